import type { StationNumber } from "@stemketen/core/election";
import { useLanguage, useToasts } from "@stemketen/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { useTRPC, useTRPCClient } from "../../app/api.ts";
import { explainRefusal } from "./refusal.texts.ts";
import type { SettleCommand, SettleError } from "./sheet-at-hand.ts";

/** What became of the commands of this screen. */
export interface Settling {
  readonly settle: (...commands: readonly SettleCommand[]) => Promise<boolean>;
  readonly isBusy: boolean;
  /** Somebody else changed the sheet: it was fetched anew, and nothing of this screen was done. */
  readonly isStale: boolean;
  readonly seenStale: () => void;
}

/**
 * Sends the commands of a coordinator at the version that the screen shows. They go one after the other: each
 * answer brings the version of the next. A refusal is told in words; a stale sheet is fetched again.
 */
export function useSettling(station: StationNumber, version: number | null): Settling {
  const client = useTRPCClient();
  const renew = useRenewal(station);
  const language = useLanguage();
  const { tell } = useToasts();
  const [waiting, setWaiting] = useState(0);
  const [isStale, setStale] = useState(false);
  // The newest version known, also between an answer and the sheet that is fetched after it.
  const known = useRef(version);
  useEffect(() => {
    known.current = version;
  }, [version]);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const refuse = useCallback(
    (error: SettleError) => {
      if (error.kind === "stale") setStale(true);
      else tell("error", explainRefusal(error, language));
      return false;
    },
    [tell, language],
  );
  const run = useCallback(
    async (commands: readonly SettleCommand[]): Promise<boolean> => {
      try {
        for (const command of commands) {
          // oxlint-disable-next-line no-await-in-loop -- each command needs the version of the one before
          const answer = await client.entry.settle.mutate({ station, version: known.current, command });
          if (!answer.ok) return refuse(answer.error);
          known.current = answer.value.version;
        }
        setStale(false);
        return true;
      } catch {
        tell("error", explainRefusal({ kind: "unreachable" }, language));
        return false;
      } finally {
        await renew();
      }
    },
    [client, station, refuse, renew, tell, language],
  );
  const settle = useCallback(
    async (...commands: readonly SettleCommand[]) => {
      setWaiting((count) => count + 1);
      const done = queue.current.then(async () => run(commands));
      queue.current = done;
      const outcome = await done;
      setWaiting((count) => count - 1);
      return outcome;
    },
    [run],
  );
  return { settle, isBusy: waiting > 0, isStale, seenStale: () => setStale(false) };
}

/** Asks anew for the sheet and the overview after something was done. */
function useRenewal(station: StationNumber): () => Promise<void> {
  const api = useTRPC();
  const queries = useQueryClient();
  return useCallback(async () => {
    await Promise.all([
      queries.invalidateQueries(api.entry.inspect.queryFilter({ station })),
      queries.invalidateQueries(api.entry.overview.queryFilter()),
    ]);
  }, [queries, api, station]);
}
