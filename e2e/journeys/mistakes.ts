import { must, pick, type RandomSource, seededRandom } from "@stemketen/core/basics";
import {
  type CandidateList,
  candidateField,
  type FieldPath,
  type StationNumber,
} from "@stemketen/core/election";
import type { PaperCount } from "../counts/real-count.ts";
import type { PaperValues } from "../counts/station-paper.ts";

/** What fingers do wrong: unseen, or so that a sum no longer fits and the form asks. */
export type Mistake =
  /** The votes of two candidates of a list are typed at one another's place: every sum still fits. */
  | { readonly kind: "exchange"; readonly boxes: readonly [FieldPath, FieldPath] }
  /** A digit too many at one candidate. */
  | { readonly kind: "slip"; readonly box: FieldPath };

/** The mistakes of an evening, by the entry in which they are made. */
export interface Mistakes {
  readonly of: (station: StationNumber, entry: "first" | "second") => Mistake | null;
  /** What somebody mistypes, unseen, who is in a hurry. */
  readonly inHaste: (station: StationNumber) => Mistake;
  readonly count: Readonly<Record<Mistake["kind"], number>>;
}

/** Draws what is mistyped at which station, and in which of its entries. */
export function drawMistakes(
  seed: number,
  { stations, lists }: Pick<PaperCount, "stations" | "lists">,
): Mistakes {
  const random = seededRandom(seed);
  const drawn = new Map<string, Mistake>();
  const hasty = new Map<StationNumber, Mistake>();
  for (const { number, paper } of stations) {
    const entry = random.below(2) === 0 ? "first" : "second";
    const chance = random.below(6);
    if (chance < 2) drawn.set(`${number} ${entry}`, drawExchange(random, lists, paper));
    if (chance === 2) {
      drawn.set(`${number} ${entry}`, { kind: "slip", box: pick(random, boxesOf(pick(random, lists))) });
    }
    hasty.set(number, drawExchange(random, lists, paper));
  }
  const count = (kind: Mistake["kind"]) => [...drawn.values()].filter((one) => one.kind === kind).length;
  return {
    of: (station, entry) => drawn.get(`${station} ${entry}`) ?? null,
    inHaste: (station) => must(hasty.get(station), "every station has a paper to mistype"),
    count: { exchange: count("exchange"), slip: count("slip") },
  };
}

/** What is typed when this goes wrong. */
export function typedWith(mistake: Mistake | null, paper: PaperValues): PaperValues {
  if (mistake === null) return paper;
  if (mistake.kind === "slip") return { ...paper, [mistake.box]: Number(paper[mistake.box]) * 10 + 7 };
  const [one, other] = mistake.boxes;
  return { ...paper, [one]: Number(paper[other]), [other]: Number(paper[one]) };
}

function drawExchange(random: RandomSource, lists: readonly CandidateList[], paper: PaperValues): Mistake {
  for (;;) {
    const boxes = boxesOf(pick(random, lists));
    const [one, other] = [pick(random, boxes), pick(random, boxes)];
    if (paper[one] !== paper[other]) return { kind: "exchange", boxes: [one, other] };
  }
}

function boxesOf({ number, candidates }: CandidateList): readonly FieldPath[] {
  return candidates.map((candidate) => candidateField(number, candidate.number));
}
