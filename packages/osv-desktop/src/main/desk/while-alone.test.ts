import { describe, expect, it } from "vitest";
import type { DeskServer } from "./desk-server.ts";
import { makeDeskGuard, whileAlone } from "./while-alone.ts";

/** A desk in a room of which the test decides whether something outside answers. */
function deskInRoom() {
  const room: { answered: readonly string[]; looks: number } = { answered: [], looks: 0 };
  const asked: string[] = [];
  let origin = "";
  const trusted: DeskServer = {
    get origin() {
      return origin;
    },
    ask: async ({ url }) => {
      asked.push(url);
      return new Response("answer");
    },
    stop: async () => undefined,
    knownOrigin: () => origin,
    trusts: () => false,
    trust: () => {
      origin = "https://192.168.1.10:8443";
      return { ok: true, value: null };
    },
    failure: () => ({ kind: "clock" }),
    check: async () => true,
  };
  const guard = makeDeskGuard(async () => {
    room.looks += 1;
    return { answered: room.answered };
  });
  return { room, asked, trusted, guard, desk: whileAlone(trusted, guard) };
}

const request = () => new Request("https://192.168.1.10:8443/api/entry.type");
const FOUND = { origin: "", authority: "", sha256: "", words: [] };

describe("a typing desk that has a way out of the room", () => {
  it("asks the tabulator as long as nothing outside answers", async () => {
    const { room, guard, desk } = deskInRoom();
    await guard.look();
    expect(await (await desk.ask(request())).text()).toBe("answer");
    expect(await desk.check()).toBe(true);
    expect(desk.failure()).toEqual({ kind: "clock" });
    expect(room.looks).toBe(1);
  });

  it("sends nothing while something outside answers, and says what", async () => {
    const { room, asked, guard, desk } = deskInRoom();
    room.answered = ["tcp 198.51.100.7:443"];
    await guard.look();
    await expect(desk.ask(request())).rejects.toThrow("way-out");
    expect(await desk.check()).toBe(false);
    expect(desk.failure()).toEqual({ kind: "way-out", answered: ["tcp 198.51.100.7:443"] });
    expect(asked).toEqual([]);
  });

  it("looks again when somebody asks again, and goes on once nothing answers", async () => {
    const { room, asked, guard, desk } = deskInRoom();
    room.answered = ["tcp 198.51.100.7:443"];
    await guard.look();
    room.answered = [];
    expect(await (await desk.ask(request())).text()).toBe("answer");
    expect(asked).toHaveLength(1);
    expect(await desk.check()).toBe(true);
  });

  it("does not look twice at the same time", async () => {
    const { room, guard } = deskInRoom();
    await Promise.all([guard.look(), guard.look()]);
    expect(room.looks).toBe(1);
    await guard.look();
    expect(room.looks).toBe(2);
  });

  it("keeps to the tabulator that is trusted now", () => {
    const { desk } = deskInRoom();
    expect(desk.origin).toBe("");
    desk.trust(FOUND);
    expect(desk.origin).toBe("https://192.168.1.10:8443");
  });
});
