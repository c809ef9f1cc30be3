import { type Count, FIELD, type FieldPath, fullName, type VoteCounts } from "@stemketen/core/election";
import type { Unit } from "@stemketen/core/tabulation";
import { printable } from "../files.ts";
import type { Language, Message } from "../message.ts";
import { formatCount } from "../publication/dutch-numbers.ts";
import type { CheckedCount, FileDifference, PlacedFinding } from "./count-check.ts";
import { fieldName } from "./field-name.ts";
import type { NamedList } from "./totals-json.ts";
import { unitName } from "./unit-names.ts";

/** A line of a table: what it is, and its number. */
type Row = readonly [label: string, count: Count];

/** "1.321" in Dutch, "1,321" in English. */
export function inDigits(count: number, language: Language): string {
  return language === "nl" ? formatCount(count) : formatCount(count).replaceAll(".", ",");
}

/**
 * The totals as a page of text: the numbers, the lists, where they differ from the file, what to look up.
 * @param lists the names of the lists; the candidates are shown where their names are known
 */
export function totalsText(checked: CheckedCount, lists: readonly NamedList[], language: Language): string {
  const { document, totals } = checked;
  const { election, message } = document;
  const units = inDigits(totals.unitCount, language);
  const isOfStations = message === "510a" || message === "510b";
  const one = totals.unitCount === 1;
  const added: Message = isOfStations
    ? {
        nl: `${units} ${one ? "stembureau" : "stembureaus"} opnieuw opgeteld`,
        en: `${units} ${one ? "polling station" : "polling stations"} added up again`,
      }
    : {
        nl: `${units} ${one ? "onderdeel" : "onderdelen"} opnieuw opgeteld`,
        en: `${units} ${one ? "part" : "parts"} added up again`,
      };
  const blocks = [
    [`${printable(election.name)} (${election.id})`, added[language]],
    table(rowsOf(totals.counts, language), language),
    table(rowsOfLists(totals.counts, lists, language), language),
    [
      ...namedUnits(FIELD.moreCounted, totals.moreCountedAt, language),
      ...namedUnits(FIELD.fewerCounted, totals.fewerCountedAt, language),
    ],
    differencesText(checked.differences, language),
    findingsText(checked.findings, language),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function rowsOf(counts: VoteCounts, language: Language): readonly Row[] {
  const { pollCards, proxies, voterCards, total } = counts.admitted;
  const { candidateVotes, blank, invalid, explanations } = counts;
  const rows: readonly (readonly [FieldPath, Count | null])[] = [
    [FIELD.eligibleVoters, counts.eligibleVoters],
    [FIELD.pollCards, pollCards],
    [FIELD.proxies, proxies],
    [FIELD.voterCards, voterCards],
    [FIELD.admitted, total],
    [FIELD.candidates, candidateVotes],
    [FIELD.blank, blank],
    [FIELD.invalid, invalid],
    [FIELD.cast, candidateVotes + blank + invalid],
    [FIELD.moreCounted, counts.moreCounted],
    [FIELD.fewerCounted, counts.fewerCounted],
    [FIELD.takenAway, explanations?.takenAway ?? null],
    [FIELD.tooFewIssued, explanations?.tooFewIssued ?? null],
    [FIELD.tooManyIssued, explanations?.tooManyIssued ?? null],
    [FIELD.unexplained, explanations?.unexplained ?? null],
    [FIELD.otherExplanation, explanations?.otherExplanation ?? null],
  ];
  return rows.flatMap(([field, count]) => (count === null ? [] : [[fieldName(field)[language], count]]));
}

function rowsOfLists(counts: VoteCounts, named: readonly NamedList[], language: Language): readonly Row[] {
  const word = { nl: "lijst", en: "list" }[language];
  return counts.lists.flatMap(({ number, total, candidates }): readonly Row[] => {
    const list = named.find((other) => other.number === number);
    const title: Row = [`${word} ${String(number).padEnd(3)} ${printable(list?.name ?? "")}`, total];
    const people = new Map(list?.candidates?.map((candidate) => [candidate.number, fullName(candidate)]));
    if (people.size === 0) return [title];
    const rows = candidates.map(({ number: candidate, votes }): Row => {
      return [`${String(candidate).padStart(8)}. ${printable(people.get(candidate) ?? "")}`, votes];
    });
    return [title, ...rows];
  });
}

function table(rows: readonly Row[], language: Language): readonly string[] {
  const width = Math.max(...rows.map(([label]) => label.length));
  const digits = Math.max(...rows.map(([, count]) => inDigits(count, language).length));
  return rows.map(
    ([label, count]) => `  ${label.padEnd(width)}  ${inDigits(count, language).padStart(digits)}`,
  );
}

function namedUnits(field: FieldPath, units: readonly Unit[], language: Language): readonly string[] {
  if (units.length === 0) return [];
  const stations: Message = { nl: "stembureau ", en: "polling station " };
  const isOfStations = units.every((unit) => typeof unit === "number");
  return [
    `${capital(fieldName(field)[language])}: ${isOfStations ? stations[language] : ""}${units.join(", ")}`,
  ];
}

function differencesText(differences: readonly FileDifference[], language: Language): readonly string[] {
  const none: Message = {
    nl: "Vergeleken met de totalen in het bestand: alles is gelijk.",
    en: "Compared with the totals in the file: all is equal.",
  };
  if (differences.length === 0) return [none[language]];
  const some: Message = {
    nl: `Verschillen met het bestand: ${differences.length}`,
    en: `Differences from the file: ${differences.length}`,
  };
  return [
    some[language],
    ...differences.map((difference) => `  ${describeDifference(difference)[language]}`),
  ];
}

/** One difference as a sentence. */
export function describeDifference({ station, path, file, computed }: FileDifference): Message {
  const at = station === null ? { nl: "totaal", en: "total" } : unitName(station);
  const what = fieldName(path);
  return {
    nl: `${capital(at.nl)}, ${what.nl}: in het bestand staat ${file ?? "niets"}, opgeteld is het ${computed ?? "niets"}.`,
    en: `${capital(at.en)}, ${what.en}: the file says ${file ?? "nothing"}, added up it is ${computed ?? "nothing"}.`,
  };
}

function findingsText(findings: readonly PlacedFinding[], language: Language): readonly string[] {
  if (findings.length === 0) return [];
  const title: Message = {
    nl: `Om na te kijken op papier: ${findings.length}`,
    en: `To look up on paper: ${findings.length}`,
  };
  return [
    title[language],
    ...findings.map(({ station, code, message }) => {
      const at = station === null ? { nl: "totaal", en: "total" } : unitName(station);
      return `  ${capital(at[language])}, ${code}: ${message[language]}`;
    }),
  ];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
