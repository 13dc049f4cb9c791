import mdxRollup from '@mdx-js/rollup';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import type { Plugin } from 'vite';
import { keepTogether } from './keepTogether.ts';

/** MDX with formulas. `\htmlData` and `\htmlClass` (trust) give formulas slots for live numbers. */
export function mdx(): Plugin {
  return {
    ...(mdxRollup({
      remarkPlugins: [remarkMath],
      rehypePlugins: [[rehypeKatex, { trust: true, strict: false }], keepTogether],
    }) as Plugin),
    enforce: 'pre',
  };
}
