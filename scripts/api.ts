import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseAst } from 'vite';
import { laws, planners, schedules } from '../src/core/index.ts';
import { type Parameters, settle } from '../src/core/parameter.ts';

/**
 * The reference of the core, written from its docstrings: every name that src/core/index.ts offers
 * with its declaration, then what the registries hold. Fails where a name has no docstring.
 */
const core = join(import.meta.dirname, '../src/core');
const target = join(import.meta.dirname, '../dist/core/API.md');

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly id?: { readonly name: string };
  readonly declaration?: Node | null;
  readonly declarations?: readonly Node[];
  readonly body?: Node | readonly Node[];
  readonly source?: { readonly value: string };
  readonly specifiers?: readonly { readonly exported: { readonly name: string } }[];
}

const parsed = (file: string) => {
  const code = readFileSync(file, 'utf8');
  return { code, nodes: parseAst(code, { lang: 'ts' }).body as unknown as readonly Node[] };
};

/** A docstring as prose, from the comment that ends a text. */
function docstring(before: string): string {
  const comment = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*$/.exec(before)?.[1] ?? '';
  return comment.replace(/^\s*\* ?/gm, '').trim();
}

/** The declaration of a name as others see it: without the body of a function. */
function declaration(file: string, name: string): string {
  const { code, nodes } = parsed(file);
  for (const node of nodes) {
    const declared = node.declaration;
    if (node.type !== 'ExportNamedDeclaration' || !declared) continue;
    const found = [declared, ...(declared.declarations ?? [])].some(({ id }) => id?.name === name);
    if (!found) continue;
    const isFunction = declared.type === 'FunctionDeclaration';
    const end = isFunction ? ((declared.body as Node).start as number) : declared.end;
    const words = docstring(code.slice(0, node.start));
    // The names of ids speak for themselves.
    if (!words && declared.type !== 'TSTypeAliasDeclaration') {
      throw new Error(`${file}: ${name} is public and has no docstring.`);
    }
    const text = code.slice(declared.start, end).trim();
    return `### \`${name}\`\n\n${words}\n\n\`\`\`ts\n${text}\n\`\`\`\n`;
  }
  throw new Error(`${file}: there is no declaration of ${name}.`);
}

const face = join(core, 'index.ts');
const names = parsed(face).nodes.flatMap(({ source, specifiers = [] }) =>
  specifiers.map(({ exported }) => ({
    name: exported.name,
    file: join(dirname(face), source?.value ?? ''),
  })),
);

/** The parameters of a law: what they are called and what they may be. */
function parametersOf(parameters: Parameters<Record<string, unknown>>): string {
  const { values } = settle(parameters, {});
  return Object.entries(parameters)
    .map(([key, one]) => {
      const initial = one.format(values[key]);
      return `- \`${key}\`: ${one.help} Initially ${initial || 'empty'}; ${one.describe(values)}.`;
    })
    .join('\n');
}

const lawEntries = Object.values(laws).map(
  ({ id, name, sentence, formula, parameters }) =>
    `### \`laws.${id}\`: ${name}\n\n${sentence}\n\n${formula}\n\n${parametersOf(parameters as never)}\n`,
);
const entries = (registry: Readonly<Record<string, { name: string; sentence: string }>>) =>
  Object.entries(registry).map(([id, { name, sentence }]) => `- \`${id}\`: ${name}. ${sentence}`);

const chapters = [
  '# The core of How Many at Once?',
  docstring(`${readFileSync(face, 'utf8').split('*/')[0]}*/`),
  '## What it offers',
  ...names.map(({ name, file }) => declaration(file, name)),
  '## Laws',
  ...lawEntries,
  '## Schedules',
  entries(schedules).join('\n'),
  '## Orders',
  entries(planners).join('\n'),
];
writeFileSync(target, `${chapters.join('\n\n').replace(/\n{3,}/g, '\n\n')}\n`);
console.log(`dist/core/API.md tells of ${names.length} names and ${lawEntries.length} laws.`);
