import { type Calculation, record, type Standing, seatsOf } from "./calculation.ts";
import type { Elected } from "./outcome.ts";

/**
 * P 17: the seats of a list that are left after P 15 go to its other living candidates in order of the list.
 * @param onPreference who was elected by P 15 on this list
 */
export function electInOrder(
  calculation: Calculation,
  standing: Standing,
  onPreference: readonly Elected[],
): readonly Elected[] {
  const { list } = standing;
  const taken = new Set(onPreference.map((elected) => elected.candidate));
  const open = seatsOf(standing) - onPreference.length;
  const elected = list.living.filter((candidate) => !taken.has(candidate.number)).slice(0, open);
  return elected.map((candidate, index) => {
    const seat = onPreference.length + index + 1;
    record(calculation, "P 17", "elected-by-order", {
      list: list.number,
      candidate: candidate.number,
      seat,
      numbers: { votes: String(candidate.votes) },
      sentence: `Zetel ${seat} van lijst ${list.number} gaat naar kandidaat ${candidate.number}: die staat van wie nog geen zetel heeft het hoogst op de lijst.`,
    });
    return { list: list.number, candidate: candidate.number, votes: candidate.votes, by: "order" };
  });
}
