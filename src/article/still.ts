const field = /<input type="text"[^>]*>/g;
const part = (html: string, name: string): string =>
  new RegExp(` ${name}="[^"]*"`).exec(html)?.[0] ?? '';

/**
 * A first frame with the values of its fields as plain words, which look the same: nothing can be typed
 * into a picture. And wherever there is a field of text, Chromium's autofill has the whole section laid
 * out once the page is read, also those far below the window that would not need it yet.
 */
export const still = (html: string): string =>
  html.replace(field, (input) => {
    const value = part(input, 'value').slice(' value="'.length, -1);
    return `<span class="still"${part(input, 'style')}>${value}</span>`;
  });
