import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { lightReact, noTickFormat, numbersOnly } from './build/aliases.ts';
import { fonts } from './build/fonts.ts';
import { glyphs } from './build/glyphs.ts';
import { oneFile } from './build/oneFile.ts';
import { version } from './build/version.ts';

/**
 * The embed: script, style, fonts and worker in one file, and beside it what few ask for; and the same
 * with all of that in it, to be saved.
 */
export default defineConfig({
  plugins: [react(), fonts(), glyphs(), version(), oneFile('embed', 'how-many-at-once.html')],
  resolve: { alias: [noTickFormat, numbersOnly, ...lightReact] },
  build: { emptyOutDir: false, copyPublicDir: false, rolldownOptions: { input: 'embed.html' } },
});
