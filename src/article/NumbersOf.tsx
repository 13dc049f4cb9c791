import type { Study } from '../core/study.ts';
import { sixDecimals } from '../figures/format.ts';

/** More lines than this would be no help: of longer tables every so many-th is left. */
const MOST = 64;

function thinned<T>(all: readonly T[]): readonly T[] {
  const every = Math.ceil(all.length / MOST);
  return every > 1 ? all.filter((_, j) => j % every === 0 || j === all.length - 1) : all;
}

interface Props {
  readonly title: string;
  readonly study: Study;
}

/** The numbers of a figure as it starts, for readers without scripts: they have no other table. */
export function NumbersOf({ title, study }: Props) {
  const { curve, stairs, best, N, K, efact } = study;
  const points = thinned(Array.from(curve.i, (i, j) => [i, curve.g[j] as number] as const));
  const steps = thinned(
    Array.from(stairs.k, (k, j) => [k, stairs.size[j], best?.stairs.size[j]] as const),
  );
  return (
    <noscript>
      <details className="numbers">
        <summary>In numbers: {title}</summary>
        <p>
          {N} tokens in {K} {K === 1 ? 'step' : 'steps'}. The error in random order is{' '}
          {sixDecimals(efact)} nats
          {best ? <>; with the best schedule it is {sixDecimals(best.error)} nats</> : null}.
        </p>
        <div className="numbers-tables">
          <table>
            <caption>The profile in nats</caption>
            <thead>
              <tr>
                <th scope="col">i</th>
                <th scope="col">f(i) − f(0)</th>
              </tr>
            </thead>
            <tbody>
              {points.map(([i, g]) => (
                <tr key={i}>
                  <th scope="row">{i}</th>
                  <td>{sixDecimals(g)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <table>
            <caption>The sizes of the steps</caption>
            <thead>
              <tr>
                <th scope="col">k</th>
                <th scope="col">size</th>
                {best ? <th scope="col">best</th> : null}
              </tr>
            </thead>
            <tbody>
              {steps.map(([k, size, ideal]) => (
                <tr key={k}>
                  <th scope="row">{k}</th>
                  <td>{size}</td>
                  {best ? <td>{ideal}</td> : null}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </noscript>
  );
}
