import { type StationStatus, stationStatus } from "@stemketen/core/data-entry";
import type { UserId } from "@stemketen/core/election";
import { emlTimeOf } from "@stemketen/core/eml";
import { printable } from "../files.ts";
import type { Language, Message } from "../message.ts";
import type { CountingRoom, Desk } from "./counting-room.ts";
import type { NightElection } from "./election-night.ts";

/** No line of a frame is wider, whatever people and places are called. */
export const FRAME_WIDTH = 100;
const BAR_WIDTH = 36;
const STATUS_WIDTH = 30;
const STATUSES_A_LINE = 3;
const NAME_WIDTH = 20;
const SHOWN_TYPISTS = 12;

/** Word and mark of each status; the mark is never alone. */
const STATUS: Readonly<Record<StationStatus, Message & { readonly mark: string }>> = {
  "not-started": { mark: "○", nl: "nog te doen", en: "to do" },
  "in-progress": { mark: "◐", nl: "bezig", en: "in progress" },
  "first-done": { mark: "◑", nl: "eerste invoer klaar", en: "first entry done" },
  "action-needed": { mark: "!", nl: "actie nodig", en: "action needed" },
  "to-explain": { mark: "△", nl: "te verklaren", en: "to explain" },
  done: { mark: "●", nl: "klaar", en: "done" },
};
const STATUSES = Object.keys(STATUS) as readonly StationStatus[];

/** What there is to see, and in which language. */
export interface Scene {
  readonly room: CountingRoom;
  readonly played: NightElection;
  readonly language: Language;
}

/** The room as it is now: how far the entries are, the six states, and what everybody is typing. */
export function frameOf(scene: Scene): string {
  const { room, played, language } = scene;
  const { typists } = room.settings;
  const { mistakes } = room;
  const words = WORDS[language];
  const clock = emlTimeOf(room.now).slice(11, 16);
  const about = [`${room.desks.length} ${words.stations}`, `${typists.length} ${words.typists}`, clock];
  const place = fit(played.municipality.name, FRAME_WIDTH - 6 - about.join(" · ").length);
  const caught = mistakes.all.length - mistakes.remaining.length;
  const lines = [
    "",
    [place, ...about].join(" · "),
    "",
    ...bars(scene),
    "",
    ...statusLines(scene),
    "",
    ...typists
      .slice(0, SHOWN_TYPISTS)
      .map(({ id, name }) => `${column(name, NAME_WIDTH)}${workOf(id, scene)}`),
    ...(typists.length > SHOWN_TYPISTS ? [`… ${words.andMore} ${typists.length - SHOWN_TYPISTS}`] : []),
    "",
    `${words.mistakes}: ${mistakes.all.length} · ${words.caught}: ${caught}`,
    "",
  ];
  return lines.map((line) => (line === "" ? "" : fit(`  ${line}`, FRAME_WIDTH))).join("\n");
}

const WORDS = {
  nl: {
    stations: "stembureaus",
    typists: "invoerders",
    andMore: "en nog",
    mistakes: "Vergissingen",
    caught: "onderschept",
    firstEntry: "Eerste invoer",
    secondEntry: "Tweede invoer",
    definitive: "Vastgesteld",
    first: "eerste",
    second: "tweede",
    corrects: "verbetert",
  },
  en: {
    stations: "polling stations",
    typists: "typists",
    andMore: "and",
    mistakes: "Mistakes",
    caught: "caught",
    firstEntry: "First entry",
    secondEntry: "Second entry",
    definitive: "Definitive",
    first: "first",
    second: "second",
    corrects: "corrects",
  },
} as const satisfies Record<Language, Readonly<Record<string, string>>>;

/** Cuts a text that is too wide, and says so with an ellipsis. */
function fit(text: string, width: number): string {
  const characters = Array.from(printable(text));
  return characters.length <= width ? characters.join("") : `${characters.slice(0, width - 1).join("")}…`;
}

/** A text in a column of this width, with at least one blank behind it. */
function column(text: string, width: number): string {
  return fit(text, width - 1).padEnd(width);
}

function bars({ room: { desks }, language }: Scene): string[] {
  const words = WORDS[language];
  const kinds = desks.map(({ state }) => state.kind);
  const secondDone = kinds.filter((kind) => SECOND_DONE.has(kind)).length;
  const firstDone = kinds.filter((kind) => FIRST_DONE.has(kind)).length + secondDone;
  const definitive = kinds.filter((kind) => kind === "definitive").length;
  return [
    bar(words.firstEntry, firstDone, desks.length),
    bar(words.secondEntry, secondDone, desks.length),
    bar(words.definitive, definitive, desks.length),
  ];
}

const FIRST_DONE: ReadonlySet<string> = new Set(["first-entry-done", "second-entry"]);
const SECOND_DONE: ReadonlySet<string> = new Set([
  "differences",
  "correction",
  "errors-on-paper",
  "definitive",
]);

function bar(label: string, done: number, all: number): string {
  const filled = Math.floor((done * BAR_WIDTH) / all);
  const drawn = "█".repeat(filled) + "░".repeat(BAR_WIDTH - filled);
  return `${column(label, 15)}${drawn} ${String(done).padStart(4)} / ${all}`;
}

function statusLines({ room: { desks }, language }: Scene): string[] {
  const numbers = new Map<StationStatus, number>();
  for (const { state } of desks) {
    const status = stationStatus(state);
    numbers.set(status, (numbers.get(status) ?? 0) + 1);
  }
  const cells = STATUSES.map((status) => {
    const { mark, [language]: word } = STATUS[status];
    return column(`${mark} ${numbers.get(status) ?? 0} ${word}`, STATUS_WIDTH);
  });
  const lines = Math.ceil(cells.length / STATUSES_A_LINE);
  return Array.from({ length: lines }, (_, line) =>
    cells
      .slice(line * STATUSES_A_LINE, (line + 1) * STATUSES_A_LINE)
      .join("")
      .trimEnd(),
  );
}

/** The station that somebody is working on, and how far; empty for who waits. */
function workOf(typist: UserId, { room, played, language }: Scene): string {
  const words = WORDS[language];
  for (const desk of room.unsettled) {
    const doing = actionOf(desk, typist, words);
    if (doing === null) continue;
    const name = played.stations.find(({ number }) => number === desk.station)?.name ?? "";
    const percent = Math.floor((desk.stepsDone * 100) / room.steps.length);
    const progress = doing === words.corrects ? "" : ` · ${percent} %`;
    const behind = ` · ${doing}${progress}`;
    const title = fit(name, FRAME_WIDTH - NAME_WIDTH - 2 - 5 - behind.length);
    return `${String(desk.station).padStart(4)} ${title}${behind}`;
  }
  return "";
}

function actionOf({ state }: Desk, typist: UserId, words: (typeof WORDS)[Language]): string | null {
  if (state.kind === "first-entry" || state.kind === "second-entry") {
    if (state.typist.id !== typist) return null;
    return state.kind === "first-entry" ? words.first : words.second;
  }
  if (state.kind !== "correction") return null;
  const { first, second } = state.tasks;
  const mine = [first, second].some((task) => task?.kind === "taken" && task.typist.id === typist);
  return mine ? words.corrects : null;
}
