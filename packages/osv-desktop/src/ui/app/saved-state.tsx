import { must } from "@stemketen/core/basics";
import type { SavedState } from "@stemketen/ui";
import { createContext, type ReactNode, useContext, useEffect, useState } from "react";

type Told = readonly [state: SavedState | null, tell: (state: SavedState | null) => void];

const SavedStateContext = createContext<Told | null>(null);

/** Keeps whether what is typed on the screen at hand is safe, for the bar over every screen. */
export function SavedStateProvider({ children }: { children: ReactNode }) {
  return <SavedStateContext value={useState<SavedState | null>(null)}>{children}</SavedStateContext>;
}

/** What the bar shows; null where nothing is typed. */
export function useSavedState(): SavedState | null {
  return must(useContext(SavedStateContext), "a screen stands within the program")[0];
}

/** Tells the bar whether what is typed here is safe, for as long as this screen is shown. */
export function useTellSaved(state: SavedState | null): void {
  const [, tell] = must(useContext(SavedStateContext), "a screen stands within the program");
  useEffect(() => {
    tell(state);
    return () => tell(null);
  }, [state, tell]);
}
