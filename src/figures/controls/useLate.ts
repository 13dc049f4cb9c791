import { type ComponentType, useCallback, useState } from 'react';

/** What stands in the place of a part that did not come. */
export const NOT_LOADED =
  'This part of the page could not be loaded. All else works without it; try again when you are online.';

/** A component that lies outside of the page and is loaded when it is wanted, not before. */
export interface Late<Props> {
  readonly Loaded: ComponentType<Props> | null;
  readonly failed: boolean;
  /** Loads it, and again after a failure. */
  want(): void;
  /** Begins to load it where somebody is about to want it; a failure waits until then. */
  prepare(): void;
}

/** `load` is the same function at each render. */
export function useLate<Props>(load: () => Promise<ComponentType<Props>>): Late<Props> {
  const [Loaded, setLoaded] = useState<ComponentType<Props> | null>(null);
  const [failed, setFailed] = useState(false);
  const want = useCallback(() => {
    setFailed(false);
    load().then(
      (component) => setLoaded(() => component),
      () => setFailed(true),
    );
  }, [load]);
  const prepare = useCallback(() => void load().catch(() => {}), [load]);
  return { Loaded, failed, want, prepare };
}
