import { setTimeout as sleep } from "node:timers/promises";
import { createLogUpdate } from "log-update";
import type { Language } from "../message.ts";
import type { CountingRoom } from "./counting-room.ts";
import type { NightElection } from "./election-night.ts";
import { frameOf } from "./live-frame.ts";

const FRAMES_PER_SECOND = 20;
/** Seconds of the night that a box takes, typing, waiting and setting right together. */
const SECONDS_PER_BOX = 2;

/** Shows the room on the terminal while it works. */
export class LiveView {
  readonly #played: NightElection;
  readonly #language: Language;
  readonly #update = createLogUpdate(process.stderr);
  readonly #secondsOnScreen: number;
  #nextFrame = 0;

  /** @param secondsOnScreen how long the whole night takes, about */
  constructor(played: NightElection, language: Language, secondsOnScreen: number) {
    this.#played = played;
    this.#language = language;
    this.#secondsOnScreen = secondsOnScreen;
  }

  /** Draws a frame when one is due, and waits so that a person can follow. */
  async show(room: CountingRoom): Promise<void> {
    if (room.seconds < this.#nextFrame) return;
    this.#nextFrame = room.seconds + this.#secondsPerFrame(room);
    this.#draw(room);
    await sleep(1000 / FRAMES_PER_SECOND);
  }

  /** Leaves the last frame standing. */
  end(room: CountingRoom): void {
    this.#draw(room);
    this.#update.done();
  }

  #draw(room: CountingRoom): void {
    this.#update(frameOf({ room, played: this.#played, language: this.#language }));
  }

  /** How much of the night passes in one frame. */
  #secondsPerFrame({ settings, desks }: CountingRoom): number {
    const boxes = settings.context.fields.length * desks.length * 2;
    const night = (boxes * SECONDS_PER_BOX) / settings.typists.length;
    return Math.max(1, Math.ceil(night / (this.#secondsOnScreen * FRAMES_PER_SECOND)));
  }
}
