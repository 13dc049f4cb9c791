import { useEffect, useState } from 'react';
import { useFigure } from './useFigure.ts';

const SETTLED = 700;

/** Says a figure's present sentence once changes have settled; the only part of it that speaks. */
export function Spoken({ children }: { readonly children: string }) {
  const touched = useFigure(({ version }) => version > 0);
  const [text, setText] = useState('');
  useEffect(() => {
    if (!touched) return;
    const timer = setTimeout(() => setText(children), SETTLED);
    return () => clearTimeout(timer);
  }, [children, touched]);
  return (
    <p className="visually-hidden" role="status">
      {text}
    </p>
  );
}
