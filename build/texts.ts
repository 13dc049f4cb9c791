import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';

const folder = join(import.meta.dirname, '../src/texts');

/** The texts as scripts, since a frame may load a script from anywhere but not a text. */
const scripts = (): { name: string; source: string }[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => {
      const id = basename(file, '.txt');
      const text = JSON.stringify(readFileSync(join(folder, file), 'utf8'));
      return { name: `texts/${id}.js`, source: `(globalThis.howManyTexts??={}).${id}=${text}\n` };
    });

/** Lays the texts of src/texts beside the pages, from where they are loaded when they are asked for. */
export function texts(): Plugin {
  return {
    name: 'texts',
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const script = scripts().find(({ name }) => request.url === `/${name}`);
        if (!script) return next();
        response.setHeader('Content-Type', 'text/javascript');
        response.end(script.source);
      });
    },
    generateBundle() {
      for (const { name, source } of scripts()) {
        this.emitFile({ type: 'asset', fileName: name, source });
      }
    },
  };
}
