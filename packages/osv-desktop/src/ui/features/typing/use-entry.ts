import type { StationNumber } from "@stemketen/core/election";
import { useCallback, useEffect, useState } from "react";
import { useTRPCClient } from "../../app/api.ts";
import type { View } from "./ask.ts";
import type { Paper } from "./paper.ts";
import { openSheet, type TypedSheet, withTick, withValue } from "./typed-sheet.ts";
import { copyKey } from "./unsaved-copy.ts";
import { type KeptDraft, useDraft } from "./use-draft.ts";

/** A view on a sheet that somebody types. */
export type TypingView = Extract<View, { readonly kind: "entry" | "correction" }>;

export interface Entry {
  readonly typed: TypedSheet;
  readonly draft: KeptDraft;
  readonly onCount: (path: string, value: number | null, unreadable: string | null) => void;
  readonly onTick: (path: string, ticked: boolean) => void;
  readonly onTickFinding: (fingerprint: string, ticked: boolean) => void;
}

/** What somebody types at a station, kept safe as they type: a whole entry, or the boxes of a correction. */
export function useEntry(paper: Paper, station: StationNumber, person: string, view: TypingView): Entry {
  const api = useTRPCClient();
  const { context } = paper;
  const { values, savedAt } = view.kind === "entry" ? view.draft : view.typing;
  const ticked = view.kind === "entry" ? view.draft.ticked : [];
  const [stored] = useState({ values, ticked, savedAt, version: view.version });
  const draft = useDraft({
    copyKey: copyKey(person, station),
    stored,
    save: async (content, { version, isStep }) => {
      const answer = await api.entry.type.mutate({
        station,
        version,
        command:
          view.kind === "entry"
            ? { kind: "save", draft: { values: content.values, ticked: [...content.ticked] }, step: isStep }
            : { kind: "save-correction", side: view.side, values: content.values, step: isStep },
      });
      if (!answer.ok) return answer;
      return { ok: true, stored: { version: answer.value.version, savedAt: savedAtOf(answer.value) } };
    },
  });
  const [typed, setTyped] = useState(() => openSheet(context, draft.start));
  const [first] = useState(typed);
  const { desk } = draft;
  useEffect(() => {
    if (typed !== first) desk.take({ values: typed.values, ticked: typed.ticked });
  }, [typed, first, desk]);
  return {
    typed,
    draft,
    onCount: useCallback(
      (path, value, unreadable) => setTyped((before) => withValue(context, before, path, value, unreadable)),
      [context],
    ),
    onTick: useCallback(
      (path, isTicked) => setTyped((before) => withValue(context, before, path, isTicked)),
      [context],
    ),
    onTickFinding: useCallback(
      (fingerprint, isTicked) => setTyped((before) => withTick(before, fingerprint, isTicked)),
      [],
    ),
  };
}

function savedAtOf(view: View): string {
  if (view.kind === "entry") return view.draft.savedAt;
  if (view.kind === "correction") return view.typing.savedAt;
  // A saved draft is an entry or a correction that somebody is typing.
  throw new Error(`a saved draft is ${view.kind}`);
}
