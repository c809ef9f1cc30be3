import { describe, expect, it } from "vitest";
import { superviseServer, type WhenEnded } from "./supervised-server.ts";

/** A supervisor of processes that end when the test says so. */
function supervise() {
  const ends: WhenEnded[] = [];
  const told: string[] = [];
  const clock = { now: 0 };
  const server = superviseServer({
    origin: "http://localhost",
    clock: () => clock.now,
    whenFailed: () => told.push("failed"),
    start: (whenEnded) => {
      const number = ends.push(whenEnded);
      return {
        ask: async () => new Response(String(number)),
        tellWaysOut: ({ routes }) => told.push(`${number}: ${routes.join()}`),
        stop: async () => {
          told.push(`stop ${number}`);
          whenEnded(null);
        },
      };
    },
  });
  return {
    server,
    clock,
    told,
    started: () => ends.length,
    end: (why: Parameters<WhenEnded>[0] = null) => ends.at(-1)?.(why),
  };
}

const MINUTE = 60_000;
const REQUEST = new Request("http://localhost/");

describe("the process of the handler", () => {
  it("is started at once, and once more when it ends", async () => {
    const { server, started, told, end } = supervise();
    expect(started()).toBe(1);
    end();
    expect(started()).toBe(2);
    expect(told).toEqual([]);
    expect(await (await server.ask(REQUEST)).text()).toBe("2");
  });

  it("stays down when it soon ends again, until somebody asks", async () => {
    const { server, started, told, end, clock } = supervise();
    end();
    clock.now += MINUTE;
    end();
    expect(started()).toBe(2);
    expect(told).toEqual(["failed"]);
    expect(server.failure()).toEqual({ kind: "server" });
    await server.ask(REQUEST);
    expect(started()).toBe(3);
  });

  it("may end once more after it held for a while", () => {
    const { started, told, end, clock } = supervise();
    end();
    clock.now += 6 * MINUTE;
    end();
    expect(started()).toBe(3);
    expect(told).toEqual([]);
  });

  it("is not started again when it says that it cannot start", () => {
    const { server, started, told, end } = supervise();
    end({ kind: "cannot-start", nl: "De map is op slot.", en: "The folder is locked." });
    expect(started()).toBe(1);
    expect(told).toEqual(["failed"]);
    expect(server.failure()).toEqual({
      kind: "start",
      nl: "De map is op slot.",
      en: "The folder is locked.",
    });
  });

  it("is told of ways out while it runs", () => {
    const { server, told, end } = supervise();
    server.tellWaysOut({ routes: ["eth0"], answered: [] });
    end({ kind: "cannot-start", nl: "", en: "" });
    server.tellWaysOut({ routes: ["eth1"], answered: [] });
    expect(told).toEqual(["1: eth0", "failed"]);
  });

  it("is not started again when the program ends", async () => {
    const { server, started, told } = supervise();
    await server.stop();
    expect(started()).toBe(1);
    expect(told).toEqual(["stop 1"]);
  });
});
