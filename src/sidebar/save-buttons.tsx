import { Action, Plain } from './frame';
import { useWords } from './words';

/** The foot of a form: save; and where rows are entered one after the other, save and open the next. */
export const SaveButtons = ({ busy, onNext }: { readonly busy: boolean; readonly onNext: (() => void) | null }) => {
  const { common } = useWords().pages;
  return (
    <>
      <Action busy={busy}>{common.save}</Action>
      {onNext && (
        <Plain busy={busy} onClick={onNext}>
          {common.saveAndNext}
        </Plain>
      )}
    </>
  );
};
