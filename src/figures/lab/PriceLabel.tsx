import type { Study } from '../../core/study.ts';
import type { Scale } from '../../plot/steps.ts';
import { brief, inUnits } from '../format.ts';
import { useFigure } from '../useFigure.ts';
import { pricePlace } from './pricePlace.ts';

interface Props {
  readonly study: Study;
  readonly x: Scale;
  readonly y: Scale;
}

/** The error's name and value, beside the tallest part of its area. */
export function PriceLabel({ study, x, y }: Props) {
  const units = useFigure(({ setup }) => setup.units);
  const place = pricePlace(study, x, y);
  if (!place) return null;
  const { at, to } = place;
  return (
    <g className="price-label">
      <line x1={at.x} y1={at.y} x2={to.x} y2={to.y} />
      <circle cx={to.x} cy={to.y} r={2} />
      <text
        x={at.x}
        y={at.y}
        dx={at.anchor === 'start' ? 6 : -6}
        dy="0.32em"
        textAnchor={at.anchor}
      >
        <tspan className="math">E</tspan>
        <tspan className="sub" dy="0.25em">
          fact
        </tspan>
        <tspan dy="-0.2em">{` = ${brief(inUnits(study.area, units), 4)} ${units}`}</tspan>
      </text>
    </g>
  );
}
