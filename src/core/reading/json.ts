/** Whether a text means to be JSON that could hold data. */
export const looksLikeJson = (text: string): boolean => /^\s*[[{]/.test(text);

/** Which line of the text the engine complains about, if it says so; each engine in its own way. */
function lineOf(text: string, message: string): string {
  const line = /line (\d+)/.exec(message)?.[1];
  const position = /position (\d+)/.exec(message)?.[1];
  if (line) return `line ${line}`;
  if (position) return `line ${text.slice(0, Number(position)).split('\n').length}`;
  return 'somewhere';
}

export function parseJson(text: string): { json: unknown } | { problem: string } {
  try {
    return { json: JSON.parse(text) as unknown };
  } catch (error) {
    const where = lineOf(text, (error as Error).message);
    return {
      problem: `${where}: this begins like JSON but cannot be read as such; look for a missing bracket, comma or quote`,
    };
  }
}

/** What an object has under one of the keys, also inside its `setup`, as the lab writes it. */
export function under(json: unknown, keys: readonly string[]): unknown {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return undefined;
  const own = keys.find((key) => Object.hasOwn(json, key));
  if (own !== undefined) return (json as Record<string, unknown>)[own];
  return Object.hasOwn(json, 'setup') ? under((json as { setup: unknown }).setup, keys) : undefined;
}
