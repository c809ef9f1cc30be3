import { fullName, listTitle } from "@stemketen/core/election";
import type { Language } from "../message.ts";
import { formatCount } from "./dutch-numbers.ts";
import type { SeatAssignment } from "./seat-assignment.ts";

/** A result for a terminal: seats per list, and who was elected. */
export function resultText(
  { election, lists, total, outcome }: SeatAssignment,
  folder: string,
  language: Language,
): string {
  const say = (nl: string, en: string): string => (language === "nl" ? nl : en);
  const seatsOf = new Map(outcome.seats.map(({ list, seats }) => [list, seats]));
  const votesOf = new Map(total.lists.map((list) => [list.number, list.total]));
  const rows = lists.flatMap((list) => {
    const people = outcome.elected.filter((person) => person.list === list.number);
    const seats = seatsOf.get(list.number) ?? 0;
    const head = `  ${String(list.number).padStart(3)}  ${listTitle(list).padEnd(44)}${formatCount(votesOf.get(list.number) ?? 0).padStart(9)}  ${String(seats).padStart(3)}`;
    const names = people.map(({ candidate, by }) => {
      const person = list.candidates.find(({ number }) => number === candidate);
      const how = by === "preference" ? say("voorkeur", "preference") : say("volgorde", "list order");
      return `       ${person === undefined ? candidate : fullName(person)} (${how})`;
    });
    return [head, ...names];
  });
  const empty =
    outcome.unassigned === 0
      ? []
      : [`  ${say(`${outcome.unassigned} zetels blijven leeg`, `${outcome.unassigned} seats stay empty`)}`];
  const heading = `  ${say("Lijst", "List").padEnd(49)}${say("Stemmen", "Votes").padStart(9)}  ${say("Zetels", "Seats")}`;
  return [
    `  ${election.name}`,
    "",
    heading,
    ...rows,
    ...empty,
    "",
    `  ${say("Bestanden", "Files")}: ${folder}`,
    "",
  ].join("\n");
}
