import { setTimeout as sleep } from "node:timers/promises";
import { type StationStatus, stationStatus } from "@stemketen/core/data-entry";
import { createLogUpdate } from "log-update";
import type { Language } from "../message.ts";
import { localTime } from "../publication/local-time.ts";
import type { CountingRoom, Desk } from "./counting-room.ts";
import type { NightElection } from "./election-night.ts";

const FRAMES_PER_SECOND = 20;
/** How long the whole night takes on a screen. */
const SECONDS_ON_SCREEN = 14;
const BAR_WIDTH = 36;
const SHOWN_TYPISTS = 12;

/** Word and mark of each status; the mark is never alone. */
const STATUS: Readonly<
  Record<StationStatus, { readonly mark: string; readonly nl: string; readonly en: string }>
> = {
  "not-started": { mark: "○", nl: "nog te doen", en: "to do" },
  "in-progress": { mark: "◐", nl: "bezig", en: "in progress" },
  "first-done": { mark: "◑", nl: "eerste invoer klaar", en: "first entry done" },
  "action-needed": { mark: "!", nl: "actie nodig", en: "action needed" },
  "to-explain": { mark: "△", nl: "te verklaren", en: "to explain" },
  done: { mark: "●", nl: "klaar", en: "done" },
};

const FIRST_DONE: ReadonlySet<string> = new Set([
  "first-entry-done",
  "second-entry",
  "differences",
  "correction",
  "errors-on-paper",
  "definitive",
]);
const SECOND_DONE: ReadonlySet<string> = new Set([
  "differences",
  "correction",
  "errors-on-paper",
  "definitive",
]);

function bar(done: number, all: number): string {
  const filled = Math.floor((done * BAR_WIDTH) / all);
  return `${"█".repeat(filled)}${"░".repeat(BAR_WIDTH - filled)} ${String(done).padStart(4)} / ${all}`;
}

/** Shows the room while it works: bars, the six states, and what everybody is typing. */
export class LiveView {
  readonly #played: NightElection;
  readonly #language: Language;
  readonly #update = createLogUpdate(process.stderr);
  #secondsPerFrame = 0;
  #nextFrame = 0;

  constructor(played: NightElection, language: Language) {
    this.#played = played;
    this.#language = language;
  }

  /** Draws a frame when one is due, and waits so that a person can follow. */
  async show(room: CountingRoom): Promise<void> {
    if (this.#secondsPerFrame === 0) this.#secondsPerFrame = this.#pace(room);
    if (room.seconds < this.#nextFrame) return;
    this.#nextFrame = room.seconds + this.#secondsPerFrame;
    this.#update(this.#frame(room));
    await sleep(1000 / FRAMES_PER_SECOND);
  }

  /** Leaves the last frame standing. */
  end(room: CountingRoom): void {
    this.#update(this.#frame(room));
    this.#update.done();
  }

  /** Seconds of the night per frame: twice every box, with time for what goes wrong. */
  #pace(room: CountingRoom): number {
    const boxes = room.settings.context.fields.length * room.desks.length * 2;
    const night = (boxes * 2) / room.settings.typists.length;
    return Math.max(1, Math.ceil(night / (SECONDS_ON_SCREEN * FRAMES_PER_SECOND)));
  }

  #say(nl: string, en: string): string {
    return this.#language === "nl" ? nl : en;
  }

  #frame(room: CountingRoom): string {
    const { municipality, stations } = this.#played;
    const { typists } = room.settings;
    const kinds = room.desks.map(({ state }) => state.kind);
    const all = stations.length;
    const clock = localTime(room.now).slice(11, 16);
    const firsts = kinds.filter((kind) => FIRST_DONE.has(kind)).length;
    const seconds = kinds.filter((kind) => SECOND_DONE.has(kind)).length;
    const definitive = kinds.filter((kind) => kind === "definitive").length;
    return [
      "",
      `  ${municipality.name} · ${all} ${this.#say("stembureaus", "polling stations")} · ${typists.length} ${this.#say("invoerders", "typists")} · ${clock}`,
      "",
      `  ${this.#say("Eerste invoer", "First entry").padEnd(15)}${bar(firsts, all)}`,
      `  ${this.#say("Tweede invoer", "Second entry").padEnd(15)}${bar(seconds, all)}`,
      `  ${this.#say("Vastgesteld", "Definitive").padEnd(15)}${bar(definitive, all)}`,
      "",
      `  ${this.#statusLine(room.desks)}`,
      "",
      ...typists
        .slice(0, SHOWN_TYPISTS)
        .map(({ id, name }) => `  ${name.padEnd(20)}${this.#workOf(room, id)}`),
      ...(typists.length > SHOWN_TYPISTS
        ? [`  … ${this.#say("en nog", "and")} ${typists.length - SHOWN_TYPISTS}`]
        : []),
      "",
      `  ${this.#say("Vergissingen", "Mistakes")}: ${room.mistakes.all.length} · ${this.#say("onderschept", "caught")}: ${room.mistakes.all.length - room.mistakes.remaining.length}`,
      "",
    ].join("\n");
  }

  #statusLine(desks: readonly Desk[]): string {
    const numbers = new Map<StationStatus, number>();
    for (const { state } of desks) {
      const status = stationStatus(state);
      numbers.set(status, (numbers.get(status) ?? 0) + 1);
    }
    return Object.entries(STATUS)
      .map(
        ([status, { mark, nl, en }]) =>
          `${mark} ${numbers.get(status as StationStatus) ?? 0} ${this.#say(nl, en)}`,
      )
      .join("   ");
  }

  #workOf(room: CountingRoom, typist: string): string {
    for (const desk of room.desks) {
      const { state } = desk;
      const title = `${String(desk.station).padStart(4)} ${this.#nameOf(desk)}`;
      if ((state.kind === "first-entry" || state.kind === "second-entry") && state.typist.id === typist) {
        const entry =
          state.kind === "first-entry" ? this.#say("eerste", "first") : this.#say("tweede", "second");
        const percent = Math.floor((desk.stepsDone * 100) / room.steps.length);
        return `${title} · ${entry} · ${percent} %`;
      }
      if (state.kind === "correction") {
        const tasks = [state.tasks.first, state.tasks.second];
        if (tasks.some((task) => task?.kind === "taken" && task.typist.id === typist)) {
          return `${title} · ${this.#say("verbetert", "corrects")}`;
        }
      }
    }
    return "";
  }

  #nameOf({ station }: Desk): string {
    return this.#played.stations.find(({ number }) => number === station)?.name ?? "";
  }
}
