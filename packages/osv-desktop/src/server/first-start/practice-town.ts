import { hashGroups, must, type Result, utf8 } from "@stemketen/core/basics";
import { type EmlDocument, writeEml } from "@stemketen/core/eml";
import { makePracticeTown } from "@stemketen/core/practice";
import { candidateListsOf, definitionOf, pollingStationsOf } from "@stemketen/core/practice-files";
import { createPracticeAccounts } from "../accounts/practice-accounts.ts";
import type { User } from "../accounts/users.store.ts";
import type { SetupMessage } from "../election-setup/election.store.ts";
import { importFile, setUpElection, typeHash } from "../election-setup/election-setup.ts";
import type { Office } from "../office.ts";
import { importStations } from "../polling-stations/import-stations.ts";
import type { PracticeContent } from "./installation.ts";

/** The town is the same wherever somebody practises, so that a course can speak of it. */
const SEED = 2026;

/**
 * Sets the practice up in an empty database: accounts for every role, and when asked for the town of Lindewaard
 * ready to be counted, up to a session that a coordinator starts. Done through the same steps that a municipality
 * takes.
 */
export async function setUpPractice(office: Office, content: PracticeContent): Promise<void> {
  const users = await createPracticeAccounts(office);
  if (content === "own-files") return;
  const by = must(
    users.find(({ role }) => role === "coordinator"),
    "the practice has a coordinator",
  );
  const town = makePracticeTown(SEED);
  const definitionSha256 = importAndCheck(office, by, "110a", definitionOf(town));
  const listsSha256 = importAndCheck(office, by, "230b", candidateListsOf(town));
  const stationsSha256 = importAndCheck(office, by, "110b", pollingStationsOf(town));
  const { municipality } = town;
  succeed(setUpElection(office, by, { definitionSha256, listsSha256, method: "CSO", municipality }));
  succeed(importStations(office, by, stationsSha256, []));
}

/** Imports a file and types its hash over, as from paper. @returns its SHA-256 */
function importAndCheck(office: Office, by: User, message: SetupMessage, document: EmlDocument): string {
  const name = `oefenen-${message}.eml.xml`;
  const bytes = utf8([...writeEml(document)].join(""));
  const { sha256, check } = succeed(importFile(office, by, message, { name, bytes }));
  const [first = "", second = ""] = hashGroups(sha256).filter((_, at) => check.groups[at] === null);
  succeed(typeHash(office, by, { sha256, name }, [first, second]));
  return sha256;
}

/** Files that we made ourselves are always taken. @throws Error when they are not */
function succeed<T>(result: Result<T, { readonly kind: string }>): T {
  if (!result.ok) throw new Error(`Invariant broken: the practice town is refused, ${result.error.kind}`);
  return result.value;
}
