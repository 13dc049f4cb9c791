import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { lightReact, noTickFormat, numbersOnly } from './build/aliases.ts';
import { fonts } from './build/fonts.ts';
import { glyphs } from './build/glyphs.ts';
import { version } from './build/version.ts';

/** The embed: script, style, fonts and worker in one file, which runs in any sandbox. */
export default defineConfig({
  plugins: [react(), fonts(), glyphs({ beside: true }), version(), viteSingleFile()],
  resolve: { alias: [noTickFormat, numbersOnly, ...lightReact] },
  build: {
    emptyOutDir: false,
    copyPublicDir: false,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: 'embed.html' },
  },
});
