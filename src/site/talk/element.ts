type Attributes = Readonly<Record<string, string>>;

/** An element with its attributes and what is in it. */
export function element<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[T] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A button that does something. */
export function button(label: string, onClick: () => void, attributes: Attributes = {}) {
  const made = element('button', { type: 'button', ...attributes }, label);
  made.addEventListener('click', onClick);
  return made;
}

/** A modal dialog with its heading; it closes by escape, its button, or a click beside it. */
export function dialogOf(name: string, title: string, ...children: readonly Node[]) {
  const heading = element('h2', { id: `${name}-title` }, title);
  const dialog = element('dialog', { class: `talk-dialog ${name}`, 'aria-labelledby': heading.id });
  const close = button('Close', () => dialog.close());
  dialog.append(element('div', {}, element('header', {}, heading, close), ...children));
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  return dialog;
}
