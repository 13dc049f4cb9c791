import { generate } from 'lean-qr';
import { dialogOf, element } from './element.ts';

/** What a code has of white around it, in modules. */
const MARGIN = 4;

const isOnlyHere = ({ protocol, hostname }: URL): boolean =>
  protocol === 'file:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);

/** The code of an address as a path of unit squares, or null where the address is too long for one. */
function draw(address: string): { path: string; size: number } | null {
  try {
    const code = generate(address);
    let path = '';
    for (let y = 0; y < code.size; y++) {
      for (let x = 0; x < code.size; x++) {
        if (code.get(x, y)) path += `M${x + MARGIN},${y + MARGIN}h1v1h-1z`;
      }
    }
    return { path, size: code.size + 2 * MARGIN };
  } catch {
    return null;
  }
}

/** Shows the address as a code for the phones of the audience, and as text. */
export function showCode(address: string): void {
  const drawn = draw(address);
  const picture = element('div', { class: 'picture' });
  if (drawn) {
    const { size, path } = drawn;
    picture.innerHTML = `<svg role="img" aria-label="Code of the address below" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0,0h${size}v${size}h-${size}z"/><path fill="#000" d="${path}"/></svg>`;
  } else picture.textContent = 'The address is too long for a code. Copy it from here.';
  const text = element('p', { class: 'address' }, element('a', { href: address }, address));
  const warning = isOnlyHere(new URL(address))
    ? [element('p', {}, 'This address works on this machine only: a phone needs one of the net.')]
    : [];
  const dialog = dialogOf('talk-code', 'This slide, as it stands', picture, text, ...warning);
  document.body.append(dialog);
  dialog.addEventListener('close', () => dialog.remove());
  dialog.showModal();
}
