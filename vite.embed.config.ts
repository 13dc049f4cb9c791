import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { numbersOnly } from './build/aliases.ts';
import { fonts } from './build/fonts.ts';
import { glyphs } from './build/glyphs.ts';
import { version } from './build/version.ts';

/**
 * The embed: script, style, fonts and worker in one file, which runs in any sandbox. There the same
 * components run on Preact, which is a sixth of React: a figure in a blog should weigh little.
 */
export default defineConfig({
  plugins: [react(), fonts(), glyphs(), version(), viteSingleFile()],
  resolve: {
    alias: [
      numbersOnly,
      { find: 'react-dom/client', replacement: 'preact/compat/client' },
      { find: 'react/jsx-runtime', replacement: 'preact/jsx-runtime' },
      { find: /^react(-dom)?$/, replacement: 'preact/compat' },
    ],
  },
  build: {
    emptyOutDir: false,
    copyPublicDir: false,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: 'embed.html' },
  },
});
