import { must } from "../basics/index.ts";
import {
  type Calculation,
  type NeedingLots,
  type ResidualRound,
  record,
  residualArticle,
  type Standing,
} from "./calculation.ts";
import { type Contender, explainOthers, valuesPerList, withHighestValue } from "./contenders.ts";
import { drawAmongLists } from "./drawn-lots.ts";
import { seats } from "./dutch.ts";
import { explainElectoralThreshold, reachesElectoralThreshold } from "./electoral-threshold.ts";
import { averageOf, explainAverage, mayHaveUniqueAverage } from "./largest-averages.ts";
import {
  explainRemainder,
  explainRemainderThreshold,
  mayHaveRemainderSeat,
  remainderOf,
} from "./largest-remainders.ts";

/** Writes down how many seats are left after P 6. */
export function announceResidualSeats(calculation: Calculation, count: number): void {
  const { contest } = calculation;
  const full = contest.seats - count;
  const left = count === 1 ? "1 restzetel is" : `${count} restzetels zijn`;
  record(calculation, residualArticle(contest), "residual-seats", {
    numbers: { seats: String(contest.seats), fullSeats: String(full), residualSeats: String(count) },
    sentence: `Van de ${seats(contest.seats)} zijn er ${full} gegeven als volle zetel; ${count === 0 ? "er zijn geen restzetels" : `${left} nog te verdelen`}.`,
  });
}

/**
 * P 7 and P 8: gives residual seats one by one, until all are given or no list may have one.
 * @param count seats to give
 * @param mayTakePart a condition besides those of P 7 and P 8 themselves (P 10: a list with candidates left)
 * @returns how many seats nobody may have: they stay empty
 */
export function* giveResidualSeats(
  calculation: Calculation,
  count: number,
  mayTakePart: (standing: Standing) => boolean,
): NeedingLots<number> {
  const listsTakingPart = (): readonly Standing[] => mayHaveResidualSeat(calculation).filter(mayTakePart);
  if (count > 0 && calculation.residualSeatsGiven === 0) explainThresholds(calculation, listsTakingPart());
  for (let left = count; left > 0; left -= 1) {
    const taking = listsTakingPart();
    if (taking.length === 0) {
      recordUnassigned(calculation, left);
      return left;
    }
    yield* giveResidualSeat(calculation, taking, left);
  }
  return 0;
}

function explainThresholds(calculation: Calculation, taking: readonly Standing[]): void {
  const { rules } = calculation.contest;
  if (rules.electoralThresholdPercent > 0) explainElectoralThreshold(calculation);
  if (rules.residual === "largest-remainders") explainRemainderThreshold(calculation, taking);
}

/** Lists without votes get nothing; for the Tweede Kamer and the EP neither do lists below the quota. */
function mayHaveResidualSeat({ contest, standings }: Calculation): readonly Standing[] {
  return standings.filter(({ list }) => list.votes > 0n && reachesElectoralThreshold(contest, list));
}

function* giveResidualSeat(
  calculation: Calculation,
  taking: readonly Standing[],
  seatsAvailable: number,
): NeedingLots<void> {
  const article = residualArticle(calculation.contest);
  const { round, contenders } = contendersFor(calculation, taking);
  const best = withHighestValue(contenders);
  const first = must(best[0], "a seat has a contender");
  const byLot = best.length > seatsAvailable;
  const standing = byLot
    ? yield* drawAmongLists(calculation, article, LOTS[round], best.map(standingOf), {
        seatsAvailable,
        value: first.value,
      })
    : first.standing;
  const winner = { standing, value: first.value };
  recordGiving(calculation, round, winner, { best, contenders, byLot });
  calculation.residualSeatsGiven += 1;
  standing.residualSeats.push({ number: calculation.residualSeatsGiven, round, value: winner.value });
}

/** The round in which a seat is given, with the lists that compete: the first of P 8 that has any; P 7 has one. */
function contendersFor(
  { contest }: Calculation,
  taking: readonly Standing[],
): { readonly round: ResidualRound; readonly contenders: readonly Contender[] } {
  if (contest.rules.residual === "largest-remainders") {
    const onRemainder = taking.filter((standing) => mayHaveRemainderSeat(contest, standing));
    if (onRemainder.length > 0) {
      const contenders = onRemainder.map((standing) => ({ standing, value: remainderOf(contest, standing) }));
      return { round: "largest-remainder", contenders };
    }
    const once = taking.filter(mayHaveUniqueAverage);
    if (once.length > 0) return { round: "unique-largest-average", contenders: once.map(withAverage) };
  }
  return { round: "largest-average", contenders: taking.map(withAverage) };
}

function withAverage(standing: Standing): Contender {
  return { standing, value: averageOf(standing) };
}

function standingOf(contender: Contender): Standing {
  return contender.standing;
}

const LOTS = {
  "largest-remainder": "largest-remainder",
  "unique-largest-average": "largest-average",
  "largest-average": "largest-average",
} as const satisfies Record<ResidualRound, string>;

const SUPERLATIVES: Readonly<Record<ResidualRound, string>> = {
  "largest-remainder": "met het grootste overschot",
  "unique-largest-average": "met het grootste gemiddelde van de lijsten die er zo nog geen kregen",
  "largest-average": "met het grootste gemiddelde",
};

function recordGiving(
  calculation: Calculation,
  round: ResidualRound,
  winner: Contender,
  field: {
    readonly best: readonly Contender[];
    readonly contenders: readonly Contender[];
    readonly byLot: boolean;
  },
): void {
  const { contest } = calculation;
  const { standing } = winner;
  const { number } = standing.list;
  const seat = calculation.residualSeatsGiven + 1;
  const { numbers, words } =
    round === "largest-remainder" ? explainRemainder(contest, standing) : explainAverage(standing);
  const others = explainOthers(number, field.best, field.contenders, field.byLot);
  record(calculation, residualArticle(contest), round, {
    list: number,
    seat,
    numbers: { ...numbers, ...valuesPerList(field.contenders) },
    sentence: `Restzetel ${seat} gaat ${field.byLot ? "na loting " : ""}naar lijst ${number}, ${SUPERLATIVES[round]}: ${words}; ${others}.`,
  });
}

function recordUnassigned(calculation: Calculation, count: number): void {
  const stay = count === 1 ? "blijft" : "blijven";
  record(calculation, residualArticle(calculation.contest), "unassigned", {
    numbers: { unassigned: String(count) },
    sentence: `Geen enkele lijst kan nog een zetel krijgen: ${seats(count)} ${stay} leeg.`,
  });
}
