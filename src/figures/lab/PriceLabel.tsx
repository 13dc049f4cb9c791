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

/** Between leader and text; as wide as the name, and a letter of the rest; in pixels. */
const GAP = 6;
const NAME = 34;
const DIGIT = 7.4;

/** The error's name and value, beside the tallest part of its area. */
export function PriceLabel({ study, x, y }: Props) {
  const units = useFigure(({ setup }) => setup.units);
  const text = ` = ${brief(inUnits(study.area, units), 4)} ${units}`;
  const place = pricePlace(study, x, y, GAP + NAME + DIGIT * text.length);
  if (!place) return null;
  const { at, to } = place;
  return (
    <g className="price-label">
      <line x1={at.x} y1={at.y} x2={to.x} y2={to.y} />
      <circle cx={to.x} cy={to.y} r={2} />
      <text
        x={at.x}
        y={at.y}
        dx={at.anchor === 'start' ? GAP : -GAP}
        dy="0.32em"
        textAnchor={at.anchor}
      >
        <tspan className="math">E</tspan>
        <tspan className="sub" dy="0.25em">
          fact
        </tspan>
        <tspan dy="-0.2em">{text}</tspan>
      </text>
    </g>
  );
}
