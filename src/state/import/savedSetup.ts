import { savedIn } from '../../core/reading/held.ts';
import { type Decoded, decodeObject } from '../codec.ts';

/** The setup in a file that the lab wrote; null where the text is anything else. */
export function savedSetup(text: string): Decoded | null {
  const saved = savedIn(text);
  return saved && decodeObject(saved);
}
