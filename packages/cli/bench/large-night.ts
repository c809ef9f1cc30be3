// A night of a thousand stations, in a process of its own: prints its outcome as JSON.

import { rulesFor } from "@stemketen/core/apportionment";
import { must, seededRandom } from "@stemketen/core/basics";
import { stationForm } from "@stemketen/core/election";
import { makePracticeTown } from "@stemketen/core/practice";
import type { NightOutcome } from "../src/night/election-night.ts";
import { playNight, startOfCount } from "../src/night/play-night.ts";

const town = makePracticeTown(1, { stations: 1000, lists: 20, candidates: 40 });
const night = playNight(
  {
    ...town,
    rules: rulesFor(town.seats),
    form: stationForm("CSO", "first", "GR"),
    officialTotal: null,
    reasonFor: () => "Het staat zo op papier.",
  },
  { typists: 40, errorRate: 0.01, seed: 1, random: seededRandom(1), startsAt: startOfCount(town.election) },
);
let outcome: NightOutcome | null = null;
while (outcome === null) {
  const step = night.next();
  if (step.done === true) outcome = step.value;
}
const { mistakes, differencesFromPaper } = must(outcome, "the night ended");
process.stdout.write(
  `${JSON.stringify({ mistakes: mistakes.length, differences: differencesFromPaper.length })}\n`,
);
