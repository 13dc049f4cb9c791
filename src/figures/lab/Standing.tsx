interface Props {
  readonly efact: number;
  readonly optimum: number | null;
  readonly bound: number;
}

const WIDTH = 300;
const HEIGHT = 22;
const EDGE = 6;

/** Where the error stands on the way from nothing past the optimum to the guarantee. */
export function Standing({ efact, optimum, bound }: Props) {
  const x = (value: number) => EDGE + (bound > 0 ? value / bound : 0) * (WIDTH - 2 * EDGE);
  const middle = HEIGHT / 2;
  return (
    <svg className="standing" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <line className="rail" x1={x(0)} x2={x(bound)} y1={middle} y2={middle} />
      <line className="loss" x1={x(0)} x2={x(efact)} y1={middle} y2={middle} />
      <line className="bound" x1={x(bound)} x2={x(bound)} y1={3} y2={HEIGHT - 3} />
      {optimum === null ? null : (
        <path
          className="diamond"
          d={`M${x(optimum)},${middle - 5.5}l5.5,5.5l-5.5,5.5l-5.5,-5.5Z`}
        />
      )}
      <circle className="dot" cx={x(efact)} cy={middle} r={5} />
    </svg>
  );
}
