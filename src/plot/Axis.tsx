interface Tick {
  readonly at: number;
  readonly label: string;
}

interface Props {
  readonly ticks: readonly Tick[];
  /** From where to where the axis goes, in pixels. */
  readonly from: number;
  readonly to: number;
}

/** A horizontal axis at height y: a line, short ticks, labels below. */
export function AxisBelow({ ticks, from, to, y }: Props & { readonly y: number }) {
  return (
    <g className="axis">
      <line x1={from} x2={to} y1={y} y2={y} />
      {ticks.map(({ at, label }, k) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a moving scale moves its ticks, and makes none.
        <g key={k} transform={`translate(${at},${y})`}>
          <line y2={5} />
          <text y={20} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}

/** A vertical axis at x: no line, a hair line across the plot at each tick, labels to the left. */
export function AxisLeft({ ticks, from, to, x }: Props & { readonly x: number }) {
  return (
    <g className="axis axis-left">
      {ticks.map(({ at, label }, k) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a moving scale moves its ticks, and makes none.
        <g key={k} transform={`translate(0,${at})`}>
          <line className="hair" x1={from} x2={to} />
          <text x={x - 8} dy="0.32em" textAnchor="end">
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}
