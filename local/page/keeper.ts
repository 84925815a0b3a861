import type { HostState } from '../host/host';
import type { Words } from './words';

/** What is kept on the server: workbook and the host's memory. */
export const readKept = async (): Promise<HostState | null> => {
  const response = await fetch('workbook');
  return response.status === 200 ? ((await response.json()) as HostState) : null;
};

/** Puts a state in the server's file. */
export const writeKept = async (state: HostState): Promise<void> => {
  const response = await fetch('workbook', { method: 'PUT', body: JSON.stringify(state) });
  if (!response.ok) throw new Error(await response.text());
};

/** Saves a second after the last change; `say` shows how it went. */
export const keeper = (words: Words, collect: () => Promise<HostState>, say: (text: string) => void): { readonly changed: () => void } => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> = Promise.resolve();
  let open = 0;
  const save = async (): Promise<void> => {
    const state = await collect();
    await writeKept(state);
  };
  const run = (): void => {
    timer = undefined;
    writing = writing.then(save).then(
      () => {
        open = timer === undefined ? 0 : open;
        say(open === 0 ? words.saved : words.saving);
      },
      () => say(words.notSaved),
    );
  };
  window.addEventListener('beforeunload', (event) => {
    if (open > 0) event.preventDefault();
  });
  return {
    changed: () => {
      if (open === 0) say(words.saving);
      open += 1;
      clearTimeout(timer);
      timer = setTimeout(run, 1000);
    },
  };
};
