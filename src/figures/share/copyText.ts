/**
 * Copies what stands in a field. Frames may refuse the clipboard but let a selection be copied;
 * where they refuse both, the selection is left for the reader to copy.
 */
export async function copyText(field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    const before = document.activeElement;
    field.focus({ preventScroll: true });
    field.select();
    const copied = document.execCommand('copy');
    if (copied && before instanceof HTMLElement) before.focus({ preventScroll: true });
    return copied;
  }
}
