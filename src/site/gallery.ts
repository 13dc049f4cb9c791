import { copyText } from '../figures/share/copyText.ts';
import { frameCode } from '../figures/share/embedCode.ts';
import { mountFigures } from './islands.ts';
import { keepForOffline } from './offline/keep.ts';

/** Fills in each figure's code: only the page knows where it stands. */
function writeCodes(): void {
  const status = document.querySelector('.gallery-said');
  for (const field of document.querySelectorAll<HTMLTextAreaElement>('[data-code]')) {
    const { code: figure = '', title = '' } = field.dataset;
    const place = document.querySelector<HTMLElement>(`[data-figure="${figure}"]`);
    const height = place?.offsetHeight ?? 720;
    field.value = frameCode({ page: location.href, figure, query: '', title, height });
    const button = document.querySelector<HTMLButtonElement>(`[data-copy="${figure}"]`);
    if (!button) continue;
    button.hidden = false;
    button.addEventListener('click', async () => {
      const copied = await copyText(field);
      if (status) {
        status.textContent = copied
          ? `Copied the code of “${title}”.`
          : 'The code is selected: copy it with your keyboard or menu.';
      }
    });
  }
}

mountFigures({ addressed: false });
writeCodes();
keepForOffline();
