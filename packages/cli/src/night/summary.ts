import type { Language } from "../message.ts";
import { formatCount } from "../publication/dutch-numbers.ts";
import { localTime } from "../publication/local-time.ts";
import type { NightElection, NightOutcome } from "./election-night.ts";
import type { CaughtBy, Mistake } from "./mistake-log.ts";
import type { MistakeKind } from "./mistakes.ts";

/** What the night came to, for the page at the end. */
export interface NightSummary {
  readonly played: NightElection;
  readonly outcome: NightOutcome;
  readonly equalToPaper: boolean;
  readonly verified: boolean;
  /** Seconds it really took. */
  readonly seconds: number;
  /** Absolute folder of the files. */
  readonly folder: string;
}

export const MISTAKE_WORDS: Readonly<Record<MistakeKind, { readonly nl: string; readonly en: string }>> = {
  "swapped-digits": { nl: "cijfers omgedraaid", en: "digits swapped" },
  "wrong-digit": { nl: "cijfer verkeerd gelezen", en: "digit misread" },
  "wrong-box": { nl: "verkeerd vakje", en: "wrong box" },
  "shifted-rows": { nl: "rijen verschoven", en: "rows shifted" },
  "skipped-total": { nl: "totaal overgeslagen", en: "total skipped" },
};

export const CAUGHT_WORDS: Readonly<Record<CaughtBy, { readonly nl: string; readonly en: string }>> = {
  typist: { nl: "door de invoerder zelf, bij een melding", en: "by the typist, at a finding" },
  coordinator: { nl: "door de coördinator, met het papier", en: "by the coordinator, with the paper" },
  "second-entry": { nl: "door de tweede invoer", en: "by the second entry" },
};

/** How many there are of each, most first. */
export function countBy<K extends string>(
  things: readonly Mistake[],
  key: (mistake: Mistake) => K | null,
): [K, number][] {
  const numbers = new Map<K, number>();
  for (const thing of things) {
    const of = key(thing);
    if (of !== null) numbers.set(of, (numbers.get(of) ?? 0) + 1);
  }
  return [...numbers].toSorted((a, b) => b[1] - a[1]);
}

/** How long the played night lasted, "5 uur en 12 minuten". */
export function durationOf({ room }: NightOutcome, language: Language): string {
  const minutes = Math.ceil(room.seconds / 60);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return language === "nl" ? `${hours} uur en ${rest} minuten` : `${hours} hours and ${rest} minutes`;
}

/** The page at the end, for a terminal. */
export function summaryText(summary: NightSummary, language: Language): string {
  const { played, outcome } = summary;
  const say = (nl: string, en: string): string => (language === "nl" ? nl : en);
  const row = (label: string, value: string): string => `  ${label.padEnd(26)}${value}`;
  const { mistakes, totals, assignment } = outcome;
  const remaining = mistakes.filter(({ caughtBy }) => caughtBy === null);
  const { counts } = totals;
  const lines = [
    "",
    `  ${played.election.name}`,
    `  ${"─".repeat(played.election.name.length)}`,
    row(
      say("Stembureaus", "Polling stations"),
      `${formatCount(played.stations.length)}, ${say("elk twee keer getypt door verschillende mensen", "each typed twice by different people")}`,
    ),
    row(
      say("Invoerders", "Typists"),
      `${outcome.typists.length}, ${say("klaar om", "done at")} ${localTime(outcome.endedAt).slice(11, 16)} ${say("na", "after")} ${durationOf(outcome, language)}`,
    ),
    row(
      say("Geldige stemmen", "Valid votes"),
      `${formatCount(counts.candidateVotes)}, ${formatCount(counts.blank)} ${say("blanco", "blank")}, ${formatCount(counts.invalid)} ${say("ongeldig", "invalid")}`,
    ),
    "",
    row(
      say("Vergissingen bij het typen", "Typing mistakes"),
      `${formatCount(mistakes.length)}, ${say("onderschept", "caught")}: ${formatCount(mistakes.length - remaining.length)}, ${say("over", "left")}: ${remaining.length}`,
    ),
    ...countBy(mistakes, ({ kind }) => kind).map(([kind, n]) =>
      row("", `${String(n).padStart(5)}  ${MISTAKE_WORDS[kind][language]}`),
    ),
    ...countBy(mistakes, ({ caughtBy }) => caughtBy).map(([by, n], index) =>
      row(
        index === 0 ? say("Onderschept", "Caught") : "",
        `${String(n).padStart(5)}  ${CAUGHT_WORDS[by][language]}`,
      ),
    ),
    ...acceptedLines(summary, language),
    "",
    row(
      say("Zetels", "Seats"),
      assignment.outcome.seats
        .map(({ list, seats }) => `${say("lijst", "list")} ${list}: ${seats}`)
        .join(" · "),
    ),
    ...(assignment.lots.length === 0
      ? []
      : [row(say("Lotingen", "Lots drawn"), String(assignment.lots.length))]),
    "",
    row(say("Gelijk aan het papier", "Equal to the paper"), verdict(summary.equalToPaper, language)),
    row(say("Nagerekend (verify)", "Recomputed (verify)"), verdict(summary.verified, language)),
    row(say("Bestanden", "Files"), summary.folder),
    row(
      "",
      say(
        `open index.html voor de uitslag, verloop.html voor het verloop`,
        `open index.html for the result, verloop.html for what happened`,
      ),
    ),
    row(say("Duurde", "Took"), `${summary.seconds.toFixed(1).replace(".", language === "nl" ? "," : ".")} s`),
    "",
  ];
  return `${lines.join("\n")}\n`;
}

function verdict(good: boolean, language: Language): string {
  if (language === "nl") return good ? "✓ ja" : "✗ NEE";
  return good ? "✓ yes" : "✗ NO";
}

function acceptedLines({ outcome }: NightSummary, language: Language): string[] {
  const accepted = outcome.room.desks.flatMap(({ station, state }) =>
    state.kind === "definitive" ? state.accepted.map(({ finding }) => ({ station, code: finding.code })) : [],
  );
  if (accepted.length === 0) return [];
  const label = language === "nl" ? "Fouten op het papier zelf" : "Errors on the paper itself";
  const text = accepted.map(({ station, code }) => `${code} (${station})`).join(", ");
  return ["", `  ${label.padEnd(26)}${accepted.length}: ${text}`];
}
