import { penTicks, rubric } from "./blocks.ts";
import { fewerBox, moreBox } from "./letter-rows.ts";
import type { Block } from "./paper.ts";

/** How a form compares D and H: its rubric, where to go when they are equal, and what a "no" leads to. */
interface Comparison {
  /** "2.3", with 2.3.1 and 2.3.2 below it. */
  readonly number: string;
  /** "rubriek 2.4" */
  readonly whenEqual: string;
  readonly explanations: string;
  readonly whenUnexplained: string;
}

/** The comparison of D and H by hand, with I and J, and whether the difference is explained. */
export function differenceQuestions(comparison: Comparison): readonly Block[] {
  const { number, whenEqual, explanations, whenUnexplained } = comparison;
  return [
    rubric(2, number, "Verschil tussen toegelaten kiezers en uitgebrachte stemmen"),
    rubric(3, `${number}.1`, "Vergelijk D en H", "Zet één kruisje."),
    penTicks(`D en H zijn gelijk. Ga door naar ${whenEqual}.`),
    penTicks("H is groter dan D. Er zijn meer stemmen dan toegelaten kiezers. Schrijf het verschil bij I."),
    moreBox(null),
    penTicks(
      "H is kleiner dan D. Er zijn minder stemmen dan toegelaten kiezers. Schrijf het verschil bij J.",
    ),
    fewerBox(null),
    rubric(3, `${number}.2`, `Verklaart ${explanations} het hele verschil?`, "Zet één kruisje."),
    penTicks("Ja", `Nee${whenUnexplained}`),
  ];
}
