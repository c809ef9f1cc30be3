import { type ShownHashCheck, showHashCheck } from "@stemketen/core/integrity";
import type { Database } from "@stemketen/server-kit/database";
import {
  type CommitteeSessionStatus,
  readCommitteeSession,
} from "../committee-session/committee-session.store.ts";
import { readStations } from "../polling-stations/stations.store.ts";
import {
  type CountedElection,
  type FileInHand,
  fileInHand,
  readElection,
  readHashCheck,
  type SetupMessage,
} from "./election.store.ts";

/** A file that the set-up works with, and how far the check of its hash is. */
export interface FileBeingSetUp extends FileInHand {
  readonly check: ShownHashCheck | null;
}

/** What is to be done next, in the order of the wizard. */
export type SetupStep =
  | "import-definition"
  | "check-definition"
  | "import-lists"
  | "check-lists"
  /** Choose the municipality and the counting method. */
  | "choose"
  /** Import stations, from a 110b or a table, or make the first by hand. */
  | "add-stations"
  | "set-voters"
  /** Look everything over and start the session. */
  | "ready"
  | "begun";

/** Everything that a restart needs to show the same step of the wizard again. */
export interface SetupState {
  readonly next: SetupStep;
  readonly files: Readonly<Record<SetupMessage, FileBeingSetUp | null>>;
  readonly election: Pick<
    CountedElection,
    "election" | "seats" | "method" | "municipality" | "eligibleVoters"
  > | null;
  readonly stations: number;
  readonly session: CommitteeSessionStatus;
}

/** Where the set-up stands. */
export function setupState(db: Database): SetupState {
  const files = { "110a": fileOf(db, "110a"), "230b": fileOf(db, "230b"), "110b": fileOf(db, "110b") };
  const found = readElection(db);
  const stations = readStations(db).length;
  const session = readCommitteeSession(db).status;
  const about = { files, election: electionOf(found), stations, session };
  return { ...about, next: nextStep(about) };
}

function fileOf(db: Database, message: SetupMessage): FileBeingSetUp | null {
  const file = fileInHand(db, message);
  if (file === null) return null;
  const check = readHashCheck(db, file.sha256);
  return { ...file, check: check === null ? null : showHashCheck(check) };
}

function electionOf(found: CountedElection | null): SetupState["election"] {
  if (found === null) return null;
  const { election, seats, method, municipality, eligibleVoters } = found;
  return { election, seats, method, municipality, eligibleVoters };
}

function nextStep({ files, election, stations, session }: Omit<SetupState, "next">): SetupStep {
  if (session !== "prepared") return "begun";
  if (election === null) return nextFile(files);
  if (stations === 0) return "add-stations";
  return election.eligibleVoters === null ? "set-voters" : "ready";
}

function nextFile({ "110a": definition, "230b": lists }: SetupState["files"]): SetupStep {
  if (definition === null) return "import-definition";
  if (definition.check?.kind !== "matched") return "check-definition";
  if (lists === null) return "import-lists";
  return lists.check?.kind === "matched" ? "choose" : "check-lists";
}
