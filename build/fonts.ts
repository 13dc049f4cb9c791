import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';
import { type Face, faces } from './faces.ts';
import { katexFaces } from './katexFaces.ts';

const cache = join(import.meta.dirname, '../node_modules/.cache/fonts');

/** Style sheets write url('@fonts/NAME.woff2') and get the subset of that face, here and in dev. */
export function fonts(): Plugin {
  return {
    name: 'fonts',
    async config() {
      return {
        resolve: { alias: { '@fonts': await subsets() } },
        css: { postcss: { plugins: [katexFaces()] } },
      };
    },
  };
}

/** The directory of all subsets; its name is a digest of what they are made from. */
async function subsets(): Promise<string> {
  const entries = await Promise.all(
    Object.entries(faces).map(async ([name, face]) => ({
      name,
      face,
      source: await readFile(join(import.meta.dirname, '../node_modules', face.file)),
    })),
  );
  const digest = createHash('sha256');
  for (const { name, face, source } of entries) {
    digest.update(JSON.stringify([name, face])).update(source);
  }
  const directory = join(cache, digest.digest('hex').slice(0, 12));
  await mkdir(directory, { recursive: true });
  for (const { name, face, source } of entries) {
    const target = join(directory, `${name}.woff2`);
    if (!existsSync(target)) await writeFile(target, await subset(source, face));
  }
  return directory;
}

function subset(source: Buffer, { characters, weights, features }: Face): Promise<Buffer> {
  return subsetFont(source, characters, {
    targetFormat: 'woff2',
    ...(features && { keepFeatures: [...features] }),
    ...(weights && { variationAxes: { wght: weights } }),
  });
}
