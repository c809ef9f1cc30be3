import { hashGroups, must, sha256Hex, utf8 } from "@stemketen/core/basics";
import { type StationNumber, valuesOfSheet } from "@stemketen/core/election";
import { writeEml } from "@stemketen/core/eml";
import { candidateListsOf, definitionOf, pollingStationsOf } from "@stemketen/core/practice-files";
import { type Answer, type Screen, TOWN } from "./tabulator-at-work.ts";

const FILES = {
  "110a": [...writeEml(definitionOf(TOWN))].join(""),
  "230b": [...writeEml(candidateListsOf(TOWN))].join(""),
  "110b": [...writeEml(pollingStationsOf(TOWN))].join(""),
} as const;

/** The hash of a file of the town, as the Kiesraad's letter has it. */
export function sha256Of(message: keyof typeof FILES): string {
  return sha256Hex(utf8(FILES[message]));
}

/** Imports a file and types the two hidden groups over from the letter. */
export async function importAndCheck(screen: Screen, message: keyof typeof FILES): Promise<Answer> {
  const name = `${message}.eml.xml`;
  const imported = await importFile(screen, message);
  const hidden = hashGroups(sha256Of(message)).filter(
    (_, at) => imported.data.value.check.groups[at] === null,
  );
  return screen.mutate("election.typeHash", { sha256: sha256Of(message), name, typed: hidden });
}

/** Imports a file of the town. */
export async function importFile(screen: Screen, message: keyof typeof FILES): Promise<Answer> {
  const base64 = Buffer.from(FILES[message]).toString("base64");
  return screen.mutate("election.importFile", { message, name: `${message}.eml.xml`, base64 });
}

/** Sets the election of the town up, with its stations or without. */
export async function setUpTown(coordinator: Screen, { stations } = { stations: true }): Promise<void> {
  await importAndCheck(coordinator, "110a");
  await importAndCheck(coordinator, "230b");
  await coordinator.mutate("election.setUp", {
    definitionSha256: sha256Of("110a"),
    listsSha256: sha256Of("230b"),
    method: "CSO",
    municipality: TOWN.municipality,
  });
  if (!stations) return;
  await importAndCheck(coordinator, "110b");
  await coordinator.mutate("election.importStations", { sha256: sha256Of("110b") });
}

/** Sets the whole election of the town up, up to an open session. */
export async function openCount(coordinator: Screen): Promise<void> {
  await setUpTown(coordinator);
  const started = await coordinator.mutate("session.start");
  must(started.data.ok === true ? started : null, `the session begins: ${JSON.stringify(started.data)}`);
}

/** What stands on the paper of a station, box for box. */
export function paperOf(station: StationNumber): Record<string, number | boolean> {
  return { ...valuesOfSheet(must(TOWN.papers.get(station), "every station has a paper")) };
}

/** Types a whole paper and hands it in. */
export async function typePaper(
  screen: Screen,
  station: StationNumber,
  values: Record<string, number | boolean> = paperOf(station),
): Promise<Answer> {
  await screen.mutate("entry.type", { station, command: { kind: "claim" } });
  await screen.mutate("entry.type", { station, command: { kind: "save", draft: { values, ticked: [] } } });
  return screen.mutate("entry.type", { station, command: { kind: "finalise", blanksConfirmed: [] } });
}
