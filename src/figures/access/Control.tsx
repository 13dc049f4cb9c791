import { createContext, type ReactNode, useContext } from 'react';
import { Locked } from '../../plot/Locked.ts';
import { type Access, open } from './access.ts';

export const AccessContext = createContext<Access>(open);

interface Props {
  /** The name by which `hide` and `lock` mean it; without one it is always there. */
  readonly id: string | undefined;
  readonly children: ReactNode;
}

/** A control, or a part of a figure, as far as the page around wants it shown and changed. */
export function Control({ id, children }: Props) {
  const { hidden, locked } = useContext(AccessContext);
  if (id !== undefined && hidden.has(id)) return null;
  if (id === undefined || !locked.has(id)) return children;
  return (
    <Locked value={true}>
      <fieldset className="locked" disabled>
        {children}
      </fieldset>
    </Locked>
  );
}
