import { type Plugin, runnerImport } from 'vite';
import { covered } from './faces.ts';
import { mdx } from './mdx.ts';
import { version } from './version.ts';

interface Article {
  render(): string;
}

/** What a page asks for by <!--NAME-->, and what renders it. */
const sources: Readonly<Record<string, string>> = {
  article: '/src/article/render.tsx',
  gallery: '/src/article/gallery.tsx',
  talk: '/src/article/talk/render.tsx',
};

/** Puts what is rendered to static HTML where a page says so: <!--article-->. */
export function article(): Plugin {
  return {
    name: 'article',
    transformIndexHtml: {
      order: 'pre',
      async handler(page, { server }) {
        const name = Object.keys(sources).find((one) => page.includes(`<!--${one}-->`));
        if (!name) return page;
        const source = sources[name] as string;
        const { render } = server
          ? ((await server.ssrLoadModule(source)) as Article)
          : await importForBuild(source);
        const html = render();
        refuseBrokenFormulas(html);
        refuseUncoveredCharacters(html);
        return page.replace(`<!--${name}-->`, () => html);
      },
    },
    // A section is known to the server's module graph only, so the browser is not told by itself.
    hotUpdate({ file, modules, server }) {
      const { client } = server.environments;
      if (this.environment.name !== 'ssr' || modules.length === 0) return;
      if (client.moduleGraph.getModulesByFile(file)?.size) return;
      client.hot.send({ type: 'full-reload' });
      return [];
    },
  };
}

async function importForBuild(source: string): Promise<Article> {
  const { module } = await runnerImport<Article>(`.${source}`, {
    configFile: false,
    mode: 'production',
    plugins: [mdx(), version()],
  });
  return module;
}

/** KaTeX prints what it cannot read in red and goes on. */
function refuseBrokenFormulas(html: string) {
  const broken = /<span class="katex-error"[^>]*>/.exec(html);
  if (broken) throw new Error(`A formula of the article is not valid TeX: ${broken[0]}`);
}

/** A character that no subset has would be drawn in whatever font the reader's machine offers. */
function refuseUncoveredCharacters(html: string) {
  const missing = [...new Set(html)].filter(
    (character) => character.trim() !== '' && !covered.has(character),
  );
  if (missing.length > 0) throw new Error(`Add ${missing.join(' ')} to build/faces.ts.`);
}
