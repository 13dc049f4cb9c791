import { posix } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/** Moves every linked style sheet into the page: one request less before the first paint. */
export function inlineCss(): Plugin {
  return {
    name: 'inline-css',
    enforce: 'post',
    generateBundle(_, bundle) {
      const inlined = new Set<string>();
      for (const page of Object.values(bundle)) {
        if (page.type !== 'asset' || !page.fileName.endsWith('.html')) continue;
        page.source = text(page).replace(
          /<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>/g,
          (_link, file: string) => {
            const sheet = bundle[file];
            if (sheet?.type !== 'asset') throw new Error(`No style sheet ${file} to inline.`);
            inlined.add(file);
            return `<style>${relocate(text(sheet), posix.dirname(file))}</style>`;
          },
        );
      }
      for (const file of inlined) delete bundle[file];
    },
  };
}

/** Relative addresses were relative to the sheet; in the page they start from the page. */
function relocate(css: string, directory: string): string {
  return css.replace(
    /url\((["']?)(?!data:|https?:|[/#])([^"')]+)\1\)/g,
    (_match, quote: string, path: string) =>
      `url(${quote}./${posix.join(directory, path)}${quote})`,
  );
}

function text({ source }: Rolldown.OutputAsset): string {
  return typeof source === 'string' ? source : new TextDecoder().decode(source);
}
