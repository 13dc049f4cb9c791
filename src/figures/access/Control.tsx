import { createContext, type ReactNode, useContext } from 'react';
import { Locked } from '../../plot/Locked.ts';
import { type Access, isHidden, isLocked, open } from './access.ts';

export const AccessContext = createContext<Access>(open);

interface Props {
  /**
   * The name by which `hide` and `lock` mean it; without one it is always there. One of several keys
   * is gone where all of them are hidden, and locked where one of them is.
   */
  readonly id: string | readonly string[] | undefined;
  readonly children: ReactNode;
}

/** A control, or a part of a figure, as far as the page around wants it shown and changed. */
export function Control({ id = [], children }: Props) {
  const access = useContext(AccessContext);
  const ids = typeof id === 'string' ? [id] : id;
  if (isHidden(access, ids)) return null;
  if (!isLocked(access, ids)) return children;
  return (
    <Locked value={true}>
      <fieldset className="locked" disabled title="Locked on this page">
        {children}
      </fieldset>
    </Locked>
  );
}
