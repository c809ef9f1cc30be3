import { type ApportionmentInput, type Lot, MAX_SEATS, rulesFor } from "@stemketen/core/apportionment";
import { type CandidateNumber, candidateNumber, listNumber, MAX_COUNT } from "@stemketen/core/election";
import * as z from "zod/mini";

/** The most that one document may hold: well above every ballot paper, and a bound on the work. */
export const MAX_LISTS = 99;
export const MAX_CANDIDATES = 999;
const MAX_LOTS = 2 * MAX_SEATS;

const number = z.int().check(z.gte(1));
const percent = z.optional(z.int().check(z.gte(0), z.lte(100)));

/** An array whose length is looked at before its items are, so that one fault in a huge one is one fault. */
function arrayOf<T extends z.ZodMiniType>(item: T, most: number) {
  const short = z.custom<z.input<T>[]>((value) => Array.isArray(value) && value.length <= most);
  return z.pipe(short, z.array(item));
}

const listSchema = z.strictObject({
  number,
  candidateVotes: arrayOf(z.int().check(z.gte(0), z.lte(MAX_COUNT)), MAX_CANDIDATES),
  candidateNumbers: z.optional(arrayOf(number, MAX_CANDIDATES)),
});

/** What the command reads for one election. Names that do not belong here are refused: they may be slips. */
export const documentSchema = z.strictObject({
  seats: z.int().check(z.gte(1), z.lte(MAX_SEATS)),
  lists: arrayOf(listSchema, MAX_LISTS),
  deceased: z.optional(
    arrayOf(z.strictObject({ list: number, candidates: arrayOf(number, MAX_CANDIDATES) }), MAX_LISTS),
  ),
  lots: z.optional(arrayOf(z.union([number, z.strictObject({ list: number, candidate: number })]), MAX_LOTS)),
  rules: z.optional(
    z.strictObject({
      residual: z.optional(z.enum(["largest-averages", "largest-remainders"])),
      remainderThreshold: percent,
      preferencePercent: percent,
      electoralThreshold: percent,
    }),
  ),
});

export type ApportionmentDocument = z.infer<typeof documentSchema>;

/**
 * The calculation that a document asks for. Lists may stand in any order, candidates with numbers of their own too:
 * the calculation goes by their numbers.
 * @param document whose candidate numbers are as many as its votes, and whose deceased are on one of its lists
 */
export function toInput(document: ApportionmentDocument): ApportionmentInput {
  const { seats, rules = {} } = document;
  const byLaw = rulesFor(seats);
  return {
    seats,
    rules: {
      residual: rules.residual ?? byLaw.residual,
      remainderThresholdPercent: rules.remainderThreshold ?? byLaw.remainderThresholdPercent,
      preferencePercent: rules.preferencePercent ?? byLaw.preferencePercent,
      electoralThresholdPercent: rules.electoralThreshold ?? byLaw.electoralThresholdPercent,
    },
    lots: (document.lots ?? []).map(toLot),
    lists: document.lists.map((list) => ({
      number: listNumber(list.number),
      candidates: list.candidateVotes.map((votes, index) => ({
        number: candidateNumber(list.candidateNumbers?.[index] ?? index + 1),
        votes,
      })),
      deceased: deceasedOn(document, list.number),
    })),
  };
}

function deceasedOn(document: ApportionmentDocument, list: number): readonly CandidateNumber[] {
  return (document.deceased ?? [])
    .filter((given) => given.list === list)
    .flatMap((given) => given.candidates.map(candidateNumber));
}

function toLot(lot: number | { readonly list: number; readonly candidate: number }): Lot {
  return typeof lot === "number"
    ? { kind: "list", list: listNumber(lot) }
    : { kind: "candidate", list: listNumber(lot.list), candidate: candidateNumber(lot.candidate) };
}
