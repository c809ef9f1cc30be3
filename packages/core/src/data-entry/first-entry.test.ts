import { describe, expect, it } from "vitest";
import { FIELD } from "../election/index.ts";
import {
  accept,
  after,
  afterFirst,
  anna,
  at,
  blanksIn,
  bram,
  C11,
  C12,
  carla,
  claim,
  command,
  context,
  ERROR1,
  ERROR3,
  finalise,
  findingOn,
  findingsOn,
  loes,
  PAPER,
  PAPER_WITH_ERROR,
  PAPER_WITH_TWO_ERRORS,
  PAPER_WITH_WARNING,
  paperWith,
  paperWithout,
  refusal,
  save,
  sheet,
  ticksOn,
  WARNING,
} from "./data-entry.fixtures.ts";
import { fingerprintOf } from "./finding-fingerprint.ts";
import { EMPTY } from "./states.ts";

const started = after(EMPTY, claim(anna, 1));
const typed = after(started, save(anna, 2, PAPER));

const open = (...findings: unknown[]) => ({ kind: "findings-not-ticked", findings });

const handOver = (side: "first" | "second", to = bram, reason = "naar huis") =>
  command(loes, 4, { kind: "hand-over", side, to, reason });

describe("beginning a first entry", () => {
  it("gives the typist a blank form", () => {
    expect(started).toStrictEqual({
      kind: "first-entry",
      contributors: [anna],
      typist: anna,
      draft: { values: {}, ticked: [], savedAt: at(1) },
      returned: false,
      accepted: [],
    });
  });

  it("brings the same typist back to it as it was", () => {
    expect(after(typed, claim(anna, 5))).toStrictEqual(typed);
  });

  it("knows a person by account and not by name", () => {
    expect(after(typed, claim({ ...anna, name: "A. de Vries" }, 5))).toStrictEqual(typed);
    expect(refusal(typed, claim({ ...bram, name: "Anna" }, 5)).kind).toBe("claimed-by-other");
  });

  it("is not for a second typist at the same time", () => {
    const claimed = { kind: "claimed-by-other", typist: anna };
    expect(refusal(typed, claim(bram, 5))).toStrictEqual(claimed);
    expect(refusal(typed, save(bram, 5, PAPER))).toStrictEqual(claimed);
    expect(refusal(typed, finalise(bram, 5))).toStrictEqual(claimed);
    expect(refusal(typed, command(bram, 5, { kind: "discard", reason: "fout" }))).toStrictEqual(claimed);
  });
});

describe("saving a first entry", () => {
  it("replaces the draft, with its ticks and the time", () => {
    const saved = after(typed, save(anna, 6, { [C11]: 7 }, ["een vinkje"]));
    expect(saved).toStrictEqual({
      kind: "first-entry",
      contributors: [anna],
      typist: anna,
      draft: { values: { [C11]: 7 }, ticked: ["een vinkje"], savedAt: at(6) },
      returned: false,
      accepted: [],
    });
  });

  it("keeps a blank apart from 0", () => {
    expect(after(started, save(anna, 2, { [C11]: 0 }))).toHaveProperty("draft.values", { [C11]: 0 });
  });

  it("never asks whether what was typed can be right", () => {
    expect(after(started, save(anna, 2, PAPER_WITH_TWO_ERRORS, []))).toHaveProperty(
      "draft.values",
      PAPER_WITH_TWO_ERRORS,
    );
  });
});

describe("finishing a first entry", () => {
  it("without findings waits for the second entry", () => {
    expect(after(typed, finalise(anna, 3))).toStrictEqual({
      kind: "first-entry-done",
      first: { sheet: sheet(PAPER), contributors: [anna], finishedBy: anna, finishedAt: at(3) },
      accepted: [],
    });
  });

  it("asks to confirm every blank count by name, and makes it 0", () => {
    const blanks = [FIELD.moreCounted, FIELD.fewerCounted];
    const values = paperWithout(...blanks);
    const state = after(started, save(anna, 2, values));
    const asked = { kind: "blanks-not-confirmed", fields: blanks };
    expect(refusal(state, finalise(anna, 3))).toStrictEqual(asked);
    expect(refusal(state, finalise(anna, 3, [FIELD.moreCounted]))).toStrictEqual(asked);
    expect(refusal(state, finalise(anna, 3, [FIELD.moreCounted, C11]))).toStrictEqual(asked);
    expect(refusal(state, finalise(anna, 3, [...blanks, C11]))).toStrictEqual(asked);
    expect(after(state, finalise(anna, 3, blanks.toReversed()))).toHaveProperty("first.sheet", sheet(PAPER));
  });

  it("refuses to confirm blanks where there are none", () => {
    expect(refusal(typed, finalise(anna, 3, [C11]))).toStrictEqual({
      kind: "blanks-not-confirmed",
      fields: [],
    });
  });

  it("takes a box that is not ticked for an answer, not for a blank", () => {
    const values = paperWithout(FIELD.moreBox, FIELD.fewerBox);
    expect(blanksIn(values)).toEqual([]);
    expect(after(started, save(anna, 2, values), finalise(anna, 3))).toHaveProperty(
      "first.sheet",
      sheet(PAPER),
    );
  });

  it("names every count of a form on which nothing was typed", () => {
    const counts = context.fields.filter(({ kind }) => kind === "count").map(({ path }) => path);
    expect(refusal(started, finalise(anna, 3))).toStrictEqual({
      kind: "blanks-not-confirmed",
      fields: counts,
    });
  });

  it("asks to compare every error and every warning with the paper first", () => {
    const values = paperWith({ [FIELD.blank]: 5, [FIELD.invalid]: 0, [C12]: 21 });
    const [error, warning] = [findingOn(values, ERROR1), findingOn(values, WARNING)];
    expect(findingsOn(values)).toStrictEqual([error, warning]);
    const ticks = [fingerprintOf(error, values), fingerprintOf(warning, values)];
    const finish = (ticked: readonly string[]) => after(started, save(anna, 2, values, ticked));
    expect(refusal(finish([]), finalise(anna, 3))).toStrictEqual(open(error, warning));
    expect(refusal(finish(ticks.slice(0, 1)), finalise(anna, 3))).toStrictEqual(open(warning));
    expect(refusal(finish(ticks.slice(1)), finalise(anna, 3))).toStrictEqual(open(error));
    expect(after(finish(ticks), finalise(anna, 3)).kind).toBe("first-entry-errors");
  });

  it("forgets a tick when one of its boxes changes, and only then", () => {
    const ticked = ticksOn(PAPER_WITH_ERROR);
    const elsewhere = paperWith({ [C12]: 21, [FIELD.pollCards]: 99, [FIELD.proxies]: 11 });
    const swapped = paperWith({ [C12]: 41, [C11]: 20 });
    expect(after(started, save(anna, 2, elsewhere, ticked), finalise(anna, 3)).kind).toBe(
      "first-entry-errors",
    );
    expect(refusal(after(started, save(anna, 2, swapped, ticked)), finalise(anna, 3))).toStrictEqual({
      kind: "findings-not-ticked",
      findings: [findingOn(swapped, ERROR1)],
    });
  });

  it("asks for the blanks before it asks for the findings", () => {
    const { [FIELD.moreCounted]: _, ...values } = PAPER_WITH_ERROR;
    const state = after(started, save(anna, 2, values, []));
    expect(refusal(state, finalise(anna, 3)).kind).toBe("blanks-not-confirmed");
    expect(refusal(state, finalise(anna, 3, [FIELD.moreCounted])).kind).toBe("findings-not-ticked");
  });

  it("with a warning needs no coordinator yet", () => {
    expect(afterFirst(PAPER_WITH_WARNING).kind).toBe("first-entry-done");
  });

  it("with an error goes to the coordinator", () => {
    expect(afterFirst(PAPER_WITH_ERROR)).toStrictEqual({
      kind: "first-entry-errors",
      first: { sheet: sheet(PAPER_WITH_ERROR), contributors: [anna], finishedBy: anna, finishedAt: at(3) },
      accepted: [],
    });
  });
});

describe("discarding a first entry", () => {
  it("leaves nothing of it", () => {
    expect(after(typed, command(anna, 3, { kind: "discard", reason: "verkeerd bureau" }))).toStrictEqual(
      EMPTY,
    );
  });

  it("asks for a reason that can be read", () => {
    for (const reason of ["", " \t\n"]) {
      expect(refusal(typed, command(anna, 3, { kind: "discard", reason }))).toStrictEqual({
        kind: "reason-required",
      });
    }
  });
});

describe("handing a first entry over", () => {
  it("lets the other go on where the typist stopped, and both have typed in it", () => {
    expect(after(typed, handOver("first"))).toStrictEqual({
      kind: "first-entry",
      contributors: [anna, bram],
      typist: bram,
      draft: { values: PAPER, ticked: [], savedAt: at(2) },
      returned: false,
      accepted: [],
    });
  });

  it("may come back to who began it", () => {
    const back = after(typed, handOver("first"), handOver("first", anna));
    expect(back).toMatchObject({ contributors: [anna, bram], typist: anna });
    expect(after(back, finalise(anna, 5))).toHaveProperty("first", {
      sheet: sheet(PAPER),
      contributors: [anna, bram],
      finishedBy: anna,
      finishedAt: at(5),
    });
  });

  it("asks for a reason, and for the entry that is being typed", () => {
    expect(refusal(typed, handOver("first", bram, " "))).toStrictEqual({ kind: "reason-required" });
    expect(refusal(typed, handOver("second"))).toStrictEqual({ kind: "nothing-open", side: "second" });
  });
});

describe("a first entry with errors", () => {
  const errors = afterFirst(PAPER_WITH_TWO_ERRORS);
  const returned = (state = errors) =>
    after(state, command(loes, 5, { kind: "return-first", reason: "kijk nog eens" }));

  it("returns to who finished it, with what was typed and without the ticks", () => {
    expect(returned()).toStrictEqual({
      kind: "first-entry",
      contributors: [anna],
      typist: anna,
      draft: { values: PAPER_WITH_TWO_ERRORS, ticked: [], savedAt: at(5) },
      returned: true,
      accepted: [],
    });
  });

  it("returns to the last of several typists", () => {
    const handedOver = after(
      started,
      save(anna, 2, PAPER_WITH_ERROR),
      command(loes, 2, { kind: "hand-over", side: "first", to: carla, reason: "naar huis" }),
      finalise(carla, 3),
    );
    expect(returned(handedOver)).toMatchObject({ contributors: [anna, carla], typist: carla });
  });

  it("comes back repaired and is done", () => {
    expect(after(returned(), save(anna, 6, PAPER), finalise(anna, 7))).toStrictEqual({
      kind: "first-entry-done",
      first: { sheet: sheet(PAPER), contributors: [anna], finishedBy: anna, finishedAt: at(7) },
      accepted: [],
    });
  });

  it("keeps what was accepted while its boxes are not changed", () => {
    const half = after(errors, accept(ERROR1, 4));
    const repaired = after(returned(half), save(anna, 6, PAPER_WITH_ERROR), finalise(anna, 7));
    expect(repaired).toStrictEqual({
      kind: "first-entry-done",
      first: { sheet: sheet(PAPER_WITH_ERROR), contributors: [anna], finishedBy: anna, finishedAt: at(7) },
      accepted: [
        {
          finding: findingOn(PAPER_WITH_ERROR, ERROR1),
          fingerprint: fingerprintOf(findingOn(PAPER_WITH_ERROR, ERROR1), PAPER_WITH_ERROR),
          reason: "zo staat het er",
          by: loes,
          at: at(4),
        },
      ],
    });
    const changed = paperWith({ [C12]: 41, [C11]: 20 });
    expect(after(returned(half), save(anna, 6, changed), finalise(anna, 7))).toMatchObject({
      kind: "first-entry-errors",
      accepted: [],
    });
  });

  it("may still be handed to someone else after it returned", () => {
    const given = command(loes, 6, { kind: "hand-over", side: "first", to: bram, reason: "naar huis" });
    expect(after(returned(), given)).toMatchObject({
      typist: bram,
      contributors: [anna, bram],
      returned: true,
    });
  });

  it("can be discarded by the coordinator, and anyone begins again", () => {
    const discarded = after(errors, command(loes, 5, { kind: "discard-first", reason: "verkeerd bureau" }));
    expect(discarded).toStrictEqual(EMPTY);
    expect(after(discarded, claim(anna, 6)).kind).toBe("first-entry");
  });

  it("is neither returned nor discarded without a reason", () => {
    for (const kind of ["return-first", "discard-first"] as const) {
      expect(refusal(errors, command(loes, 5, { kind, reason: "  " }))).toStrictEqual({
        kind: "reason-required",
      });
    }
  });

  it("does not wait for its typist", () => {
    expect(refusal(errors, claim(anna, 5))).toStrictEqual({
      kind: "not-in-this-state",
      state: "first-entry-errors",
      command: "claim",
    });
    expect(findingOn(PAPER_WITH_TWO_ERRORS, ERROR3).severity).toBe("error");
  });
});
