/** As much of an HTML tree as is looked at. */
interface Node {
  readonly type: string;
  readonly tagName?: string;
  readonly properties?: { readonly className?: unknown };
  value?: string;
  children?: Node[];
}

const PUNCTUATION = /^[,.;:!?)’”]+/;

const isA = ({ properties }: Node, name: string): boolean =>
  Array.isArray(properties?.className) && properties.className.includes(name);

/** The parts of a formula between which a line may break. */
const parts = (node: Node): number =>
  (node.children ?? []).reduce(
    (sum, child) => sum + parts(child),
    isA(node, 'katex-base') || isA(node, 'base') ? 1 : 0,
  );

/**
 * Keeps a comma with the formula before it: to browsers a formula is a box, after which a line may
 * break. A formula of several parts is left alone, as it may have to break itself.
 */
export const keepTogether =
  () =>
  (node: Node): void => {
    if (!node.children) return;
    for (const child of node.children) keepTogether()(child);
    node.children = node.children.flatMap((child, at, all) => {
      const after = all[at + 1];
      const before = all[at - 1];
      if (child.type === 'text' && before && isShort(before)) {
        const rest = (child.value ?? '').replace(PUNCTUATION, '');
        return rest ? [{ ...child, value: rest }] : [];
      }
      const mark = after?.type === 'text' && PUNCTUATION.exec(after.value ?? '')?.[0];
      if (!mark || !isShort(child)) return [child];
      const together = [child, { type: 'text', value: mark }];
      const properties = { className: ['together'] };
      return [{ type: 'element', tagName: 'span', properties, children: together }];
    });
  };

const isShort = (node: Node): boolean => isA(node, 'katex') && parts(node) === 1;
