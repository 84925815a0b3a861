const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A person's text as HTML text or as the value of a quoted attribute; control characters that HTML does not allow are dropped.
 * @example escapeHtml('<b> & "c"') // '&lt;b&gt; &amp; &quot;c&quot;'
 */
export const escapeHtml = (text: string): string =>
  text
    .replace(/[\ud800-\udfff]/gu, '\ufffd')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
    .replace(/[&<>"']/g, (mark) => entities[mark] ?? mark);
