import type { Typed } from './use-parts';
import { useWords } from './words';

/** Says that a form opened with what was not saved last time, and offers to drop it. */
export const DraftLine = ({ typed }: { readonly typed: Typed }) => {
  const { common } = useWords().pages;
  if (!typed.fromDraft) return null;
  return (
    <p class="draft">
      {common.draft}{' '}
      <button type="button" class="link" onClick={typed.discard}>
        {common.discard}
      </button>
    </p>
  );
};
