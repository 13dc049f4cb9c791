import { siteVersion } from '../../state/citation.ts';
import { decodeQuery, encodeQuery, named } from '../../state/codec.ts';
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
  const whole = encodeQuery(setup, rest);
  const isLab = rest.every(([key, id]) => key !== 'figure' || id === 'lab');
  const query = isLab ? whole : named(whole, setup);
  return query ? `${url.href}?${query}` : url.href;
}

/** Pages whose own address is not that of a figure's setup. */
const others = /\/(gallery|talk)(\.html)?$/;

/**
 * The address of a figure's setup, asked for on any page of the site: the page itself where its address
 * is that of the figure, else the figure alone.
 */
export function addressOfFigure(setup: Setup, figure: string, page = location.href): string {
  const url = new URL(page);
  const asked = url.searchParams.get('figure') ?? 'lab';
  if (asked === figure && !others.test(url.pathname)) return addressOf(setup, page);
  return addressOf(setup, new URL(`embed.html?figure=${figure}`, page).href);
}

export const originOf = (setup: Setup, figure: string): Origin => ({
  address: addressOfFigure(setup, figure),
  version: siteVersion(),
});
