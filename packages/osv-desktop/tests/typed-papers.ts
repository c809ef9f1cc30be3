import { must } from "@stemketen/core/basics";
import { fingerprintOf } from "@stemketen/core/data-entry";
import { FIELD, numbersOf, type StationNumber, sheetFromValues } from "@stemketen/core/election";
import { validateSheet } from "@stemketen/core/validation";
import { firstListOf, paperOf, type Values } from "./election-night.ts";
import { type Screen, TOWN } from "./tabulator-at-work.ts";

/** Keeps what is typed of a paper, with every finding ticked against it, and goes no further. */
export async function keepTyped(
  screen: Screen,
  station: StationNumber,
  values: Values,
  town = TOWN,
): Promise<void> {
  const { form } = must(town.papers.get(station), "every station has a paper");
  const sheet = sheetFromValues(form, town.lists.map(numbersOf), values);
  const ticked = validateSheet(sheet).map((finding) => fingerprintOf(finding, values));
  await screen.mutate("entry.type", { station, command: { kind: "claim" } });
  await screen.mutate("entry.type", { station, command: { kind: "save", draft: { values, ticked } } });
}

/** Types a paper with every finding ticked against it, as it stands when nothing else is given, and hands it in. */
export async function typeOver(
  screen: Screen,
  station: StationNumber,
  values?: Values,
  town = TOWN,
): Promise<void> {
  await keepTyped(screen, station, values ?? paperOf(station, town), town);
  const command = { kind: "finalise", blanksConfirmed: [] };
  const { data } = await screen.mutate("entry.type", { station, command });
  must(data.ok === true ? data : null, `station ${station} is handed in: ${JSON.stringify(data)}`);
}

/** Begins a paper and leaves it half typed. */
export async function beginTyping(screen: Screen, station: StationNumber): Promise<void> {
  const values = Object.fromEntries(Object.entries(paperOf(station)).slice(0, 15));
  await screen.mutate("entry.type", { station, command: { kind: "claim" } });
  await screen.mutate("entry.type", { station, command: { kind: "save", draft: { values, ticked: [] } } });
}

/** Stations of the town by what stands on their papers. */
export function stationsWith(what: "nothing" | "warnings" | "errors"): readonly StationNumber[] {
  return TOWN.stations.flatMap(({ number }) => {
    const findings = validateSheet(must(TOWN.papers.get(number), "a station has a paper"));
    const hasErrors = findings.some(({ severity }) => severity === "error");
    const kind = hasErrors ? "errors" : findings.length > 0 ? "warnings" : "nothing";
    return kind === what ? [number] : [];
  });
}

/** The first of these boxes and the next that has other votes on a paper; boxes of the first list when none are given. */
export function exchangeable(paper: Values, boxes = firstListOf(TOWN)): readonly [string, string] {
  const one = must(boxes[0], "a list has a candidate");
  const other = boxes.find((box) => paper[box] !== paper[one]);
  return [one, must(other, "not all candidates have the same votes")];
}

/** A paper on which the votes of those two were exchanged: no sum changes. */
export function withExchange(paper: Values, boxes = firstListOf(TOWN)): Values {
  const [one, other] = exchangeable(paper, boxes);
  return { ...paper, [one]: must(paper[other], "a box"), [other]: must(paper[one], "a box") };
}

/** A paper with so many blank votes more that the coordinator is asked about them, all sums right. */
export function withManyBlanks(paper: Values, more = 60): Values {
  const raised = [FIELD.pollCards, FIELD.admitted, FIELD.blank, FIELD.cast];
  return { ...paper, ...Object.fromEntries(raised.map((field) => [field, Number(paper[field]) + more])) };
}
