import { useState } from 'react';
import { FigureShell } from '../FigureShell.tsx';
import { Announcer } from '../lab/Announcer.tsx';
import { BoundariesField } from '../lab/BoundariesField.tsx';
import { ProfilePlot } from '../lab/ProfilePlot.tsx';
import type { Shade, ShadingId } from '../lab/Shading.tsx';
import { StepsField } from '../lab/StepsField.tsx';
import { Readout } from '../Readout.tsx';
import { useFigure, useStudy } from '../useFigure.ts';
import { Sum } from './Sum.tsx';

const shades: readonly Shade[] = [
  { value: 'columns', name: 'in columns', help: 'f(i) − f(a): what each token misses.' },
  { value: 'strips', name: 'in strips', help: '(r(i) − i) Δf(i): how long each rise waits.' },
];

/** The area between profile and staircase, cut into columns or strips, and the sum written out. */
export function AreaFigure() {
  const { area, boundaries } = useStudy();
  const units = useFigure(({ setup }) => setup.units);
  const [cut, setCut] = useState<ShadingId>('columns');
  const [probe, setProbe] = useState<number | null>(null);
  return (
    <FigureShell className="small-figure figure-area">
      <ProfilePlot
        label="Cut the area"
        shades={shades}
        onShade={setCut}
        onProbe={setProbe}
        caption={
          <p className="key">
            <b className="idea-profile">Profile</b>, <b className="idea-schedule">staircase</b> and
            the <b className="idea-error">area</b> between them, in {units}. Drag a boundary; a
            double click on the axis adds or removes one.
          </p>
        }
      />
      <section className="area-sum" aria-label="The sum">
        <Sum cut={cut === 'strips' ? 'strips' : 'columns'} lit={probe} />
        <p className="verdict-main">
          <span>
            Together, <i>E</i>
            <sub>fact</sub>
          </span>
          <span className="verdict-value idea-error">
            <Readout name="efact" value={area} /> <small>{units}</small>
          </span>
        </p>
        <div className="area-steps">
          <StepsField />
          <div className="parameter wide">
            <b className="idea-schedule">Boundaries</b>
            <BoundariesField />
            <output hidden data-name="boundaries" data-value={boundaries?.join(',') ?? ''} />
          </div>
        </div>
      </section>
      <Announcer />
    </FigureShell>
  );
}
