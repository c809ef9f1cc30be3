import { formatDate } from "../../format/index.ts";
import type { Language } from "../../i18n/index.ts";

/** Things of one day in the Netherlands. */
export interface Day<Thing> {
  /** The day in words: "woensdag 17 maart 2027". */
  readonly title: string;
  readonly things: readonly Thing[];
}

/**
 * Puts things that follow each other under the day they happened on in the Netherlands, in the order given.
 * @param things each with an instant in UTC
 */
export function groupByDay<Thing extends { readonly at: string }>(
  things: readonly Thing[],
  language: Language,
): readonly Day<Thing>[] {
  const days: { title: string; things: Thing[] }[] = [];
  for (const thing of things) {
    const title = formatDate(thing.at, language);
    const last = days.at(-1);
    if (last?.title === title) last.things.push(thing);
    else days.push({ title, things: [thing] });
  }
  return days;
}
