/** More is not read; but for a profile, which may have a million values. */
export const MOST_BYTES = 2 * 2 ** 20;
export const MOST_BYTES_OF_A_PROFILE = 64 * 2 ** 20;

/** "3.4 MB", rounded up, so that what is too much also reads so. */
export const megabytes = (bytes: number): string =>
  `${(Math.ceil((10 * bytes) / 2 ** 20) / 10).toFixed(1)} MB`;

/** The text of a file: UTF-8, UTF-16 where its mark says so, else the Western European code page. */
export function textOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
