import { type CandidateList, type ListVotes, listTitle } from "@stemketen/core/election";
import { candidateVotes, dutchNumber } from "./dutch-numbers.ts";
import { byNumber, candidateInModel, listInModel } from "./names.ts";
import type { CandidateColumn, CandidatePage } from "./paper.ts";

/** The models have room for so many candidates in each column, two columns to a page. */
const COLUMN_SIZES = [25, 25, 15, 15] as const;
const COLUMNS_A_PAGE = 2;

/** The most candidates a list may have (Kieswet H 6), and for which the models have room. */
export const MAX_CANDIDATES = COLUMN_SIZES.reduce((sum, size) => sum + size, 0);

/** How the tables are filled: by the pen, with where the total is copied to, or from votes. */
export type VotesOnPaper =
  | { readonly kind: "by-pen"; readonly rubric: string }
  | { readonly kind: "printed"; readonly lists: readonly ListVotes[] };

interface Filling {
  readonly copyTo: string | null;
  readonly total: string | null;
  readonly votesOf: (candidate: number) => number | null;
}

function fillingOf(list: CandidateList, votes: VotesOnPaper): Filling {
  if (votes.kind === "by-pen") {
    const copyTo = `Neem dit totaal over bij E.${list.number} in rubriek ${votes.rubric}.`;
    return { copyTo, total: null, votesOf: () => null };
  }
  const counted = votes.lists.find((one) => one.number === list.number);
  const byCandidate = new Map<number, number>(counted?.candidates.map((one) => [one.number, one.votes]));
  return {
    copyTo: null,
    total: dutchNumber(counted?.total ?? 0),
    votesOf: (candidate) => byCandidate.get(candidate) ?? 0,
  };
}

function columnsOf(list: CandidateList, { votesOf }: Filling): readonly CandidateColumn[] {
  const candidates = byNumber(list.candidates);
  let start = 0;
  return COLUMN_SIZES.flatMap((size, index) => {
    const inColumn = candidates.slice(start, start + size);
    start += size;
    if (inColumn.length === 0 && index > 0) return [];
    const votes = inColumn.map((candidate) => votesOf(candidate.number));
    const rows = inColumn.map((candidate, row) => ({
      name: candidateInModel(candidate),
      number: String(candidate.number),
      votes: shown(votes[row] ?? null),
    }));
    return [{ rows, title: `Subtotaal kolom ${index + 1}`, subtotal: subtotalOf(votes) }];
  });
}

function shown(votes: number | null): string | null {
  return votes === null ? null : candidateVotes(votes);
}

function subtotalOf(votes: readonly (number | null)[]): string | null {
  let sum = 0;
  for (const one of votes) {
    if (one === null) return null;
    sum += one;
  }
  return dutchNumber(sum);
}

function pagesOfList(list: CandidateList, votes: VotesOnPaper): readonly CandidatePage[] {
  const filling = fillingOf(list, votes);
  const columns = columnsOf(list, filling);
  const pageCount = Math.ceil(columns.length / COLUMNS_A_PAGE);
  const used = columns.map((_, index) => index + 1).join(" + ");
  return Array.from({ length: pageCount }, (_, page) => ({
    title: page === 0 ? listInModel(list) : `Vervolg lijst ${list.number} ${listTitle(list)}`,
    first: page === 0,
    columns: columns.slice(page * COLUMNS_A_PAGE, (page + 1) * COLUMNS_A_PAGE),
    total:
      page < pageCount - 1
        ? null
        : { label: `Totaal lijst (kolom ${used})`, value: filling.total, copyTo: filling.copyTo },
    goesOn: `Lijst ${list.number} gaat verder op de volgende pagina`,
  }));
}

/** The tables of all lists, a list to a page or two. */
export function candidatePages(
  lists: readonly CandidateList[],
  votes: VotesOnPaper,
): readonly CandidatePage[] {
  return byNumber(lists).flatMap((list) => pagesOfList(list, votes));
}
