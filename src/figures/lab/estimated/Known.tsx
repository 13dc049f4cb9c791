import { inestimable } from '../../../core/estimation/estimable.ts';
import { Choice } from '../../controls/Choice.tsx';
import { useFigure, useFigureStore } from '../../useFigure.ts';
import { Estimated } from './Estimated.tsx';

const ways = [
  { value: 'law', name: 'known' },
  {
    value: 'samples',
    name: 'estimated from samples',
    help: 'Schedules that look at the profile look at an estimate of it; errors are those in truth.',
  },
] as const;

/** Whether schedules are made from the profile, or from one that samples tell. */
export function Known() {
  const { edit } = useFigureStore().getState();
  const setup = useFigure((figure) => figure.setup);
  const reason = inestimable(setup);
  return (
    <fieldset className="known" disabled={setup.game > 0}>
      <Choice
        control="known"
        label={
          <>
            <i>π</i> is
          </>
        }
        options={ways}
        value={setup.known}
        onEdit={(known) => edit({ known })}
        disabled={reason !== null}
        // Some words keep the room for others.
        reason={reason ?? 'at most 256 tokens'}
      />
      <div className="known-samples">
        <Estimated part="numbers" />
      </div>
    </fieldset>
  );
}
