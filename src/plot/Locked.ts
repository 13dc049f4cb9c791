import { createContext } from 'react';

/** Whether what is drawn below may only be looked at: its handles cannot be grabbed. */
export const Locked = createContext(false);
