import { type Origin, SITE } from './origin.ts';
import type { Picture } from './picture.ts';
import { withWords } from './pngText.ts';

const DENSITY = 2;

/** A picture as PNG, two pixels for each of the page's. */
export async function raster(
  { svg, width, height, title }: Picture,
  origin: Origin,
): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = DENSITY * width;
  canvas.height = DENSITY * height;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const png = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!png) throw new Error('This browser could not draw the picture.');
  return withWords(new Uint8Array(await png.arrayBuffer()), {
    Title: title,
    Software: `${SITE} ${origin.version}`,
    Source: origin.address,
  });
}
