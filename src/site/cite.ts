import { ownEntry } from '../state/citation.ts';

/** Completes the page's own citation by its address, and lets each citation be copied. */
export function completeCitations(): void {
  for (const text of document.querySelectorAll<HTMLElement>('.bibtex')) {
    if ('own' in text.dataset) {
      text.textContent = ownEntry(`${location.origin}${location.pathname}`);
    }
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Copy';
    const said = document.createElement('span');
    said.setAttribute('role', 'status');
    button.addEventListener('click', async () => {
      said.textContent = await copied(text);
    });
    const line = document.createElement('p');
    line.className = 'copy-citation';
    line.append(button, said);
    text.after(line);
  }
}

/** Where the clipboard is refused, the text is selected for the reader to copy. */
async function copied(text: HTMLElement): Promise<string> {
  try {
    await navigator.clipboard.writeText(text.textContent ?? '');
    return 'Copied.';
  } catch {
    getSelection()?.selectAllChildren(text);
    return 'Selected: copy it with your keyboard or menu.';
  }
}
