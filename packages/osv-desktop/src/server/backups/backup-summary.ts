import type { Instant } from "@stemketen/core/election";
import { readAuditHead, readAuditPage } from "@stemketen/server-kit/audit-store";
import type { Database } from "@stemketen/server-kit/database";
import { countUsers } from "../accounts/users.store.ts";
import { overviewOf } from "../data-entry/overview.ts";
import { readElection } from "../election-setup/election.store.ts";
import { readStations } from "../polling-stations/stations.store.ts";

/** What is in a backup, for the person who is to choose it. No vote stands in it. */
export interface BackupSummary {
  /** Name of the election and of the municipality; null when it was not set up. */
  readonly election: string | null;
  readonly municipality: string | null;
  readonly stations: number;
  /** Stations whose numbers are final. */
  readonly stationsDone: number;
  readonly accounts: number;
  /** The last thing in its log. */
  readonly lastChangeAt: Instant | null;
  /** Of the programme that last worked with it. */
  readonly version: string | null;
  readonly mode: "live" | "practice" | null;
}

/** Reads the summary of a database that is open and up to date. */
export function summaryOf(db: Database): BackupSummary {
  const election = readElection(db);
  const started = readAuditPage(db, { event: "program.started" }, { before: null, limit: 1 }).records[0];
  const version = started?.payload["version"];
  const mode = started?.payload["mode"];
  return {
    election: election?.election.name ?? null,
    municipality: election?.municipality.name ?? null,
    stations: readStations(db).length,
    stationsDone: overviewOf(db).filter(({ status }) => status === "done").length,
    accounts: countUsers(db, null),
    lastChangeAt: readAuditHead(db)?.at ?? null,
    version: typeof version === "string" ? version : null,
    mode: mode === "live" || mode === "practice" ? mode : null,
  };
}
