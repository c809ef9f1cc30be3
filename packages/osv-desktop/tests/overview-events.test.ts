import { must } from "@stemketen/core/basics";
import { describe, expect, it } from "vitest";
import { A, typePaper, VOTES } from "./election-night.ts";
import { tabulatorForEach } from "./staffed-tabulator.ts";
import { letMinutesPass, ORIGIN, Screen, TOWN } from "./tabulator-at-work.ts";

const { tabulator, coordinator, observer, anna } = tabulatorForEach({
  people: ["coordinator", "observer", "anna"],
  count: "open",
});

interface Told {
  readonly id: number;
  readonly complete: boolean;
  readonly rows: readonly { readonly station: number; readonly status: string }[];
  readonly gone: readonly number[];
}

/** A screen that listens to the overview. */
class Listener {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  #text = "";

  private constructor(reader: ReadableStreamDefaultReader<Uint8Array>) {
    this.#reader = reader;
  }

  static async open(screen: Screen, lastSeen: number | null = null): Promise<Listener> {
    const headers: Record<string, string> = { cookie: `osv-desktop=${screen.token}` };
    if (lastSeen !== null) headers["last-event-id"] = String(lastSeen);
    const response = await tabulator.handle(new Request(`${ORIGIN}/api-files/overview-events`, { headers }));
    expect(response.headers.get("content-type")).toBe("text/event-stream");
    return new Listener(must(response.body, "a stream").getReader());
  }

  /** The next event; null when the stream is over. */
  async next(): Promise<Told | null> {
    while (!this.#text.includes("\n\n")) {
      const { done, value } = await this.#reader.read();
      if (done) return null;
      this.#text += new TextDecoder().decode(value);
    }
    const [event = "", ...rest] = this.#text.split("\n\n");
    this.#text = rest.join("\n\n");
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(event)?.[1] ?? "";
    expect(field("event")).toBe("overview");
    return { id: Number(field("id")), ...JSON.parse(field("data")) };
  }

  async close(): Promise<void> {
    await this.#reader.cancel();
  }
}

describe("the overview as it happens", () => {
  it("begins with every station and then tells each change within a tenth of a second after it was kept", async () => {
    const listener = await Listener.open(coordinator);
    const begin = must(await listener.next(), "the first event");
    expect(begin).toMatchObject({ complete: true, gone: [] });
    expect(begin.rows).toHaveLength(TOWN.stations.length);

    await anna.mutate("entry.type", { station: A, command: { kind: "claim" } });
    const kept = performance.now();
    const told = must(await listener.next(), "a change");
    expect(performance.now() - kept).toBeLessThan(100);
    expect(told).toMatchObject({
      id: begin.id + 1,
      complete: false,
      rows: [{ station: A, status: "in-progress" }],
    });
    // What was refused changed nothing and is not told; what follows is.
    await anna.mutate("entry.type", {
      station: A,
      command: { kind: "save", draft: { values: { x: 1 }, ticked: [] } },
    });
    await coordinator.mutate("papers.move", { station: A, from: "expected", to: "in" });
    expect(await listener.next()).toMatchObject({ id: begin.id + 2, rows: [{ station: A, paper: "in" }] });
    await listener.close();
  });

  it("tells a screen that comes back what it missed, and everything to one that it does not know", async () => {
    const first = await Listener.open(coordinator);
    const { id } = must(await first.next(), "the first event");
    await first.close();
    await typePaper(anna, A);
    const back = await Listener.open(coordinator, id);
    const missed = must(await back.next(), "what was missed");
    expect(missed).toMatchObject({ id: id + 3, complete: false, rows: [{ station: A }] });
    expect(missed.rows).toHaveLength(1);
    for (const unknown of [0, missed.id + 1, 2 ** 41]) {
      const stranger = await Listener.open(coordinator, unknown);
      expect(await stranger.next()).toMatchObject({ complete: true });
      await stranger.close();
    }
    await back.close();
  });

  it("tells which stations went, also to a screen that comes back", async () => {
    const listener = await Listener.open(coordinator);
    const { id } = must(await listener.next(), "the first event");
    const asked = { station: { number: A, version: 1 }, reason: "Vervallen" };
    await coordinator.mutate("stations.delete", asked);
    expect(await listener.next()).toMatchObject({ rows: [], gone: [A] });
    await listener.close();
    const back = await Listener.open(coordinator, id);
    expect(await back.next()).toMatchObject({ complete: false, rows: [], gone: [A] });
    await back.close();
  });

  it("shows an observer progress and no vote", async () => {
    const listener = await Listener.open(observer);
    await listener.next();
    await anna.mutate("entry.type", { station: A, command: { kind: "claim" } });
    const draft = { values: { [VOTES]: 98_765 }, ticked: [] };
    await anna.mutate("entry.type", { station: A, command: { kind: "save", draft, step: false } });
    await listener.next();
    const told = must(await listener.next(), "the saved draft");
    expect(told.rows).toMatchObject([{ station: A, filled: 1 }]);
    expect(JSON.stringify(told)).not.toContain("98765");
    await listener.close();
  });

  it("lets a screen go after ten minutes, so that whether it may is asked again", async () => {
    const listener = await Listener.open(observer);
    await listener.next();
    letMinutesPass(tabulator, 10);
    await anna.mutate("entry.type", { station: A, command: { kind: "claim" } });
    expect(await listener.next()).toBe(null);
  });
});

describe("the screen in the hall", () => {
  const withCode = async (screen: Screen, code: string) =>
    (await screen.query("entry.beamerWithCode", { code })).data;

  it("shows how far it is to an observer, without names or votes", async () => {
    await typePaper(anna, A);
    const { data } = await observer.query("entry.beamer");
    expect(data).toMatchObject({
      municipality: "Lindewaard",
      session: "open",
      stations: TOWN.stations.length,
      byStatus: { "first-done": 1 },
      lastChangeAt: tabulator.clock.now,
      at: tabulator.clock.now,
      totals: null,
    });
    expect(JSON.stringify(data)).not.toContain("anna");
  });

  it("opens with its own code, however it is copied, until it is taken back or replaced", async () => {
    const hall = new Screen(tabulator);
    expect((await coordinator.query("entry.beamerCode")).data).toBe(null);
    const { code } = (await coordinator.mutate("entry.makeBeamerCode")).data;
    expect((await coordinator.query("entry.beamerCode")).data.madeBy).toBe("carla de Vries");
    expect(JSON.stringify((await coordinator.query("entry.beamerCode")).data)).not.toContain(code);
    const copied = ` ${code.toUpperCase().replaceAll("-", " ")}`;
    expect((await withCode(hall, copied)).value.stations).toBe(TOWN.stations.length);
    // The code opens this page and nothing else.
    expect((await hall.query("entry.overview")).status).toBe(401);
    const { code: next } = (await coordinator.mutate("entry.makeBeamerCode")).data;
    expect((await withCode(hall, code)).error.kind).toBe("wrong-code");
    expect((await withCode(hall, next)).ok).toBe(true);
    await coordinator.mutate("entry.revokeBeamerCode");
    expect((await withCode(hall, next)).error.kind).toBe("wrong-code");
  });

  it("is not found by guessing: wrong codes are slowed, the right one then as well", async () => {
    const { code } = (await coordinator.mutate("entry.makeBeamerCode")).data;
    for (let miss = 0; miss < 5; miss++) await withCode(observer, `fout-${miss}`);
    const slowed = await withCode(observer, code);
    expect(slowed.error.kind).toBe("wait");
    expect(slowed.error.seconds).toBeGreaterThan(0);
    letMinutesPass(tabulator, 1);
    expect((await withCode(observer, code)).ok).toBe(true);
  });
});
