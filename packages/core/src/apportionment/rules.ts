import { impossible } from "../basics/index.ts";
import { type ElectionCategory, LARGE_COUNCIL_SEATS } from "../election/index.ts";

/** How residual seats are given: P 7 for large councils, P 8 for small ones. */
export type ResidualMethod = "largest-averages" | "largest-remainders";

/**
 * The thresholds of the law as parameters, so that another election or a changed law is a parameter and not a
 * rewrite. Percentages are whole numbers from 0 to 100, of the quota.
 */
export interface ApportionmentRules {
  readonly residual: ResidualMethod;
  /** P 8: share of the quota a list must reach for a seat on its remainder (75). */
  readonly remainderThresholdPercent: number;
  /** P 15: share of the quota a candidate must exceed to be elected on preference votes (25 or 50). */
  readonly preferencePercent: number;
  /** P 7 lid 2: share of the quota a list must reach for any residual seat (TK and EP: 100); 0 for councils. */
  readonly electoralThresholdPercent: number;
}

/** The percentages among the rules. */
export type PercentageRule = Exclude<keyof ApportionmentRules, "residual">;

/**
 * The rules for a council of this size: Kieswet P 7 and P 15 lid 1 from 19 seats on, P 8 and P 15 lid 2 below.
 * They hold for gemeenteraad, provinciale staten, waterschap and eilandsraad alike.
 * @param seats seats of the council
 */
export function rulesFor(seats: number): ApportionmentRules {
  const large = seats >= LARGE_COUNCIL_SEATS;
  return {
    residual: large ? "largest-averages" : "largest-remainders",
    remainderThresholdPercent: 75,
    preferencePercent: large ? 25 : 50,
    electoralThresholdPercent: 0,
  };
}

/**
 * The rules for an election of this category, or null where this calculation is not the one of the law: the
 * Eerste Kamer (chapter U: weighted votes and thresholds of its own) and referenda (no seats).
 *
 * Tweede Kamer: only lists that reached the quota share in the residual seats (P 7 lid 2), preference 25 %
 * (P 15 lid 1). Europees Parlement: the same with a preference threshold of 10 % (Y 23a). Bestuurscommissie,
 * gebiedscommissie and kiescollege have no article of their own here: we take the rules by number of seats.
 * @param seats seats of the body elected
 */
export function rulesForElection(category: ElectionCategory, seats: number): ApportionmentRules | null {
  switch (category) {
    case "TK":
      return { ...NATIONAL, preferencePercent: 25 };
    case "EP":
      return { ...NATIONAL, preferencePercent: 10 };
    case "GR":
    case "PS":
    case "AB":
    case "ER":
    case "BC":
    case "GC":
    case "KC":
      return rulesFor(seats);
    case "EK":
    case "NR":
    case "PR":
    case "LR":
    case "IR":
      return null;
    default:
      return impossible(category);
  }
}

const NATIONAL = {
  residual: "largest-averages",
  remainderThresholdPercent: 75,
  electoralThresholdPercent: 100,
} as const;
