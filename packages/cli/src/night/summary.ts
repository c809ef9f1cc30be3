import { listTitle } from "@stemketen/core/election";
import { emlTimeOf } from "@stemketen/core/eml";
import { printable } from "../files.ts";
import type { Language, Message } from "../message.ts";
import { formatCount } from "../publication/dutch-numbers.ts";
import type { VerificationReport } from "../verify/index.ts";
import { describeDifference, describeMistake } from "./difference-text.ts";
import type { NightElection, NightOutcome } from "./election-night.ts";
import type { CaughtBy, Mistake } from "./mistake-log.ts";
import type { MistakeKind } from "./mistakes.ts";

/** What the night came to, for the page at the end. */
export interface NightSummary {
  readonly played: NightElection;
  readonly outcome: NightOutcome;
  readonly equalToPaper: boolean;
  readonly verified: boolean;
  /** What the check of the written files found. */
  readonly problems: VerificationReport["problems"];
  /** Seconds it really took. */
  readonly seconds: number;
  /** Absolute folder of the files. */
  readonly folder: string;
}

/** What a mistake is called. */
export const MISTAKE_WORDS: Readonly<Record<MistakeKind, Message>> = {
  "swapped-digits": { nl: "cijfers omgedraaid", en: "digits swapped" },
  "wrong-digit": { nl: "cijfer verkeerd gelezen", en: "digit misread" },
  "wrong-box": { nl: "verkeerd vakje", en: "wrong box" },
  "shifted-rows": { nl: "rijen verschoven", en: "rows shifted" },
  "skipped-total": { nl: "totaal overgeslagen", en: "total skipped" },
};

/** Who caught it. */
export const CAUGHT_WORDS: Readonly<Record<CaughtBy, Message>> = {
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
export function durationOf({ room }: NightOutcome): Message {
  const minutes = Math.ceil(room.seconds / 60);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return {
    nl: `${hours} uur en ${rest} ${rest === 1 ? "minuut" : "minuten"}`,
    en: `${hours} ${hours === 1 ? "hour" : "hours"} and ${rest} ${rest === 1 ? "minute" : "minutes"}`,
  };
}

const LABEL_WIDTH = 28;
const SHOWN_FAULTS = 10;

/** A text in the language of the terminal. */
type Say = (nl: string, en: string) => string;

function row(label: string, value: string): string {
  return `  ${label.padEnd(LABEL_WIDTH)}${printable(value)}`;
}

/** The page at the end, for a terminal. */
export function summaryText(summary: NightSummary, language: Language): string {
  const say: Say = (nl, en) => (language === "nl" ? nl : en);
  const name = printable(summary.played.election.name);
  const lines = [
    "",
    `  ${name}`,
    `  ${"─".repeat(Array.from(name).length)}`,
    ...countLines(summary, say),
    "",
    ...mistakeLines(summary, say),
    ...paperErrorLines(summary, say),
    "",
    ...seatLines(summary, say),
    "",
    ...verdictLines(summary, say),
    "",
    row(say("Bestanden", "Files"), summary.folder),
    row("", say("index.html: de uitslag", "index.html: the result")),
    row("", say("verloop.html: wat er gebeurde", "verloop.html: what happened")),
    row(say("Duurde", "Took"), `${summary.seconds.toFixed(1).replace(".", say(",", "."))} s`),
    "",
  ];
  return `${lines.join("\n")}\n`;
}

function countLines({ played, outcome }: NightSummary, say: Say): string[] {
  const { candidateVotes, blank, invalid } = outcome.totals.counts;
  const clock = emlTimeOf(outcome.endedAt).slice(11, 16);
  const stations = formatCount(played.stations.length);
  const duration = durationOf(outcome);
  return [
    row(
      say("Stembureaus", "Polling stations"),
      `${stations}, ${say("elk twee keer getypt door verschillende mensen", "each typed twice by different people")}`,
    ),
    row(
      say("Invoerders", "Typists"),
      `${outcome.typists.length}, ${say("klaar om", "done at")} ${clock} ${say("na", "after")} ${say(duration.nl, duration.en)}`,
    ),
    row(
      say("Stemmen", "Votes"),
      `${formatCount(candidateVotes)} ${say("op kandidaten", "on candidates")}, ${formatCount(blank)} ${say("blanco", "blank")}, ${formatCount(invalid)} ${say("ongeldig", "invalid")}`,
    ),
  ];
}

function mistakeLines({ outcome: { mistakes } }: NightSummary, say: Say): string[] {
  const remaining = mistakes.filter(({ caughtBy }) => caughtBy === null).length;
  const numbered = ([words, n]: readonly [Message, number], index: number, label: string): string =>
    row(index === 0 ? label : "", `${formatCount(n).padStart(5)}  ${say(words.nl, words.en)}`);
  const kinds = countBy(mistakes, ({ kind }) => kind).map(([kind, n]) => [MISTAKE_WORDS[kind], n] as const);
  const catchers = countBy(mistakes, ({ caughtBy }) => caughtBy).map(
    ([by, n]) => [CAUGHT_WORDS[by], n] as const,
  );
  return [
    row(
      say("Vergissingen bij het typen", "Typing mistakes"),
      `${formatCount(mistakes.length)}, ${say("onderschept", "caught")}: ${formatCount(mistakes.length - remaining)}, ${say("over", "left")}: ${formatCount(remaining)}`,
    ),
    ...kinds.map((kind, index) => numbered(kind, index, say("Soort", "Kind"))),
    ...catchers.map((by, index) => numbered(by, index, say("Onderschept", "Caught"))),
  ];
}

function paperErrorLines({ outcome }: NightSummary, say: Say): string[] {
  const accepted = outcome.room.desks.flatMap(({ station, state }) =>
    state.kind === "definitive" ? state.accepted.map(({ finding }) => `${finding.code} (${station})`) : [],
  );
  if (accepted.length === 0) return [];
  return [
    row(
      say("Fouten op het papier zelf", "Errors on the paper itself"),
      `${accepted.length}, ${say("aanvaard met een reden", "accepted with a reason")}: ${accepted.join(", ")}`,
    ),
  ];
}

function seatLines({ played, outcome: { assignment } }: NightSummary, say: Say): string[] {
  const { outcome, lots } = assignment;
  const seats = outcome.seats.flatMap(({ list, seats: of }) => {
    const known = played.lists.find(({ number }) => number === list);
    return of === 0 || known === undefined ? [] : [`${String(of).padStart(5)}  ${listTitle(known)}`];
  });
  return [
    ...seats.map((line, index) => row(index === 0 ? say("Zetels", "Seats") : "", line)),
    ...(lots.length === 0 ? [] : [row(say("Lotingen", "Lots drawn"), String(lots.length))]),
  ];
}

function verdictLines(summary: NightSummary, say: Say): string[] {
  const { equalToPaper, verified, problems, outcome } = summary;
  const verdict = (good: boolean): string => (good ? say("✓ ja", "✓ yes") : say("✗ NEE", "✗ NO"));
  const remaining = outcome.mistakes.filter(({ caughtBy }) => caughtBy === null);
  return [
    row(say("Gelijk aan het papier", "Equal to the paper"), verdict(equalToPaper)),
    ...faults(outcome.differencesFromPaper.map(describeDifference), say),
    ...(remaining.length === 0 ? [] : [row(say("Niet onderschept", "Not caught"), "")]),
    ...faults(remaining.map(describeMistake), say),
    row(say("Nagerekend (verify)", "Recomputed (verify)"), verdict(verified)),
    ...faults(
      problems.map(({ path, detail: { nl, en } }) => ({ nl: `${path}: ${nl}`, en: `${path}: ${en}` })),
      say,
    ),
  ];
}

/** The first of what is wrong, and how many more there are. */
function faults(messages: readonly Message[], say: Say): string[] {
  const more = messages.length - SHOWN_FAULTS;
  return [
    ...messages.slice(0, SHOWN_FAULTS).map(({ nl, en }) => `    ${printable(say(nl, en))}`),
    ...(more > 0 ? [`    ${say(`en nog ${more}`, `and ${more} more`)}`] : []),
  ];
}
