import { hashGroups, must, sha256Hex, utf8 } from "@stemketen/core/basics";
import {
  type CountingMethod,
  candidateField,
  type StationNumber,
  valuesOfSheet,
} from "@stemketen/core/election";
import { writeEml } from "@stemketen/core/eml";
import type { PracticeTown } from "@stemketen/core/practice";
import { candidateListsOf, definitionOf, pollingStationsOf } from "@stemketen/core/practice-files";
import { type Answer, type Screen, TOWN } from "./tabulator-at-work.ts";

type Message = "110a" | "230b" | "110b";

/** A file of a town, as somebody has it on a stick. */
function fileOf(message: Message, town: PracticeTown): string {
  const documents = { "110a": definitionOf, "230b": candidateListsOf, "110b": pollingStationsOf };
  return [...writeEml(documents[message](town))].join("");
}

/** The hash of a file of the town, as the Kiesraad's letter has it. */
export function sha256Of(message: Message, town = TOWN): string {
  return sha256Hex(utf8(fileOf(message, town)));
}

/** A text as a browser sends the file that holds it. */
export function base64(text: string): string {
  return Buffer.from(text).toString("base64");
}

/** Imports a file, of the town when no other text is given. */
export async function importFile(
  screen: Screen,
  message: Message,
  text = fileOf(message, TOWN),
): Promise<Answer> {
  const file = { message, name: `${message}.eml.xml`, base64: base64(text) };
  return screen.mutate("election.importFile", file);
}

/** Imports a file and types the two hidden groups over from the letter. */
export async function importAndCheck(
  screen: Screen,
  message: Message,
  text = fileOf(message, TOWN),
): Promise<Answer> {
  const imported = await importFile(screen, message, text);
  const sha256 = sha256Hex(utf8(text));
  const { groups } = imported.data.value.check;
  const typed = hashGroups(sha256).filter((_, at) => groups[at] === null);
  return screen.mutate("election.typeHash", { sha256, name: `${message}.eml.xml`, typed });
}

/** Which election is set up: of the town, counted centrally, with its stations, when nothing else is said. */
interface SetUp {
  readonly town?: PracticeTown;
  readonly method?: CountingMethod;
  readonly stations?: boolean;
}

/** Sets the election of a town up. */
export async function setUpTown(
  coordinator: Screen,
  { town = TOWN, method = "CSO", stations = true }: SetUp = {},
): Promise<void> {
  const take = (message: Message) => importAndCheck(coordinator, message, fileOf(message, town));
  await take("110a");
  await take("230b");
  await coordinator.mutate("election.setUp", {
    definitionSha256: sha256Of("110a", town),
    listsSha256: sha256Of("230b", town),
    method,
    municipality: town.municipality,
  });
  if (!stations) return;
  await take("110b");
  await coordinator.mutate("election.importStations", { sha256: sha256Of("110b", town) });
}

/** Sets the whole election of a town up, up to an open session. */
export async function openCount(coordinator: Screen, setUp: SetUp = {}): Promise<void> {
  await setUpTown(coordinator, setUp);
  const started = await coordinator.mutate("session.start");
  must(started.data.ok === true ? started : null, `the session begins: ${JSON.stringify(started.data)}`);
}

/** The stations of a town without an error on their papers. */
export function cleanStationsOf({ stations, paperErrors }: PracticeTown): readonly StationNumber[] {
  const erring = new Set(paperErrors.map(({ station }) => station));
  return stations.map(({ number }) => number).filter((number) => !erring.has(number));
}

/** Two stations of the town without an error on their papers. */
export const A: StationNumber = must(cleanStationsOf(TOWN)[0], "a station without an error on its paper");
export const B: StationNumber = must(cleanStationsOf(TOWN)[1], "another one");

/** The boxes of the candidates of the first list of a town. */
export function firstListOf({ lists }: PracticeTown): readonly string[] {
  const { number: list, candidates } = must(lists[0], "the town has a list");
  return candidates.map(({ number }) => candidateField(list, number));
}

/** The box of the first candidate of the first list. */
export const VOTES: string = must(firstListOf(TOWN)[0], "a list has a candidate");

/** What is typed of a paper, box for box. */
export type Values = Readonly<Record<string, number | boolean>>;

/** What stands on the paper of a station, box for box. */
export function paperOf(station: StationNumber, town = TOWN): Values {
  return { ...valuesOfSheet(must(town.papers.get(station), "every station has a paper")) };
}

/** Types a whole paper and hands it in. */
export async function typePaper(
  screen: Screen,
  station: StationNumber,
  values = paperOf(station),
): Promise<Answer> {
  await screen.mutate("entry.type", { station, command: { kind: "claim" } });
  await screen.mutate("entry.type", { station, command: { kind: "save", draft: { values, ticked: [] } } });
  return screen.mutate("entry.type", { station, command: { kind: "finalise", blanksConfirmed: [] } });
}
