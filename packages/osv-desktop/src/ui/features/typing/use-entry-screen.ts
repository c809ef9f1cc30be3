import type { StationNumber } from "@stemketen/core/election";
import { focusField, useLanguage } from "@stemketen/ui";
import { useMemo, useRef } from "react";
import type { View } from "./ask.ts";
import { stepOfField, stepsOf } from "./form-steps.ts";
import { type Paper, stepTitle } from "./paper.ts";
import { useArrivalAtStep } from "./use-arrival-at-step.ts";
import { useBlanks } from "./use-blanks.ts";
import { useEntry } from "./use-entry.ts";
import { useFinishing } from "./use-finishing.ts";
import { useLeavingStep } from "./use-leaving-step.ts";
import { findingsAt, openFindings, useSteps } from "./use-steps.ts";

export interface EntryScreenOptions {
  readonly paper: Paper;
  /** Who types: the id of the account. */
  readonly person: string;
  readonly station: StationNumber;
  readonly view: Extract<View, { readonly kind: "entry" }>;
  /** The entry is finished or thrown away: what the typist sees of the station now. */
  readonly onDone: (view: View) => void;
  /** Looks how the sheet stands on the server, and begins from there. */
  readonly onReopen: () => void;
}

/** Everything that happens on the screen where a whole paper is typed: what is typed, where, and what comes next. */
export function useEntryScreen({ paper, person, station, view, onDone }: EntryScreenOptions) {
  const language = useLanguage();
  const entry = useEntry(paper, station, person, view);
  const { typed, draft } = entry;
  const steps = useMemo(() => stepsOf(paper.context), [paper]);
  const walk = useSteps(steps, { station, start: typed, isReturned: view.returned });
  const { at } = walk;
  const finishing = useFinishing(station, view, draft.desk, onDone);
  const blanks = useBlanks(paper.context.fields, typed);
  const sheet = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const main = useRef<HTMLButtonElement>(null);
  const title = `${station} ${view.name} · ${stepTitle(at, paper.lists, language)}`;
  const askFor = useArrivalAtStep(at.key, title, sheet);
  const leave = useLeavingStep({ paper, steps, walk, typed, heading, keep: draft.desk.keep });
  const found = at.kind === "check" || walk.isLookedAt(at.key) ? findingsAt(steps, at, typed) : [];
  const open = openFindings(found, typed);
  const goOn = (): void => {
    if (at.kind === "paper") leave();
    else if (open.length > 0) heading.current?.focus();
    else if (blanks.mayGoOn()) void finishing.finish(blanks.paths);
  };
  return {
    entry,
    steps,
    walk,
    finishing,
    blanks,
    found,
    open,
    places: { sheet, heading, main },
    trouble: draft.trouble ?? finishing.trouble,
    goOn,
    tryAgain: () => (draft.trouble === null ? goOn() : void draft.desk.keep()),
    /** Ticks a finding; after the last one the main action is next. */
    tickFinding: (fingerprint: string, isTicked: boolean): void => {
      entry.onTickFinding(fingerprint, isTicked);
      if (isTicked && open.every((one) => one.fingerprint === fingerprint)) main.current?.focus();
    },
    /** Goes to a box, wherever on the paper it is. */
    goToField: (path: string): void => {
      const step = stepOfField(steps, path);
      if (step === null || focusField(path)) return;
      askFor(path);
      walk.goTo(step.key);
    },
  };
}
