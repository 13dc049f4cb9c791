/**
 * What the pages use of React, from Preact: named one by one, because an object that imports as
 * `React` would bring all of it.
 */

import { useSyncExternalStore } from 'preact/compat';
import { useCallback, useDebugValue } from 'preact/hooks';

export { createContext, createElement, Fragment } from 'preact';
export { memo, useDeferredValue } from 'preact/compat';
export {
  useContext,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'preact/hooks';
export { useCallback, useDebugValue, useSyncExternalStore };

/** As zustand imports it. */
export default { useCallback, useDebugValue, useSyncExternalStore };
