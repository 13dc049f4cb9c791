import { type ReactNode, useState } from 'react';
import { lawOf } from '../../core/laws/index.ts';
import { bibliography } from '../../state/citation.ts';
import type { FigureEntry } from '../figure.ts';
import { useFigure, useStudy } from '../useFigure.ts';
import { DataSection } from './DataSection.tsx';
import { EmbedSection } from './EmbedSection.tsx';
import { FiguresSection, nameOf } from './FiguresSection.tsx';
import { Held } from './Held.tsx';
import { numpy } from './numpy.ts';
import { originOf } from './origin.ts';
import { Snippet } from './Snippet.tsx';
import { mayRefuse, save, type TakenFile, textFile } from './taken.ts';
import { torch } from './torch.ts';
import { mayBeSaved, WHOLE } from './whole.ts';

export interface ContentsProps {
  readonly entry: FigureEntry;
  readonly plates: () => HTMLElement[];
}

/** What can be taken away from the present setup: addresses, pictures, data, code, references. */
export function Contents({ entry, plates: find }: ContentsProps) {
  const study = useStudy();
  const setup = useFigure((state) => state.setup);
  const ready = useFigure(({ state }) => state === 'ready');
  const [plates] = useState(find);
  const [status, setStatus] = useState('');
  const [held, setHeld] = useState<{ section: string; file: TakenFile } | null>(null);
  const isLab = entry.id === 'lab';
  const origin = originOf(setup, entry.id);
  const stem = `how-many-at-once-${isLab ? '' : `${entry.id}-`}${setup.law}`;
  const title = isLab
    ? `${lawOf(setup.law).name}, ${study.N} tokens in ${study.K} steps`
    : entry.title;
  const code = numpy(study, origin);
  const lines = torch(study, origin);
  const bibtex = bibliography(origin.address, origin.version);

  function take(section: string, file: TakenFile) {
    save(file);
    setStatus(`Saving ${file.name}.`);
    setHeld(mayRefuse() ? { section, file } : null);
  }

  const section = (name: string, sentence: string, children: ReactNode) => (
    <section aria-labelledby={`take-${name}`}>
      <h3 id={`take-${name}`}>{name}</h3>
      <p>{sentence}</p>
      {children}
      {held?.section === name ? <Held file={held.file} onCopied={setStatus} /> : null}
    </section>
  );

  return (
    <div className="take-away" aria-busy={!ready}>
      {section(
        'Link',
        'Opens just this setup again.',
        <Snippet name="link" text={origin.address} rows={2} onCopied={setStatus} />,
      )}
      {section(
        'Embed',
        'The live figure in a page of yours.',
        <EmbedSection
          entry={entry}
          setup={setup}
          title={`How Many at Once? ${title}`}
          address={origin.address}
          saved={`${stem}-${plates[0] ? nameOf(plates[0]) : 'picture'}.png`}
          height={plates[0]?.closest<HTMLElement>('[data-state]')?.offsetHeight ?? 800}
          onCopied={setStatus}
        />,
      )}
      {section(
        'Pictures',
        'As they stand on the page. Their letters are outlines, so they look the same everywhere.',
        <FiguresSection
          plates={plates}
          origin={origin}
          stem={stem}
          onTake={(file) => take('Pictures', file)}
          onFail={setStatus}
        />,
      )}
      {entry.ownData
        ? null
        : section(
            'Data',
            'In full precision, all information in nats.',
            <DataSection
              study={study}
              origin={origin}
              stem={stem}
              ready={ready}
              onTake={(file) => take('Data', file)}
            />,
          )}
      {entry.ownData
        ? null
        : section(
            'Code',
            code
              ? 'Python with NumPy: the schedule, and a loop that unmasks with it, which runs as it is; and the lines of a PyTorch sampler for a model of yours.'
              : `A script would have to list ${study.K} steps; up to 4096 can be listed.`,
            code ? (
              <>
                <Snippet name="Python code" text={code} onCopied={setStatus} />
                <Snippet name="PyTorch lines" text={lines ?? ''} onCopied={setStatus} />
                <button
                  type="button"
                  onClick={() =>
                    take('Code', textFile(`${stem}.py`, 'Python code', code, 'text/x-python'))
                  }
                >
                  Save as .py
                </button>
              </>
            ) : null,
          )}
      {section(
        'Cite',
        'BibTeX for this page with this setup, and for the two papers it explains.',
        <>
          <Snippet name="BibTeX" text={bibtex} onCopied={setStatus} />
          <button
            type="button"
            onClick={() =>
              take('Cite', textFile(`${stem}.bib`, 'BibTeX', bibtex, 'application/x-bibtex'))
            }
          >
            Save as .bib
          </button>
        </>,
      )}
      {isLab && mayBeSaved()
        ? section(
            'Offline',
            'The whole lab in one file. It works from disk, without a network.',
            <a href={WHOLE} download>
              Save {WHOLE}
            </a>,
          )
        : null}
      <p className="take-status" role="status">
        {status}
      </p>
    </div>
  );
}
