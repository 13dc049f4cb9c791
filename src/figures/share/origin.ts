import { siteVersion } from '../../state/citation.ts';
import { decodeQuery, encodeQuery } from '../../state/codec.ts';
import type { Setup } from '../../state/schema.ts';

export const SITE = 'How Many at Once?';

/** Where something taken away comes from: every file says it. */
export interface Origin {
  /** The setup's own address. */
  readonly address: string;
  readonly version: string;
}

/** What an address says besides the setup and is kept; campaign tags and the like are not. */
const kept = ['figure', 'theme', 'hide', 'lock', 'step'];

/** The address of a setup on the page that is open. */
export function addressOf(setup: Setup, page = location.href): string {
  const url = new URL(page);
  const rest = decodeQuery(url.search).rest.filter(([key]) => kept.includes(key));
  url.hash = '';
  url.search = '';
  const query = encodeQuery(setup, rest);
  return query ? `${url.href}?${query}` : url.href;
}

export const originOf = (setup: Setup): Origin => ({
  address: addressOf(setup),
  version: siteVersion(),
});
