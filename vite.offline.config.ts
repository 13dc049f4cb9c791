import { join } from 'node:path';
import { defineConfig } from 'vite';
import { precache } from './build/precache.ts';

const site = join(import.meta.dirname, 'dist');

/** The service worker, built last: it names every other file of the site. */
export default defineConfig({
  plugins: [precache(site)],
  build: {
    emptyOutDir: false,
    copyPublicDir: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: 'src/site/offline/serviceWorker.ts',
      output: { format: 'iife', entryFileNames: 'sw.js' },
    },
  },
});
