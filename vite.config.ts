import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { lightReact, noTickFormat, numbersOnly } from './build/aliases.ts';
import { article } from './build/article.ts';
import { cards } from './build/cards.ts';
import { fonts } from './build/fonts.ts';
import { glyphs } from './build/glyphs.ts';
import { inlineCss } from './build/inlineCss.ts';
import { mdx } from './build/mdx.ts';
import { policyOfPages } from './build/policy.ts';
import { texts } from './build/texts.ts';
import { version } from './build/version.ts';
import { wordsFirst } from './build/wordsFirst.ts';

/** The site: every page but the embed, which vite.embed.config.ts makes a single file. */
export default defineConfig(({ command }) => ({
  base: './',
  resolve: {
    alias: command === 'build' ? [noTickFormat, numbersOnly, ...lightReact] : [numbersOnly],
  },
  plugins: [
    mdx(),
    react(),
    article(),
    fonts(),
    glyphs(),
    texts(),
    version(),
    inlineCss(),
    policyOfPages(),
    wordsFirst(),
    cards(),
  ],
  build: {
    modulePreload: { polyfill: false },
    // A font in a style sheet would load even where no glyph of it is used.
    assetsInlineLimit: (file) => (file.endsWith('.woff2') ? false : undefined),
    rolldownOptions: {
      input: ['index.html', 'gallery.html', 'talk.html'],
      output: {
        // The worker is a text in the page's script, and has the core as well: in one file with it,
        // what is there twice is packed once.
        codeSplitting: {
          groups: [
            { name: 'core', test: /\/src\/(core|worker)\//, priority: 1 },
            // A page's own script asks for the others with it, and must not wait for them.
            { name: 'preload', test: /preload-helper/, priority: 1 },
            // What pages and late figures share is one file as well, not thirty.
            { name: 'shared', minShareCount: 2 },
          ],
        },
      },
    },
  },
}));
