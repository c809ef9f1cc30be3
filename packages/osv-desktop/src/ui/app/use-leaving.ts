import { impossible } from "@stemketen/core/basics";
import { useTexts, useToasts } from "@stemketen/ui";
import { useState } from "react";
import { useTRPCClient } from "./api.ts";
import { leavingTexts } from "./leaving.texts.ts";
import type { Presence } from "./use-presence.ts";

/** How somebody leaves the desk. */
export type Way = "log-out" | "lock" | "change-of-typist";

/** Somebody who is about to leave; null: nobody is. */
export interface Leaving {
  readonly way: Way | null;
  readonly start: (way: Way) => void;
  readonly stop: () => void;
  /** Leaves, now that everything is saved. */
  readonly go: () => void;
}

/** Leaving the desk: first it is wanted, and once everything that was typed is saved it is done. */
export function useLeaving({ lock, leave }: Pick<Presence, "lock" | "leave">): Leaving {
  const api = useTRPCClient();
  const { tell } = useToasts();
  const { noAnswer } = useTexts(leavingTexts);
  const [way, setWay] = useState<Way | null>(null);
  const leaveBy = async (chosen: Way) => {
    try {
      await askToLeave(api, chosen);
      if (chosen === "lock") lock();
      else leave();
    } catch {
      tell("error", noAnswer);
    }
    setWay(null);
  };
  return {
    way,
    start: setWay,
    stop: () => setWay(null),
    go: () => {
      if (way !== null) void leaveBy(way);
    },
  };
}

async function askToLeave(api: ReturnType<typeof useTRPCClient>, way: Way): Promise<void> {
  switch (way) {
    case "log-out":
      return api.accounts.logOut.mutate();
    case "lock":
      return api.accounts.lockDesk.mutate({ reason: "by-key" });
    case "change-of-typist":
      return api.accounts.lockDesk.mutate({ reason: "change-of-typist" });
    default:
      return impossible(way);
  }
}
