import { Part } from '../Arrival.tsx';
import { Control } from '../access/Control.tsx';
import { FigureShell } from '../FigureShell.tsx';
import { Announcer } from './Announcer.tsx';
import { CurvesPlot } from './CurvesPlot.tsx';
import { Guarantees } from './Guarantees.tsx';
import { Distance } from './game/Distance.tsx';
import { RoundBar } from './game/RoundBar.tsx';
import { RoundLaw } from './game/RoundLaw.tsx';
import { usePhase } from './game/useRound.ts';
import { LawDetail } from './LawDetail.tsx';
import { LawList } from './LawList.tsx';
import { ProfilePlot } from './ProfilePlot.tsx';
import { Presets } from './presets/Presets.tsx';
import { ScheduleControls } from './ScheduleControls.tsx';
import { SizesPlot } from './SizesPlot.tsx';
import { TokenStrip } from './TokenStrip.tsx';
import { Toolbar } from './Toolbar.tsx';
import { Verdict } from './Verdict.tsx';

/** The whole instrument: a law, its profile, a schedule, and what the schedule costs. */
export function Lab() {
  const inGame = usePhase() !== 'off';

  return (
    <FigureShell className="lab" inGame={inGame} share={null}>
      <Control id="toolbar">
        <Toolbar />
      </Control>
      <div className="one-of">
        <div className={inGame ? undefined : 'shown'}>
          <Control id="presets">
            <Presets />
          </Control>
        </div>
        {inGame ? (
          <div className="shown">
            <RoundBar />
          </div>
        ) : null}
      </div>
      <div className="stage">
        <Control id="law">
          <Part of=".laws">
            <LawList />
          </Part>
        </Control>
        {inGame ? <RoundLaw /> : null}
        <Part of=".stage-middle">
          <div className="stage-middle">
            <ProfilePlot />
            {inGame ? <Distance /> : null}
            <LawDetail />
          </div>
        </Part>
        <Control id="readouts">
          <Part of=".verdict">
            <Verdict />
          </Part>
        </Control>
        <Part of=".schedule">
          <ScheduleControls />
        </Part>
        <Control id="guarantees">
          <Part of=".guarantees">
            <Guarantees />
          </Part>
        </Control>
      </div>
      <div className="pair">
        <Control id="sizes">
          <Part of=".plate-sizes">
            <SizesPlot />
          </Part>
        </Control>
        <Control id="curves">
          <Part of=".plate-curves">
            <CurvesPlot />
          </Part>
        </Control>
      </div>
      <Control id="strip">
        <Part of=".token-strip">
          <TokenStrip />
        </Part>
      </Control>
      <Announcer />
    </FigureShell>
  );
}
