import type { StationNumber } from "@stemketen/core/election";
import { useTexts } from "@stemketen/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { useTRPC } from "../../app/api.ts";
import styles from "./Settling.module.css";
import { settlingTexts } from "./settling.texts.ts";

/** How many other stations wait for the coordinator, and the way to the one that waits longest. */
export function NextWaiting({ station }: { station: StationNumber }) {
  const texts = useTexts(settlingTexts);
  const rows = useQuery(useTRPC().entry.overview.queryOptions()).data ?? [];
  const waiting = rows
    .filter((row) => row.station !== station && ["action-needed", "to-explain"].includes(row.status))
    // What holds a station up goes before what only has to be explained.
    .toSorted((a, b) => a.status.localeCompare(b.status) || (a.since ?? "").localeCompare(b.since ?? ""));
  const [next] = waiting;
  if (next === undefined) return null;
  return (
    <div className={styles.waiting}>
      <p>{texts.waitElsewhere(waiting.length)}</p>
      <Link href={`/stembureau/${next.station}`}>{texts.toNextWaiting(next.station, next.name)}</Link>
    </div>
  );
}
