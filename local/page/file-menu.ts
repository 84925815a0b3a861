import type { HostState } from '../host/host';
import type { UniverEngine } from '../univer/univer-engine';
import { element } from './element';
import { writeKept } from './keeper';
import type { Entry } from './menu-bar';
import type { Words } from './words';

/** The File menu: a new workbook, one from an .xlsx file, and this one as an .xlsx file. */
export const fileEntries = (
  words: Words,
  blank: () => HostState,
  engine: UniverEngine,
  ask: (title: string, text: string) => Promise<boolean>,
  fault: (text: string) => void,
): readonly Entry[] => {
  const replace = async (state: HostState): Promise<void> => {
    if (!(await ask(words.replace, words.replaceText))) return;
    await writeKept(state);
    location.reload();
  };
  const xlsx = () => import('./xlsx');
  const open = (): void => {
    const input = element('input', { type: 'file', accept: '.xlsx' });
    input.addEventListener('change', async () => {
      const file = input.files?.[0];
      if (!file) return;
      const read = await xlsx()
        .then(async ({ readXlsx }) => readXlsx(await file.arrayBuffer(), { ...blank().workbook, name: file.name.replace(/\.xlsx$/i, '') }))
        .catch(() => null);
      if (read) await replace({ ...blank(), workbook: read });
      else fault(words.notXlsx);
    });
    input.click();
  };
  const download = async (): Promise<void> => {
    await engine.calculate();
    const { writeXlsx } = await xlsx();
    const bytes = await writeXlsx(engine.save(), (area) => engine.read(area), engine.customNames());
    const link = element('a', { href: URL.createObjectURL(new Blob([bytes])), download: `${engine.about().name}.xlsx` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  };
  return [
    { label: words.newFile, act: () => void replace(blank()) },
    { label: words.openXlsx, act: open },
    { separator: true },
    { label: words.downloadXlsx, act: () => void download() },
  ];
};
