import { must } from "@stemketen/core/basics";
import { auditLines } from "@stemketen/server-kit/audit-store";
import { beforeEach, describe, expect, it } from "vitest";
import { findUserByName, type User } from "../src/server/accounts/users.store.ts";
import { allDesks, readDecision } from "../src/server/closed-lan/closed-lan.store.ts";
import { DESK_COOKIE, deskOf, isFromStranger } from "../src/server/closed-lan/desk-gate.ts";
import { admitDesk, drawDeskCode, MOST_DESKS, removeDesk } from "../src/server/closed-lan/desks.ts";
import { giveUpStandingAlone, standAloneAgain } from "../src/server/closed-lan/lan-decision.ts";
import { tabulatorForEach } from "./staffed-tabulator.ts";
import { EVENING, letMinutesPass } from "./tabulator-at-work.ts";

const ELSEWHERE = "192.168.4.17";

const { tabulator } = tabulatorForEach({ people: ["administrator"] });

let administrator: User;

beforeEach(() => {
  administrator = must(findUserByName(tabulator.db, "beheer"), "the administrator is there");
});

function decide() {
  return giveUpStandingAlone(tabulator.office, administrator, "Zes tafels in de raadzaal");
}

function codeFor(desk: string): string {
  const drawn = drawDeskCode(tabulator.office, administrator, desk);
  return must(drawn.ok ? drawn.value : null, "a code is drawn").code;
}

function admit(code: string, address = ELSEWHERE) {
  return admitDesk(tabulator.office, code, address);
}

const asked = (path: string, token: string | null): Request =>
  new Request(`https://10.0.0.2${path}`, {
    headers: token === null ? {} : { cookie: `__Host-${DESK_COOKIE}=${token}` },
  });

describe("a closed room with several desks", () => {
  it("is not there before an administrator decided it, with a reason, in the log", () => {
    expect(readDecision(tabulator.db)).toBeNull();
    expect(drawDeskCode(tabulator.office, administrator, "Tafel 1")).toMatchObject({
      error: { kind: "stands-alone" },
    });
    expect(admit("12345678")).toMatchObject({ error: { kind: "stands-alone" } });
    expect(decide()).toMatchObject({ ok: true, value: { by: "Bea Heer", at: EVENING } });
    expect(decide()).toMatchObject({ error: { kind: "already-decided" } });
    expect([...auditLines(tabulator.db)].at(-1)).toContain("stand-alone.given-up");
  });

  it("lets a desk in by a code that works once", () => {
    decide();
    const code = codeFor("Tafel 1");
    expect(code).toMatch(/^\d{8}$/u);
    const admitted = admit(`${code.slice(0, 4)} ${code.slice(4)}`);
    const { token } = must(admitted.ok ? admitted.value : null, "the desk is let in");
    expect(deskOf(tabulator.office, asked("/api/entry.open", token))?.name).toBe("Tafel 1");
    expect(admit(code)).toMatchObject({ error: { kind: "code-not-valid" } });
  });

  it("takes no code that is older than a quarter of an hour, or was drawn before another for that desk", () => {
    decide();
    const [first, second] = [codeFor("Tafel 1"), codeFor("Tafel 1")];
    expect(admit(first)).toMatchObject({ error: { kind: "code-not-valid" } });
    letMinutesPass(tabulator, 16);
    expect(admit(second)).toMatchObject({ error: { kind: "code-not-valid" } });
  });

  it("says until when a code works", () => {
    decide();
    const drawn = drawDeskCode(tabulator.office, administrator, "Tafel 1");
    const { validUntil } = must(drawn.ok ? drawn.value : null, "a code is drawn");
    expect(Date.parse(validUntil) - Date.parse(EVENING)).toBe(15 * 60_000);
  });

  it("makes who guesses wait, and says so in the log", () => {
    decide();
    const code = codeFor("Tafel 1");
    const outcomes = Array.from({ length: 6 }, () => admit("00000000"));
    expect(outcomes.at(-1)).toMatchObject({ error: { kind: "wait" } });
    expect(admit(code)).toMatchObject({ error: { kind: "wait" } });
    letMinutesPass(tabulator, 10);
    expect(admit(code)).toMatchObject({ ok: true });
  });

  it("lets nobody from outside ask for more than to be let in", () => {
    decide();
    const { office } = tabulator;
    expect(isFromStranger(office, asked("/api/entry.open", null))).toBe(true);
    expect(isFromStranger(office, asked("/api/lan.admit,entry.open", null))).toBe(true);
    expect(isFromStranger(office, asked("/api-files/backups", "made-up"))).toBe(true);
    expect(isFromStranger(office, asked("/api/lan.admit", null))).toBe(false);
    const admitted = admit(codeFor("Tafel 1"));
    const { token } = must(admitted.ok ? admitted.value : null, "the desk is let in");
    expect(isFromStranger(office, asked("/api/entry.open", token))).toBe(false);
    removeDesk(office, administrator, "tafel 1");
    expect(isFromStranger(office, asked("/api/entry.open", token))).toBe(true);
  });

  it("has room for fifty desks", () => {
    decide();
    for (let desk = 1; desk <= MOST_DESKS; desk++) expect(admit(codeFor(`Tafel ${desk}`)).ok).toBe(true);
    expect(drawDeskCode(tabulator.office, administrator, "Tafel 51")).toMatchObject({
      error: { kind: "too-many-desks", most: 50 },
    });
    expect(codeFor("Tafel 50")).toMatch(/^\d{8}$/u);
  });

  it("stands alone again when that is decided: every desk is a stranger from then on", () => {
    decide();
    const admitted = admit(codeFor("Tafel 1"));
    const { token } = must(admitted.ok ? admitted.value : null, "the desk is let in");
    expect(standAloneAgain(tabulator.office, administrator).ok).toBe(true);
    expect(allDesks(tabulator.db)).toEqual([]);
    expect(isFromStranger(tabulator.office, asked("/api/entry.open", token))).toBe(true);
    expect(standAloneAgain(tabulator.office, administrator)).toMatchObject({
      error: { kind: "stands-alone" },
    });
  });
});
