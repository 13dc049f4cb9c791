import { useEffect, useMemo, useRef, useState } from 'react';
import { TRACED, type Untraced, untraced } from '../../core/sampling/traceSetup.ts';
import { Frame } from '../../plot/Frame.tsx';
import { useWidth } from '../../plot/useWidth.ts';
import type { Setup } from '../../state/schema.ts';
import { useFigure, useStudy } from '../useFigure.ts';
import { Chance } from './Chance.tsx';
import { Strip } from './Strip.tsx';
import { StripControls } from './StripControls.tsx';
import { stripLayout } from './stripLayout.ts';
import { agreement, knownSoFar, progress } from './stripSentence.ts';
import { usePlayback } from './usePlayback.ts';

/** Constant, so that nothing below ever moves; narrow strips need more rows. */
const heightFor = (width: number): number => (width < 480 ? 248 : 176);

const reasons: Record<Untraced, string> = {
  profile: 'This law is known by its profile only, so there is nothing to draw a sample from.',
  length: `Samples are shown for sequences of up to ${TRACED} tokens.`,
  letters: 'This alphabet is too large to draw a sample here, letter by letter.',
  reals: 'This order compares letters, but the tokens of this law are real numbers.',
};

/** One sample, unmasked step by step under the present schedule; what does not agree is marked. */
export function TokenStrip() {
  const study = useStudy();
  const trace = useFigure(({ traced }) => traced?.trace ?? null);
  const [ref, width] = useWidth<HTMLDivElement>(760);
  const playback = usePlayback(trace, trace?.K ?? 0);
  const height = heightFor(width);
  const layout = useMemo(
    () => trace && stripLayout(trace.N, trace.blocks, { width, height }),
    [trace, width, height],
  );
  const { at } = playback;
  const now = trace && progress(trace, at);
  const known = trace && now ? knownSoFar(trace, at, now) : '';
  const agrees = trace && now ? agreement(trace, at, now) : '';
  const reason = untraced(study.setup as Setup);

  // Only who asked for another sample is told of it; all else is the announcer's.
  const asked = useRef(false);
  const [news, setNews] = useState('');
  const { seed } = study.setup;
  useEffect(() => {
    if (!asked.current || !trace) return;
    asked.current = false;
    setNews(`Sample ${seed}. ${agreement(trace, trace.K, progress(trace, trace.K))}`);
  }, [trace, seed]);

  return (
    <figure className="plate token-strip">
      <figcaption>
        <p className="key">
          <b>One sample</b>, unmasked step by step with exact conditionals. The tokens of the{' '}
          <b className="idea-schedule">present step</b> are underlined; a letter that is{' '}
          <b className="idea-error">impossible</b> beside the others is ringed, and later steps do
          not look at it.
        </p>
      </figcaption>
      <div className="strip-body">
        <div ref={ref} className="strip-frame">
          {trace && layout ? (
            <Frame width={width} height={height} title="One sample" summary={`${known} ${agrees}`}>
              <Strip trace={trace} at={at} layout={layout} />
            </Frame>
          ) : (
            <p className="no-sample" style={{ height }}>
              {reason ? reasons[reason] : null}
            </p>
          )}
        </div>
        <div className="strip-text">
          <p>{known}</p>
          <p className={now?.broken ? 'broken' : undefined}>{agrees}</p>
          {trace ? <Chance study={study} trace={trace} /> : null}
        </div>
      </div>
      <StripControls
        {...playback}
        last={trace?.K ?? 0}
        text={`step ${at}: ${known} ${agrees}`}
        onAnother={() => {
          asked.current = true;
        }}
      />
      <div className="visually-hidden" role="status">
        {news}
      </div>
    </figure>
  );
}
