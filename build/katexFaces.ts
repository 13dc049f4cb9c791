import type { Plugin } from 'postcss';
import { faces } from './faces.ts';

/** KaTeX's style sheet names 20 fonts in three formats: keep the subsets made here, as WOFF2. */
export function katexFaces(): Plugin {
  return {
    postcssPlugin: 'katex-faces',
    AtRule: {
      'font-face': (rule) => {
        rule.walkDecls('src', (source) => {
          const name = /fonts\/(KaTeX_[\w-]+)\.woff2/.exec(source.value)?.[1];
          if (!name) return;
          if (faces[name]) source.value = `url('@fonts/${name}.woff2') format('woff2')`;
          else rule.remove();
        });
      },
    },
  };
}
