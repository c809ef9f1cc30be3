import { must, type RandomSource, shuffle } from "../basics/index.ts";
import { FIELD, type FieldPath, type ResultSheet, type StationNumber } from "../election/index.ts";

/** Something that the people of a station wrote down wrongly: it stands on the signed paper and stays there. */
export interface PaperError {
  readonly station: StationNumber;
  readonly field: FieldPath;
  /** What the coordinator writes down as the reason for accepting it. */
  readonly reason: string;
}

type Slip = (sheet: ResultSheet) => {
  readonly sheet: ResultSheet;
  readonly field: FieldPath;
  readonly reason: string;
};

/** H is noted one too high: E + F + G does not add up to it. The rest of the form follows the wrong H. */
const wrongTotal: Slip = (sheet) => {
  const total = sheet.cast.total + 1;
  const { total: admitted } = sheet.admitted;
  const difference = {
    ...sheet.difference,
    boxes: { equal: total === admitted, more: total > admitted, fewer: total < admitted },
    moreCounted: Math.max(total - admitted, 0),
    fewerCounted: Math.max(admitted - total, 0),
    fullyExplained: { yes: total !== admitted, no: false },
  };
  return {
    sheet: { ...sheet, cast: { ...sheet.cast, total }, difference },
    field: FIELD.cast,
    reason:
      "Het totaal H staat zo op het ondertekende proces-verbaal; nagerekend met de leden van het stembureau.",
  };
};

/** One proxy is left out of the count of B but not of D. */
const forgottenProxy: Slip = (sheet) => ({
  sheet: { ...sheet, admitted: { ...sheet.admitted, proxies: sheet.admitted.proxies + 1 } },
  field: FIELD.proxies,
  reason: "A en B zijn samen één hoger dan D; het staat zo op papier en is in de zitting besproken.",
});

/** Both boxes of a question are ticked. */
const bothTicked: Slip = (sheet) => ({
  sheet: {
    ...sheet,
    stationDifferences: {
      ...must(sheet.stationDifferences, "the form asks this"),
      fullyExplained: { yes: true, no: true },
    },
  },
  field: `${FIELD.stationFullyExplained}.no` as FieldPath,
  reason: "Op het formulier zijn ja en nee allebei aangekruist; de voorzitter bevestigt dat ja bedoeld is.",
});

const SLIPS: readonly Slip[] = [wrongTotal, forgottenProxy, bothTicked];

/** Puts a real error of its own on about one paper in thirteen. */
export function spoilSomePapers(
  random: RandomSource,
  papers: ReadonlyMap<StationNumber, ResultSheet>,
): { readonly papers: ReadonlyMap<StationNumber, ResultSheet>; readonly errors: readonly PaperError[] } {
  const spoiled = new Map(papers);
  const chosen = shuffle(random, [...papers.keys()]).slice(0, Math.ceil(papers.size / 13));
  const errors = chosen.map((station, index): PaperError => {
    const slip = must(SLIPS[index % SLIPS.length], "a slip");
    const { sheet, field, reason } = slip(must(papers.get(station), "a paper"));
    spoiled.set(station, sheet);
    return { station, field, reason };
  });
  return { papers: spoiled, errors };
}
