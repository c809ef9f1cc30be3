import { type Calculation, type NeedingLots, record, type Standing, seatsOf } from "./calculation.ts";
import { seats } from "./dutch.ts";
import { giveResidualSeats } from "./residual-seats.ts";

/** P 19a: writes down who died. Their votes count for the list; from here on they are no candidates any more. */
export function setAsideDeceased(calculation: Calculation): void {
  for (const list of calculation.contest.lists) {
    for (const { number, votes } of list.deceased) {
      record(calculation, "P 19a", "deceased", {
        list: list.number,
        candidate: number,
        numbers: { votes: String(votes) },
        sentence: `Kandidaat ${number} van lijst ${list.number} is overleden en kan niet worden gekozen; de stemmen op deze kandidaat (${votes}) blijven meetellen voor de lijst.`,
      });
    }
  }
}

/**
 * P 10: a list with more seats than living candidates loses the surplus, residual seats first. The freed seats
 * are given by going on with P 7 or P 8 among the lists that have candidates left: in P 8 a list keeps to one
 * seat on its remainder and one on its average, those it already holds included. Lists without candidates left
 * are passed over while the seats are given, so that no lot is drawn for a seat that nobody can take.
 * @returns the number of freed seats, and how many of them stay empty
 */
export function* passOnSeatsOfExhaustedLists(
  calculation: Calculation,
): NeedingLots<{ readonly freed: number; readonly unassigned: number }> {
  let freed = 0;
  for (const standing of calculation.standings) freed += takeSurplus(calculation, standing);
  const unassigned = yield* giveResidualSeats(calculation, freed, hasCandidatesLeft);
  return { freed, unassigned };
}

function hasCandidatesLeft(standing: Standing): boolean {
  return seatsOf(standing) < standing.list.living.length;
}

function takeSurplus(calculation: Calculation, standing: Standing): number {
  const { list } = standing;
  const held = seatsOf(standing);
  const surplus = held - list.living.length;
  if (surplus <= 0) return 0;
  const residual = Math.min(surplus, standing.residualSeats.length);
  const full = surplus - residual;
  standing.residualSeats.splice(standing.residualSeats.length - residual);
  standing.fullSeats -= full;
  const who = list.living.length === 1 ? "1 kandidaat" : `${list.living.length} kandidaten`;
  record(calculation, "P 10", "exhausted", {
    list: list.number,
    numbers: {
      seats: String(held),
      candidates: String(list.living.length),
      freed: String(surplus),
      freedResidualSeats: String(residual),
      freedFullSeats: String(full),
    },
    sentence: `Lijst ${list.number} heeft ${seats(held)} en ${who} om ze te bezetten: ${seats(surplus)} ${surplus === 1 ? "gaat" : "gaan"} naar andere lijsten.`,
  });
  return surplus;
}

/** P 9 and P 10 in one calculation: so rare that the Kiesraad wants to be asked. */
export function adviseToConsult(calculation: Calculation): void {
  record(calculation, "P 10", "consult-electoral-council", {
    numbers: {},
    sentence:
      "De artikelen P 9 en P 10 zijn allebei toegepast, en dat komt bijna nooit voor: neem contact op met de Kiesraad voordat u de uitslag vaststelt.",
  });
}
