import type { KeyboardEvent } from 'react';
import { useFigure, useFigureStore } from '../useFigure.ts';
import { Announcer } from './Announcer.tsx';
import { CurvesPlot } from './CurvesPlot.tsx';
import { Guarantees } from './Guarantees.tsx';
import { LawDetail } from './LawDetail.tsx';
import { LawList } from './LawList.tsx';
import { Notice } from './Notice.tsx';
import { ProfilePlot } from './ProfilePlot.tsx';
import { ScheduleControls } from './ScheduleControls.tsx';
import { SizesPlot } from './SizesPlot.tsx';
import { TokenStrip } from './TokenStrip.tsx';
import { Toolbar } from './Toolbar.tsx';
import { Verdict } from './Verdict.tsx';

/** The whole instrument: a law, its profile, a schedule, and what the schedule costs. */
export function Lab() {
  const store = useFigureStore();
  const state = useFigure((figure) => figure.state);

  function onKeyDown(event: KeyboardEvent) {
    if (!event.repeat) store.getState().gesture();
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    // A text field has an undo of its own.
    if (event.target instanceof HTMLInputElement && event.target.type === 'text') return;
    const key = event.key.toLowerCase();
    if (key === 'y' || (key === 'z' && event.shiftKey)) store.getState().redo();
    else if (key === 'z') store.getState().undo();
    else return;
    event.preventDefault();
  }

  return (
    <div
      className="lab"
      data-state={state}
      onPointerDownCapture={() => store.getState().gesture()}
      onKeyDownCapture={onKeyDown}
    >
      <Toolbar />
      <div className="stage">
        <LawList />
        <div className="stage-middle">
          <LawDetail />
          <ProfilePlot />
        </div>
        <Verdict />
        <ScheduleControls />
        <Guarantees />
      </div>
      <div className="pair">
        <SizesPlot />
        <CurvesPlot />
      </div>
      <TokenStrip />
      <Notice />
      <Announcer />
    </div>
  );
}
