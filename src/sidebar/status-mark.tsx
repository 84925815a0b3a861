import type { Status } from '../define/document';
import { labelOf } from '../languages/choose';
import { useWords } from './words';

const signs = new Map<string, string>(
  Object.entries({
    achieved: '✓',
    onTrack: '●',
    atRisk: '▲',
    offTrack: '■',
    overdue: '■',
    dueSoon: '▲',
    notStarted: '○',
    awaiting: '–',
    stale: '–',
    nearlyMet: '▲',
    missed: '■',
  } satisfies { readonly [S in Status]: string }),
);

/** A status with its symbol, word and colour; nothing where there is none. */
export const StatusMark = ({ status }: { readonly status: string | undefined }) => {
  const language = useWords();
  const sign = signs.get(status ?? '');
  if (sign === undefined) return null;
  return (
    <span class={`status status-${status}`}>
      {sign} {labelOf(language, 'status', status as Status)}
    </span>
  );
};
