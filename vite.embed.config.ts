import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { fonts } from './build/fonts.ts';

/** The embed: script, style, fonts and worker in one file, which runs in any sandbox. */
export default defineConfig({
  plugins: [react(), fonts(), viteSingleFile()],
  build: {
    emptyOutDir: false,
    copyPublicDir: false,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: 'embed.html' },
  },
});
