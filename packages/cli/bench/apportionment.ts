import { readFileSync } from "node:fs";
import { apportion, rulesFor } from "@stemketen/core/apportionment";
import { candidateNumber, listNumber } from "@stemketen/core/election";
import { type Measurement, medianMilliseconds } from "./measure.ts";

interface Council {
  readonly seats: number;
  readonly lists: readonly { readonly number: number; readonly candidateVotes: readonly number[] }[];
}

/** Real councils assigned with all their steps, per second on one core. */
export function measureApportionment(path: string): Measurement[] {
  const councils: readonly Council[] = JSON.parse(readFileSync(path, "utf8"));
  const inputs = councils.map(({ seats, lists }) => ({
    seats,
    rules: rulesFor(seats),
    lots: [],
    lists: lists.map(({ number, candidateVotes }) => ({
      number: listNumber(number),
      deceased: [],
      candidates: candidateVotes.map((votes, place) => ({ number: candidateNumber(place + 1), votes })),
    })),
  }));
  const milliseconds = medianMilliseconds(15, () => {
    for (const input of inputs)
      if (!apportion(input).ok) throw new Error("a real council cannot be assigned");
  });
  const perSecond = inputs.length / (milliseconds / 1000);
  return [
    {
      what: `apportionment with every step, ${inputs.length} real councils`,
      measured: `${perSecond.toFixed(0)} councils/s`,
      wanted: "≥ 500 councils/s",
      good: perSecond >= 500,
    },
  ];
}
