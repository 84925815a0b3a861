import type { Status } from '../define/document';

const statuses: readonly Status[] = ['achieved', 'onTrack', 'atRisk', 'offTrack', 'notStarted', 'awaiting', 'stale', 'nearlyMet', 'missed'];

/** The colours of a column that holds a status.
 * @example statusColours('status')[0] // { column: 'status', status: 'achieved', is: 'achieved' }
 */
export const statusColours = <C extends string>(
  column: C,
): readonly { readonly column: C; readonly status: Status; readonly is: string }[] =>
  statuses.map((status) => ({ column, status, is: status }));
