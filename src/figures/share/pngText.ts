const SIGNATURE_AND_HEADER = 8 + 25;

/** CRC-32 of a chunk, bit by bit: there are few bytes. */
function checksum(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** An iTXt chunk: length, type, keyword, no compression, no language, text in UTF-8, checksum. */
function chunk(keyword: string, text: string): Uint8Array<ArrayBuffer> {
  const body = new TextEncoder().encode(`iTXt${keyword}\0\0\0\0\0${text}`);
  const bytes = new Uint8Array(body.length + 8);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, body.length - 4);
  bytes.set(body, 4);
  view.setUint32(4 + body.length, checksum(body));
  return bytes;
}

/** A PNG file with words about it, which editors and archives show. */
export function withWords(png: Uint8Array<ArrayBuffer>, words: Record<string, string>): Blob {
  const chunks = Object.entries(words).map(([keyword, text]) => chunk(keyword, text));
  const parts = [
    png.subarray(0, SIGNATURE_AND_HEADER),
    ...chunks,
    png.subarray(SIGNATURE_AND_HEADER),
  ];
  return new Blob(parts, { type: 'image/png' });
}
