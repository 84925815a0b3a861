import type { Run } from '../run';
import { service } from '../service';
import { words } from '../words';
import { hold } from './held';

const outputOf = (run: Run, text: string): object => {
  let page: { title: string; html: string; width?: number; height?: number } = { title: '', html: text };
  const set = (change: Partial<typeof page>): object => {
    page = { ...page, ...change };
    return hold(output, 'html', page);
  };
  const output: object = service<GoogleAppsScript.HTML.HtmlOutput>(run, 'HtmlOutput', [
    {
      handle: {
        setTitle: (title: string) => set({ title }),
        setWidth: (width: number) => set({ width }),
        setHeight: (height: number) => set({ height }),
        append: (more: string) => set({ html: page.html + more }),
        getContent: () => page.html,
        getTitle: () => page.title,
        getWidth: () => page.width ?? null,
        getHeight: () => page.height ?? null,
      },
    },
  ]);
  return hold(output, 'html', page);
};

/** HtmlService over the HTML files beside the bundle. */
export const htmlService = (run: Run): object => {
  const fileOf = (name: string): string => {
    const text = run.desk.files.get(`${name.replace(/\.html$/, '')}.html`);
    if (text === undefined) throw run.error(words.noFile(name));
    return text;
  };
  const templateOf = (text: string): object =>
    service<GoogleAppsScript.HTML.HtmlTemplate>(run, 'HtmlTemplate', [
      {
        handle: {
          getRawContent: () => text,
          evaluate: () => {
            if (/<\?/.test(text)) throw run.error('HtmlTemplate.evaluate knows no scriptlets here', 'TypeError');
            return outputOf(run, text);
          },
        },
      },
    ]);
  return service<GoogleAppsScript.HTML.HtmlService>(run, 'HtmlService', [
    {
      handle: {
        createHtmlOutput: (text = '') => outputOf(run, text),
        createHtmlOutputFromFile: (name: string) => outputOf(run, fileOf(name)),
        createTemplate: templateOf,
        createTemplateFromFile: (name: string) => templateOf(fileOf(name)),
      },
    },
  ]);
};
