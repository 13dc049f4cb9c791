import {
  createContext,
  createElement,
  type ReactNode,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react';

interface Arriving {
  /** What stood in the figure's place: its first frame. */
  readonly frame: ParentNode;
  /** Those parts that are alive by now. */
  readonly alive: readonly string[];
}

const ArrivalContext = createContext<Arriving | null>(null);

interface ArrivalProps {
  /** null: all of it comes at once. */
  readonly frame: ParentNode | null;
  readonly parts: readonly string[] | undefined;
  readonly onArrived: () => void;
  readonly children: ReactNode;
}

/**
 * Brings a figure to life, a large one part by part, one in a frame, over its first frame: all at once it
 * would be the longest task of the page.
 */
export function Arrival({ frame, parts, onArrived, children }: ArrivalProps) {
  const [count, setCount] = useState(0);
  const arriving = useMemo(
    () => (frame && parts && count < parts.length ? { frame, alive: parts.slice(0, count) } : null),
    [frame, parts, count],
  );
  const arrived = arriving === null;
  useEffect(() => {
    if (!arrived) setCount(count + 1);
  }, [arrived, count]);
  useLayoutEffect(() => {
    if (arrived) onArrived();
  }, [arrived, onArrived]);
  return <ArrivalContext value={arriving}>{children}</ArrivalContext>;
}

/** Whether parts of the figure are still pictures. */
export const useArriving = (): boolean => useContext(ArrivalContext) !== null;

interface PartProps {
  /** The selector by which its entry in the registry names it, and the first frame has it. */
  readonly of: string;
  readonly children: ReactNode;
}

/** A part of a large figure; until its turn comes, what the first frame shows of it. */
export function Part({ of, children }: PartProps) {
  const arriving = useContext(ArrivalContext);
  const still = arriving && !arriving.alive.includes(of) ? arriving.frame.querySelector(of) : null;
  if (!still) return children;
  return createElement(still.localName, {
    className: still.className,
    // biome-ignore lint/security/noDangerouslySetInnerHtml: what the build rendered, as it stood here.
    dangerouslySetInnerHTML: { __html: still.innerHTML },
  });
}
