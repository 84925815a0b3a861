import { type NodeHostOptions, nodeHost } from '../../local/host/node/run';

/** A host whose bundle is the given code. */
export const hostOf = (code: string, options: NodeHostOptions = {}) => nodeHost({ files: new Map([['Code.js', code]]), ...options });

/** Runs statements as a menu function on a new spreadsheet; `sheet` is its first tab, what they return is `value`. */
export const script = (body: string, options: NodeHostOptions = {}) => {
  const host = hostOf(
    `function main() { const sheet = SpreadsheetApp.getActive().getSheets()[0]; const value = (() => { ${body} })(); console.log(JSON.stringify(value ?? null)); }`,
    options,
  );
  const execution = host.clickMenu('main');
  const value: unknown = JSON.parse(execution.log.at(-1) ?? 'null');
  return { host, execution, value, error: execution.error };
};
