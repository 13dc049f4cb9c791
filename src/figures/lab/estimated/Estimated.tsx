import { useEffect } from 'react';
import { useLate } from '../../controls/useLate.ts';
import { useFigure } from '../../useFigure.ts';
import type { Part } from './part.ts';

const load = async () => (await import('../../estimate/parts.ts')).Parts;

function Late(props: Part) {
  const { Loaded, want } = useLate<Part>(load);
  useEffect(want, [want]);
  return Loaded ? <Loaded {...props} /> : null;
}

/** Nothing where the law itself is known; else it is loaded. */
export const Estimated = (props: Part) =>
  useFigure(({ setup }) => setup.known) === 'samples' ? <Late {...props} /> : null;
