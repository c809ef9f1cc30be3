import * as fc from "fast-check";
import {
  type FieldValues,
  type Finding,
  type ListNumbers,
  type ResultSheet,
  type SheetForm,
  sheetFromValues,
  sheetOfCounts,
  type VoteCounts,
  valuesOfSheet,
} from "../election/index.ts";
import { COUNTS, LISTS as EVERY_LIST, FORMS, form, KINDS, listVotes } from "../election/sheets.fixtures.ts";
import { validateSheet } from "./validate-sheet.ts";

export { COUNTS, FORMS, form };

export const STATION_KINDS = KINDS.filter((kind) => kind !== "csb-entry");

/** Lists 1 and 4, those with candidates. */
export const LISTS: readonly ListNumbers[] = EVERY_LIST.filter(({ candidates }) => candidates.length > 0);

/** The paper of COUNTS, with other values in some of its boxes. */
export function sheetWith(of: SheetForm, changes: FieldValues = {}): ResultSheet {
  return sheetFromValues(of, LISTS, { ...valuesOfSheet(sheetOfCounts(COUNTS, of)), ...changes });
}

/** What is found on it. */
export function findingsWith(of: SheetForm, changes: FieldValues = {}): readonly Finding[] {
  return validateSheet(sheetWith(of, changes));
}

/** The findings of one code. */
export function findWith(code: string, of: SheetForm, changes: FieldValues = {}): readonly Finding[] {
  return findingsWith(of, changes).filter((finding) => finding.code === code);
}

/** The codes that are found. */
export function codesWith(of: SheetForm, changes: FieldValues = {}): readonly string[] {
  return findingsWith(of, changes).map(({ code, list }) => (list === null ? code : `${code}/${list}`));
}

/** The two boxes of a question. */
export function answer(question: string, text: "yes" | "no" | "both" | "none"): FieldValues {
  return {
    [`${question}.yes`]: text === "yes" || text === "both",
    [`${question}.no`]: text === "no" || text === "both",
  };
}

/** A finding about a whole sheet. */
export function found(
  code: string,
  fields: readonly string[],
  numbers: Readonly<Record<string, number>> = {},
): unknown {
  const severity = code.startsWith("F") ? "error" : "warning";
  return { code, severity, fields, list: null, candidate: null, numbers };
}

/** A finding about one list. */
export function foundOn(
  list: number,
  code: string,
  fields: readonly string[],
  numbers: Readonly<Record<string, number>>,
): unknown {
  return { code, severity: "error", fields, list, candidate: null, numbers };
}

const votes = fc.nat({ max: 2000 });

/** Counts of any size, on any lists, that agree with themselves; D and H may differ. */
export function agreeingCounts(of: SheetForm): fc.Arbitrary<VoteCounts> {
  const lists = fc
    .uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 6 })
    .chain((numbers) =>
      fc.tuple(
        ...numbers.map((number) => fc.tuple(fc.constant(number), fc.array(votes, { maxLength: 8 }), votes)),
      ),
    );
  return fc
    .record({ lists, counts: fc.tuple(votes, votes, votes, votes, votes, votes) })
    .map(({ lists: drawn, counts: [pollCards, proxies, voterCards, blank, invalid, eligibleVoters] }) => {
      const votesPerList = drawn.map(([number, rows, alone]) => {
        // A list without candidates is an option of a referendum: it has a total alone.
        const total = rows.length === 0 ? alone : rows.reduce((sum, row) => sum + row, 0);
        return listVotes(
          number,
          total,
          rows.map((row, at) => [2 * at + 1, row]),
        );
      });
      const candidateVotes = votesPerList.reduce((sum, { total }) => sum + total, 0);
      const cards = of.voterCards ? voterCards : null;
      const admitted = pollCards + proxies + (cards ?? 0);
      const difference = candidateVotes + blank + invalid - admitted;
      return {
        ...COUNTS,
        lists: votesPerList,
        eligibleVoters,
        admitted: { pollCards, proxies, voterCards: cards, total: admitted },
        candidateVotes,
        blank,
        invalid,
        moreCounted: Math.max(difference, 0),
        fewerCounted: Math.max(-difference, 0),
      };
    });
}
