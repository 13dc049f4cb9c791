import { useMemo, useState } from 'react';
import { checkable, planCheck } from '../../core/check/checkable.ts';
import { lengthOf } from '../../core/setup.ts';
import type { Study } from '../../core/study.ts';
import { useFigure, useFigureStore } from '../useFigure.ts';
import { Compared } from './Compared.tsx';
import { methodOf, obstacleOf } from './checkWords.tsx';

/** Checks the numbers without their formulas, before the reader's eyes; or says why it cannot. */
export function BruteForceCheck({ study }: { readonly study: Study }) {
  const store = useFigureStore();
  const check = useFigure(({ inquiry }) => inquiry.check);
  const setup = useFigure((figure) => figure.setup);
  const plan = useMemo(() => planCheck(setup), [setup]);
  const smaller = useMemo(() => ('sets' in plan ? null : checkable(setup)), [plan, setup]);
  const [came, setCame] = useState(false);
  const { setInquiry, open } = store.getState();
  const running = check?.state === 'running' || check?.state === 'asked';
  const done = check?.state === 'running' ? check.done : 0;

  function press() {
    if (running) return setInquiry({ check: null });
    if (smaller) {
      open({ ...setup, ...smaller });
      setCame(true);
    }
    setInquiry({ check: { state: 'asked' } });
  }

  if ('because' in plan && !smaller) return null;
  return (
    <section className="check">
      <h3>Check it</h3>
      <p>{'sets' in plan ? methodOf(setup, study.N) : obstacleOf(plan, study.N)}</p>
      <p className="check-row">
        <button type="button" onClick={press}>
          {running
            ? 'Stop'
            : smaller
              ? `Check at N = ${lengthOf(smaller)}`
              : 'Check it by brute force'}
        </button>
        {running ? (
          <>
            <progress value={done} aria-label="Checked so far" />
            <span className="percent">{Math.floor(100 * done)} %</span>
          </>
        ) : smaller ? (
          <span>The same law, shorter; undo brings this setup back.</span>
        ) : came ? (
          <span>This is the shorter setup; undo brings back the one before.</span>
        ) : null}
      </p>
      <div role="status">
        {check?.state === 'done' ? <Compared study={study} found={check.found} /> : null}
        {check?.state === 'failed' ? <p>The check failed: {check.message}</p> : null}
      </div>
    </section>
  );
}
