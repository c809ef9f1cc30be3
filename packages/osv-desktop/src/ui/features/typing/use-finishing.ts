import type { FieldPath, StationNumber } from "@stemketen/core/election";
import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "../../app/api.ts";
import { type TypingRefusal, troubleIn, type View } from "./ask.ts";
import type { DraftDesk } from "./draft-desk.ts";
import type { Trouble } from "./draft-keeper.ts";
import type { TypingView } from "./use-entry.ts";

export interface Finishing {
  readonly isBusy: boolean;
  /** Why it did not work; null while nothing went wrong. */
  readonly trouble: Trouble<TypingRefusal> | null;
  /** Hands the entry in, with these blanks read as 0. */
  readonly finish: (blanks: readonly FieldPath[]) => Promise<void>;
  /** Throws away what was typed. */
  readonly discard: (reason: string) => Promise<void>;
}

/** The end of an entry or a correction: it is handed in, or thrown away. */
export function useFinishing(
  station: StationNumber,
  view: TypingView,
  desk: DraftDesk,
  onDone: (view: View) => void,
): Finishing {
  const ask = useMutation(useTRPC().entry.type.mutationOptions());
  const isEntry = view.kind === "entry";
  const { side } = view;
  const send = async (command: Parameters<typeof ask.mutateAsync>[0]["command"]): Promise<void> => {
    try {
      const answer = await ask.mutateAsync({ station: station, version: desk.version(), command });
      if (!answer.ok) return;
      desk.forget();
      onDone(answer.value);
    } catch {
      // What went wrong is in `ask`, and said on the screen.
    }
  };
  return {
    isBusy: ask.isPending,
    trouble: troubleIn(ask),
    finish: async (blanks) => {
      if (!(await desk.keep())) return;
      const blanksConfirmed = [...blanks];
      await send(
        isEntry
          ? { kind: "finalise", blanksConfirmed }
          : { kind: "finalise-correction", side, blanksConfirmed },
      );
    },
    discard: (reason) =>
      send(isEntry ? { kind: "discard", reason } : { kind: "discard-correction", side, reason }),
  };
}
