import { looksLikeJson, parseJson } from '../../core/reading/json.ts';
import { type Decoded, decodeObject } from '../codec.ts';

/** The setup in a file that the lab wrote; null where the text is anything else. */
export function savedSetup(text: string): Decoded | null {
  if (!looksLikeJson(text)) return null;
  const parsed = parseJson(text);
  if ('problem' in parsed) return null;
  const setup = (parsed.json as { setup?: unknown }).setup;
  const isSetup = typeof setup === 'object' && setup !== null && 'law' in setup;
  return isSetup ? decodeObject(setup) : null;
}
