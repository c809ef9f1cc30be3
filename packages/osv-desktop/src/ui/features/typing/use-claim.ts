import type { EntrySide } from "@stemketen/core/data-entry";
import type { StationNumber } from "@stemketen/core/election";
import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "../../app/api.ts";
import { type TypingRefusal, troubleIn, type View } from "./ask.ts";
import type { Trouble } from "./draft-keeper.ts";

interface Claim {
  readonly isBusy: boolean;
  readonly trouble: Trouble<TypingRefusal> | null;
  /** Takes up a station: an entry, or that side of a correction. */
  readonly take: (station: StationNumber, correct: EntrySide | null) => Promise<void>;
}

/** Takes up a station; from then on nobody else can type in it. */
export function useClaim(onTaken: (view: View, station: StationNumber) => void): Claim {
  const ask = useMutation(useTRPC().entry.type.mutationOptions());
  return {
    isBusy: ask.isPending,
    trouble: troubleIn(ask),
    take: async (station, correct) => {
      try {
        const answer = await ask.mutateAsync({
          station,
          version: null,
          command: correct === null ? { kind: "claim" } : { kind: "claim-correction", side: correct },
        });
        if (answer.ok) onTaken(answer.value, station);
      } catch {
        // What went wrong is in `ask`, and said on the screen.
      }
    },
  };
}
