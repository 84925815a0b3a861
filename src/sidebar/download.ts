/** Hands a file to the browser's downloads. */
export const download = (name: string, mime: string, content: string | Uint8Array): void => {
  const blob = new Blob([typeof content === 'string' ? content : new Uint8Array(content)], { type: mime });
  const address = URL.createObjectURL(blob);
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.target = '_self';
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};
