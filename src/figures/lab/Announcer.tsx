import { useEffect, useState } from 'react';
import { useFigure, useStudy } from '../useFigure.ts';
import { sentence } from './sentence.ts';

const SETTLED = 700;

/** Speaks once changes have settled; the only part of the figure that does. */
export function Announcer() {
  const study = useStudy();
  const units = useFigure(({ setup }) => setup.units);
  const touched = useFigure(({ version }) => version > 0);
  const [text, setText] = useState('');
  useEffect(() => {
    if (!touched) return;
    const timer = setTimeout(() => setText(sentence(study, units)), SETTLED);
    return () => clearTimeout(timer);
  }, [study, units, touched]);
  return (
    <p className="visually-hidden" role="status">
      {text}
    </p>
  );
}
