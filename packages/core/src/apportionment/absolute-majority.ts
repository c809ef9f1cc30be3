import { must } from "../basics/index.ts";
import {
  type Calculation,
  type NeedingLots,
  type ResidualSeat,
  record,
  type Standing,
  seatsOf,
} from "./calculation.ts";
import { drawAmongLists } from "./drawn-lots.ts";
import { compareQuotients } from "./quotient.ts";

/**
 * P 9: a list with more than half of the votes but not more than half of the seats gets the residual seat that was
 * given last. Where the last ones went to several lists on one and the same remainder or average, the lot decides
 * which of them gives up its seat. Whether the list has candidates enough is not looked at here: P 10 comes after.
 *
 * One seat always suffices: more than half of the votes is at least half of the seats, rounded down, in full seats.
 * For the same reason the list itself never holds a residual seat here.
 * @returns whether a seat changed hands
 */
export function* ensureAbsoluteMajority(calculation: Calculation): NeedingLots<boolean> {
  const { contest, standings } = calculation;
  const majority = standings.find((standing) => standing.list.votes * 2n > contest.votes);
  if (majority === undefined || seatsOf(majority) * 2 > contest.seats) return false;
  const last = heldLast(calculation);
  const [first] = last;
  if (first === undefined) return false;
  const loser =
    last.length === 1
      ? first.standing
      : yield* drawAmongLists(
          calculation,
          "P 9",
          "absolute-majority",
          last.map((held) => held.standing),
          { seatsAvailable: 1, value: first.seat.value },
        );
  const taken = must(loser.residualSeats.pop(), "the list that gives up a seat has one");
  record(calculation, "P 9", "absolute-majority", {
    list: majority.list.number,
    seat: taken.number,
    numbers: {
      votes: String(majority.list.votes),
      allVotes: String(contest.votes),
      seats: String(seatsOf(majority)),
      allSeats: String(contest.seats),
      takenFrom: String(loser.list.number),
    },
    sentence: `Lijst ${majority.list.number} heeft meer dan de helft van de stemmen (${majority.list.votes} van ${contest.votes}), maar niet meer dan de helft van de zetels (${seatsOf(majority)} van ${contest.seats}): restzetel ${taken.number} gaat van lijst ${loser.list.number} naar lijst ${majority.list.number}.`,
  });
  majority.residualSeats.push({ ...taken, round: "absolute-majority" });
  return true;
}

interface Held {
  readonly standing: Standing;
  readonly seat: ResidualSeat;
}

/**
 * The residual seat given last, with every other one given on the same value. In P 8 those are all remainders: a
 * list with the majority has its own seat on remainder before anyone gets one on average.
 */
function heldLast({ standings, residualSeatsGiven }: Calculation): readonly Held[] {
  const held = standings.flatMap((standing) => standing.residualSeats.map((seat) => ({ standing, seat })));
  const last = held.find(({ seat }) => seat.number === residualSeatsGiven)?.seat;
  if (last === undefined) return [];
  return held.filter(({ seat }) => compareQuotients(seat.value, last.value) === 0);
}
