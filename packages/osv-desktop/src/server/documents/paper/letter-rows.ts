import { type CandidateList, listTitle, type VoteCounts } from "@stemketen/core/election";
import { dutchNumber } from "./dutch-numbers.ts";
import { byNumber } from "./names.ts";
import type { Block, LetterRow } from "./paper.ts";
import type { Wording } from "./wording.ts";

/** Digits a hand may write in a box. */
const DIGITS = 5;
const DIFFERENCE_DIGITS = 3;

interface Row {
  readonly letter: string;
  readonly label: string;
  readonly total?: boolean;
  readonly digits?: number;
}

/** One box: the number, or room for the pen where it is null. */
function box({ letter, label, total = false, digits = DIGITS }: Row, value: number | null): LetterRow {
  return value === null
    ? { kind: "written", letter, label, total, digits }
    : { kind: "printed", letter, label, total, value: dutchNumber(value) };
}

function stack(head: string, rows: readonly LetterRow[]): Block {
  return { kind: "letter-boxes", head, rows };
}

/** Z, kiesgerechtigden. */
export function eligibleBox(eligibleVoters: number): Block {
  return stack("Aantal", [box({ letter: "Z", label: "Kiesgerechtigden" }, eligibleVoters)]);
}

/**
 * A, B, (C) and D. A local election has no C: a blank form keeps the box and says so, a filled one leaves it out.
 * @param counts null: boxes for the pen
 */
export function admittedBoxes(wording: Wording, counts: VoteCounts | null): Block {
  const admitted = counts?.admitted ?? null;
  const cards = { letter: "C", label: "Geldige kiezerspassen" };
  const voterCards: LetterRow[] = wording.voterCards
    ? [box(cards, admitted === null ? null : (admitted.voterCards ?? 0))]
    : admitted === null
      ? [{ kind: "unused", ...cards, total: false, value: "Niet invullen" }]
      : [];
  const proxies = wording.voterCards
    ? "Geldige volmachtbewijzen (via een stempas, een kiezerspas of op schriftelijk verzoek)"
    : "Geldige volmachtbewijzen (via een stempas of op schriftelijk verzoek)";
  const sum = wording.voterCards ? "A + B + C" : "A + B";
  return stack("Aantal", [
    box({ letter: "A", label: "Geldige stempassen" }, admitted?.pollCards ?? null),
    box({ letter: "B", label: proxies }, admitted?.proxies ?? null),
    ...voterCards,
    { kind: "operator", label: `+ tel op (${sum})` },
    box({ letter: "D", label: "Totaal toegelaten kiezers", total: true }, admitted?.total ?? null),
  ]);
}

/**
 * E.x of every list, E, F, G and H.
 * @param counts null: boxes for the pen
 */
export function castBoxes(lists: readonly CandidateList[], counts: VoteCounts | null): Block {
  const totals = new Map(counts?.lists.map((list) => [list.number, list.total]));
  const ballots = counts === null ? null : counts.candidateVotes + counts.blank + counts.invalid;
  return stack("Aantal", [
    ...byNumber(lists).map((list) =>
      box(
        { letter: `E.${list.number}`, label: `Totaal lijst ${list.number} - ${listTitle(list)}` },
        counts === null ? null : (totals.get(list.number) ?? 0),
      ),
    ),
    { kind: "operator", label: "+ tel op (alle vakken E.)" },
    box({ letter: "E", label: "Totaal stemmen op kandidaten", total: true }, counts?.candidateVotes ?? null),
    box({ letter: "F", label: "Blanco stembiljetten" }, counts?.blank ?? null),
    box({ letter: "G", label: "Ongeldige stembiljetten" }, counts?.invalid ?? null),
    { kind: "operator", label: "+ tel op (E + F + G)" },
    box({ letter: "H", label: "Totaal uitgebrachte stemmen", total: true }, ballots),
  ]);
}

/** I, more ballots than voters. */
export function moreBox(value: number | null): Block {
  const label = "Stemmen meer dan toegelaten kiezers (H min D)";
  return stack("Aantal", [box({ letter: "I", label, digits: DIFFERENCE_DIGITS }, value)]);
}

/** J, fewer ballots than voters. */
export function fewerBox(value: number | null): Block {
  const label = "Stemmen minder dan toegelaten kiezers (D min H)";
  return stack("Aantal", [box({ letter: "J", label, digits: DIFFERENCE_DIGITS }, value)]);
}
