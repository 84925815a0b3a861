type Attributes = Readonly<Record<string, string | boolean | ((event: Event) => void)>>;

/**
 * An element with attributes, listeners (`onclick`) and children; text is always text.
 * @example element('button', { type: 'button', onclick: save }, 'Save')
 */
export const element = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name.replace(/^on/, ''), value);
    else if (value === true) made.setAttribute(name, '');
    else if (value !== false) made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
};
