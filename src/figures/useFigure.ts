import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Estimate } from '../core/estimation/estimate.ts';
import type { Best, Study } from '../core/study.ts';
import { estimateOf, type FollowUp } from '../state/found.ts';
import { visibleBest, visibleStudy } from '../state/game.ts';
import type { Figure, FigureStore } from '../state/store.ts';
import type { Tasks } from '../worker/protocol.ts';
import type { FigureEntry } from './figure.ts';

export const FigureContext = createContext<FigureStore | null>(null);

/** The entry in the registry of the figure that is drawn; null where parts are drawn alone. */
export const EntryContext = createContext<FigureEntry | null>(null);

export function useFigureStore(): FigureStore {
  const store = useContext(FigureContext);
  if (!store) throw new Error('A part of a figure was used outside of a figure.');
  return store;
}

/** A part of the figure's state; the component renders again when that part changes. */
export const useFigure = <T>(select: (figure: Figure) => T): T =>
  useStore(useFigureStore(), select);

/** The latest study: a figure is shown only once there is one. */
export const useStudy = (): Study =>
  useFigure((figure) => {
    const study = visibleStudy(figure);
    if (!study) throw new Error('A figure was drawn before its first study.');
    return study;
  });

/**
 * The best schedule to show. While K is dragged through a long sequence it is the latest there is, and
 * its K another than the study's.
 */
export const useBest = (): Best | null => useFigure(visibleBest);

/** The estimate that the schedules are made from; null where the profile itself is known. */
export const useEstimate = (): Estimate | null =>
  useFigure(({ setup, study, found }) =>
    setup.known === 'samples' && study ? estimateOf(found, study.lawKey) : null,
  );

/**
 * What a figure needs beyond its study, the latest there is: undefined before the first answer, null
 * where there is none. It may be of an older setup for the moment that a worker takes.
 */
export const useFound = <T extends FollowUp>(need: T): Tasks[T]['output'] | null | undefined =>
  useFigure(({ found }) => found[need]?.output) as Tasks[T]['output'] | null | undefined;
