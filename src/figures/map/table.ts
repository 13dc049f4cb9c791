import type { ErrorMap } from '../../core/learning/errorMap.ts';
import type { TableData } from '../controls/DataTable.tsx';
import { brief } from '../format.ts';
import { isNoise } from './reading.ts';

/** So many qualities fit beside one another. */
const EVERY = 4;

/** The map in numbers: a row for each K, a column for every fourth quality, and E_fact alone. */
export function mapRows(map: ErrorMap, scale: number): Pick<TableData, 'columns' | 'rows'> {
  const { quality, K, learn, fact } = map;
  const shown = Array.from(quality.keys()).filter((j) => j % EVERY === 0);
  const sign = isNoise(map) ? 'λ' : 'n';
  return {
    columns: [
      { key: 'K', name: 'K', whole: true },
      ...shown.map((j) => ({
        key: String(j),
        name: `${sign} = ${brief(quality[j] as number, isNoise(map) ? 2 : 4)}`,
      })),
      { key: 'fact', name: 'fact alone' },
    ],
    rows: Array.from(K, (steps, k) => [
      steps,
      ...shown.map((j) => scale * ((learn[j * K.length + k] as number) + (fact[k] as number))),
      scale * (fact[k] as number),
    ]),
  };
}
