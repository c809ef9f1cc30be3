import type { CountingRoom, RoomEvent } from "../counting-room.ts";
import type { NightElection, NightOutcome, NightSettings } from "../election-night.ts";
import { makeTypists } from "../people.ts";
import { playNight } from "../play-night.ts";
import { finishCount, type ServerFiles } from "./finish-count.ts";
import { openNightOffice } from "./night-office.ts";
import { Replay } from "./replay-step.ts";
import { setUpCount } from "./set-up-count.ts";

/**
 * Plays the night at the tabulator: everything that somebody does in the room they do there as well, over the same
 * handler as in a window, and the tabulator must show and hold the same at every step. Totals, report and files
 * come from it.
 * @param show is called after everything that somebody does
 */
export async function playThroughServer(
  played: NightElection,
  settings: NightSettings,
  show: (room: CountingRoom) => Promise<void>,
): Promise<{ readonly outcome: NightOutcome; readonly made: ServerFiles }> {
  const typists = makeTypists(settings.typists);
  const office = await openNightOffice(typists, settings.seed, settings.startsAt);
  try {
    await setUpCount(office, played);
    const replay = new Replay(office);
    const events: RoomEvent[] = [];
    const night = playNight(played, { ...settings, onEvent: (event) => events.push(event) });
    for (;;) {
      const step = night.next();
      for (const event of events.splice(0)) await replay.do(event);
      if (step.done === true) {
        return { outcome: step.value, made: await finishCount(office, step.value, played) };
      }
      await show(step.value);
    }
  } finally {
    office.close();
  }
}
