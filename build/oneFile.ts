import { createHash } from 'node:crypto';
import { basename, dirname } from 'node:path';
import { type Plugin, parseAst, type Rolldown } from 'vite';
import { type Edit, edited } from './edited.ts';

/** Vite's own loader of chunks, of which a page in one file needs nothing. */
const preload = '\0vite/preload-helper.js';

/**
 * A page in one file: script, style and fonts are in it, so that it starts in any sandbox, from any
 * host and from disk. What it would `import()` lies beside it as classic scripts, `PAGE-PART.js`,
 * which share what the page already has: a classic script may be loaded by any frame, wherever the
 * frame is from, a module may not. `whole` names a second page that has its parts in it as well, to be
 * saved and read from disk.
 */
export function oneFile(page: string, whole: string): Plugin {
  return {
    name: 'one-file',
    enforce: 'pre',
    config: () => ({
      base: './',
      build: {
        assetsDir: '',
        assetsInlineLimit: () => true,
        cssCodeSplit: false,
        modulePreload: false,
        chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
        rolldownOptions: {
          preserveEntrySignatures: false,
          output: {
            entryFileNames: 'page.js',
            chunkFileNames: (chunk) => `${page}-${partName(chunk)}.js`,
            codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] },
          },
        },
      },
    }),
    load: {
      order: 'pre',
      handler: (id) => (id === preload ? 'export const __vitePreload = (load) => load()' : null),
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
        const key = digest(chunks.map(({ code }) => code).join('\n'));
        const needs = Object.fromEntries(
          chunks.map(({ fileName, imports }) => [fileName, imports] as const),
        );
        for (const chunk of chunks) {
          chunk.code = chunk.isEntry
            ? `${loader(key, chunk.fileName, needs)}${classic(chunk)}`
            : `(()=>{"use strict";const{key,made}=globalThis.howManyParts??{};if(key!=="${key}")return;${classic(chunk)}})();\n`;
        }
        const entry = chunks.find(({ isEntry }) => isEntry);
        const html = bundle[`${page}.html`];
        if (!entry || html?.type !== 'asset') throw new Error(`There is no ${page}.html.`);
        html.source = inlined(String(html.source), entry, bundle);
        const source = withParts(html.source, inOrder(chunks));
        this.emitFile({ type: 'asset', fileName: whole, source });
      },
    },
  };
}

/** The parts of a page, each after those that it imports. */
function inOrder(chunks: readonly Rolldown.OutputChunk[]): Rolldown.OutputChunk[] {
  const ordered = new Set<Rolldown.OutputChunk>();
  function add(chunk: Rolldown.OutputChunk) {
    for (const file of chunk.imports) {
      const needed = chunks.find(({ fileName }) => fileName === file);
      if (needed && !ordered.has(needed)) add(needed);
    }
    ordered.add(chunk);
  }
  chunks.forEach(add);
  return [...ordered].filter(({ isEntry }) => !isEntry);
}

/** Modules run in their order, these after the page's own. */
const withParts = (html: string, parts: readonly Rolldown.OutputChunk[]): string =>
  html.replace('</head>', () => {
    const scripts = parts.map(({ code }) => `<script type="module">${embedded(code)}</script>\n`);
    return `${scripts.join('')}</head>`;
  });

/** What would end a script, or hide its end, written otherwise. */
const embedded = (code: string): string => code.replace(/<(\/script|!--)/g, '\\x3C$1').trim();

/** share/Contents.tsx is the part "share". */
function partName({ facadeModuleId, name }: Rolldown.PreRenderedChunk): string {
  const file = facadeModuleId?.replace(/^\0(virtual:)?/, '');
  if (!file) return name;
  return name === 'Contents' ? basename(dirname(file)) : basename(file).replace(/\.\w+$/, '');
}

const digest = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 8);

/** How a page loads its parts. Those of another version would call the page by other names. */
const loader = (key: string, entry: string, needs: Record<string, readonly string[]>): string =>
  `globalThis.howManyParts=(()=>{
const key="${key}",made={},asked={},needs=${JSON.stringify(
    Object.fromEntries(
      Object.entries(needs)
        .map(([file, imports]) => [file, imports.filter((other) => other !== entry)] as const)
        .filter(([, imports]) => imports.length > 0),
    ),
  )};
const script=(file)=>made[file]??new Promise((resolve,reject)=>{
const element=document.createElement("script");
const fail=()=>reject(new Error(file+" cannot be loaded."));
element.src=file+"?"+key;
element.onload=()=>made[file]?resolve(made[file]):fail();
element.onerror=fail;
document.head.append(element)});
const load=(file)=>asked[file]??=Promise.all((needs[file]??[]).map(load)).then(()=>script(file)).catch((error)=>{delete asked[file];throw error});
return{key,made,load}})();`;

/** A chunk without imports and exports: it takes from `made` and puts there. */
function classic({ code, fileName, isEntry }: Rolldown.OutputChunk): string {
  const made = isEntry ? 'globalThis.howManyParts.made' : 'made';
  const edits: Edit[] = [];
  walk(parseAst(code), (node) => {
    const replace = (text: string) => edits.push({ start: node.start, end: node.end, text });
    if (node.type === 'ImportDeclaration') {
      const names = (node.specifiers as Specifier[]).map(
        ({ imported, local }) => `${imported.name}:${local.name}`,
      );
      replace(`const{${names}}=made["${fileOf(node.source as Source)}"];`);
    } else if (node.type === 'ExportNamedDeclaration') {
      const names = (node.specifiers as Specifier[]).map(
        ({ exported, local }) => `${exported.name}:${local.name}`,
      );
      replace(`${made}["${fileName}"]={${names}};`);
    } else if (node.type === 'ImportExpression') {
      replace(`globalThis.howManyParts.load("${fileOf(node.source as Source)}")`);
    } else if (node.type === 'MetaProperty' && code.startsWith('import', node.start)) {
      // Vite hands it to its own loader, which is not used; a classic script could not even parse it.
      replace('({})');
    }
  });
  return edited(code, edits);
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** The address of a module, as a string or as a template without holes. */
interface Source {
  readonly value?: string;
  readonly quasis?: readonly { readonly value: { readonly cooked: string } }[];
}

function fileOf({ value, quasis }: Source): string {
  const address = value ?? quasis?.[0]?.value.cooked;
  if (address === undefined) throw new Error('A part is loaded by an address that is not fixed.');
  return basename(address);
}

type Specifier = Record<'imported' | 'exported' | 'local', { readonly name: string }>;

function walk(node: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(node)) for (const child of node) walk(child, visit);
  else if (typeof node === 'object' && node !== null) {
    if ('type' in node && 'start' in node) visit(node as Node);
    for (const child of Object.values(node)) if (typeof child === 'object') walk(child, visit);
  }
}

/** The page with its script and its styles in it. */
function inlined(html: string, entry: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle): string {
  delete bundle[entry.fileName];
  const code = embedded(entry.code);
  return html
    .replace(
      new RegExp(`<script([^>]*?) crossorigin src="\\./${entry.fileName}"></script>`),
      (_, attributes: string) => `<script${attributes}>${code}</script>`,
    )
    .replace(/<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>/g, (_, file: string) => {
      const sheet = bundle[file];
      if (sheet?.type !== 'asset') throw new Error(`No style sheet ${file} to inline.`);
      delete bundle[file];
      return `<style>${String(sheet.source).trim()}</style>`;
    });
}
