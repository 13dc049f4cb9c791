import type { ReactNode } from 'react';
import type { Data } from './useData.ts';

interface Props {
  readonly id: string;
  readonly data: Data;
  /** How much there is, and what could be typed. */
  readonly about: string;
  /** The data do not fit into an address. */
  readonly tooLong: boolean;
  /** Where to go on from here. */
  readonly more?: ReactNode;
}

/** What is to be said of the reader's data: they are being read, are wrong, or what they are. */
export function Said({ id, data, about, tooLong, more }: Props) {
  const { problem, notes, reading, stop } = data;
  if (reading) {
    return (
      <p className="data-said" id={id}>
        <progress aria-label="Reading" /> <span role="status">Reading {reading} …</span>{' '}
        <button type="button" onClick={stop}>
          Stop
        </button>
      </p>
    );
  }
  if (problem) {
    return (
      <p className="data-said" id={id}>
        <span className="data-problem" role="alert">
          {problem}
        </span>
      </p>
    );
  }
  return (
    <p className="data-said" id={id}>
      <span role="status">{notes.join(' ')}</span> {notes.length > 0 ? null : about}{' '}
      {tooLong ? (
        <b>Too long for an address: a link goes without it. Take it away as JSON.</b>
      ) : (
        'Read on this machine, sent nowhere.'
      )}{' '}
      {more}
    </p>
  );
}
