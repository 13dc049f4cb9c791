import { looksLikeJson, parseJson } from './json.ts';
import { type Measured, parseProfile } from './profile.ts';
import type { Read } from './read.ts';

/** The setup in a file that the lab wrote, as it stands there; null where the text is anything else. */
export function savedIn(text: string): object | null {
  if (!looksLikeJson(text)) return null;
  const parsed = parseJson(text);
  if ('problem' in parsed) return null;
  const setup = (parsed.json as { setup?: unknown }).setup;
  return typeof setup === 'object' && setup !== null && 'law' in setup ? setup : null;
}

/** What a text holds where a profile is expected: that, a whole setup, or neither. */
export type Held = { readonly saved: object } | Read<Measured>;

export function profileHeld(text: string): Held {
  const saved = savedIn(text);
  return saved ? { saved } : parseProfile(text);
}
