import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DraftKeeper, type Keeping, type Sent } from "./draft-keeper.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const SAVED: Sent<string> = { kind: "saved", at: "2026-03-18T20:00:03.000Z" };

/** A keeper whose server gives these answers, one for each draft it is sent. */
function keeperWith(...answers: readonly Sent<string>[]) {
  const sent: string[] = [];
  const told: Keeping<string>[] = [];
  const left = [...answers];
  const keeper = new DraftKeeper<string, string>({
    savedAt: "2026-03-18T20:00:00.000Z",
    send: async (draft, isStep) => {
      sent.push(isStep ? `${draft}!` : draft);
      return left.shift() ?? SAVED;
    },
    onChange: (keeping) => told.push(keeping),
  });
  return { keeper, sent, told };
}

describe("a keeper of drafts", () => {
  it("sends the newest draft every few seconds, and says that it is not saved until it is", async () => {
    const { keeper, sent, told } = keeperWith();
    keeper.take("1");
    keeper.take("12");
    expect(told.at(-1)?.saved).toEqual({ kind: "not-saved" });
    await vi.advanceTimersByTimeAsync(2999);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toEqual(["12"]);
    expect(told.at(-1)).toEqual({ saved: { kind: "saved", at: SAVED.at }, trouble: null });
  });

  it("sends at once at a step, and what was typed meanwhile right after it", async () => {
    const { keeper, sent } = keeperWith();
    keeper.take("1");
    const kept = keeper.keep();
    keeper.take("2");
    expect(await kept).toBe(true);
    expect(sent).toEqual(["1!", "2!"]);
  });

  it("tries again by itself when the server cannot be reached or takes nothing for a while", async () => {
    const paused: Sent<string> = { kind: "refused", refusal: "paused", mayPass: true };
    const { keeper, sent, told } = keeperWith({ kind: "unreachable" }, paused);
    keeper.take("1");
    expect(await keeper.keep()).toBe(false);
    expect(told.at(-1)).toEqual({ saved: { kind: "failed" }, trouble: { kind: "unreachable" } });
    await vi.advanceTimersByTimeAsync(5000);
    expect(told.at(-1)?.trouble).toEqual(paused);
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent).toHaveLength(3);
    expect(told.at(-1)?.trouble).toBeNull();
  });

  it("waits for a login, and never forces a sheet that is somebody else's now", async () => {
    const { keeper, sent } = keeperWith(
      { kind: "logged-out" },
      { kind: "refused", refusal: "taken", mayPass: false },
    );
    keeper.take("1");
    await keeper.keep();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    await keeper.keep();
    keeper.take("2");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(2);
  });

  it("lets go of what was thrown away", async () => {
    const { keeper, sent } = keeperWith();
    keeper.take("1");
    keeper.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await keeper.keep()).toBe(true);
    expect(sent).toEqual([]);
  });
});
