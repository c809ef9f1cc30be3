import { hashGroups, must, sha256Hex, utf8 } from "@stemketen/core/basics";
import { writeEml } from "@stemketen/core/eml";
import { candidateListsOf, definitionOf, pollingStationsOf } from "@stemketen/core/practice-files";
import type { NightElection } from "../election-night.ts";
import type { NightOffice } from "./night-office.ts";
import type { Seat } from "./seat.ts";

type Message = "110a" | "230b" | "110b";

/**
 * Sets the count up as a municipality does: the three files, each with its hash typed over from paper, the voters,
 * the details of the session, and the start.
 * @throws Error when the tabulator refuses any of it
 */
export async function setUpCount(
  { administrator, coordinator }: NightOffice,
  played: NightElection,
): Promise<void> {
  const { election, municipality, form, stations } = played;
  const definition = await importAndCheck(administrator, "110a", definitionOf(played));
  const lists = await importAndCheck(administrator, "230b", candidateListsOf(played));
  const method = form.kind === "dso-first" ? "DSO" : "CSO";
  const choice = { definitionSha256: definition, listsSha256: lists, method, municipality } as const;
  demand(await administrator.api.election.setUp.mutate(choice), "setting the election up");
  const places = await importAndCheck(administrator, "110b", pollingStationsOf(played));
  demand(await administrator.api.election.importStations.mutate({ sha256: places }), "taking the stations");
  const voters = stations.reduce((sum, { eligibleVoters }) => sum + (eligibleVoters ?? 0), 0);
  demand(await administrator.api.election.setVoters.mutate({ voters }), "setting the voters");
  await startSession(coordinator, election.date, municipality.name);
}

async function importAndCheck(
  seat: Seat,
  message: Message,
  document: Parameters<typeof writeEml>[0],
): Promise<string> {
  const bytes = utf8([...writeEml(document)].join(""));
  const name = `${message}.eml.xml`;
  const base64 = Buffer.from(bytes).toString("base64");
  const kept = demand(await seat.api.election.importFile.mutate({ message, name, base64 }), name);
  // What stands on paper beside the file: the groups that the screen hides are read from it.
  const sha256 = sha256Hex(bytes);
  const [one = "", other = ""] = hashGroups(sha256).filter((_, at) => kept.check.groups[at] === null);
  const typed = demand(
    await seat.api.election.typeHash.mutate({ sha256, name, typed: [one, other] }),
    `the hash of ${name}`,
  );
  if (typed.outcome !== "matched") throw new Error(`The hash of ${name} is ${typed.outcome}`);
  return sha256;
}

async function startSession(coordinator: Seat, day: string, place: string): Promise<void> {
  const { version, details } = await coordinator.api.session.details.query();
  const filled = { ...details, place, date: day, startTime: "09:00" };
  demand(await coordinator.api.session.saveDetails.mutate({ version, details: filled }), "the details");
  demand(await coordinator.api.session.start.mutate(), "starting");
}

/** What was asked for. @throws Error with what the tabulator says when it refuses */
export function demand<T>(
  answer: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
  what: string,
): T {
  if (!answer.ok) throw new Error(`The tabulator refuses ${what}: ${JSON.stringify(answer.error)}`);
  return must(answer.value === undefined ? null : { value: answer.value }, what).value;
}
