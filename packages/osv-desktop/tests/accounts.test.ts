import { instant } from "@stemketen/core/election";
import { auditLines } from "@stemketen/server-kit/audit-store";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  openTabulator,
  PASSWORD,
  Screen,
  screenOf,
  startWithAdministrator,
  type TestTabulator,
} from "./tabulator-at-work.ts";

let tabulator: TestTabulator;

beforeEach(async () => {
  tabulator = await openTabulator();
});

afterEach(() => {
  expect(tabulator.log).toEqual([]);
  tabulator.close();
});

/** Lets time pass. */
function wait(minutes: number): void {
  tabulator.clock.now = instant(new Date(Date.parse(tabulator.clock.now) + minutes * 60_000).toISOString());
}

const eventsInLog = (): readonly string[] =>
  [...auditLines(tabulator.db)].map((line) => JSON.parse(line).event);

describe("the first start", () => {
  it("has no account at all, and makes one administrator, once", async () => {
    const screen = new Screen(tabulator);
    expect((await screen.query("accounts.isStarted")).data).toBe(false);
    expect((await screen.logIn("admin", "admin")).data.ok).toBe(false);
    const given = { userName: "beheer", fullName: "Bea Heer", password: PASSWORD };
    expect((await screen.mutate("accounts.createFirstAdministrator", given)).data.ok).toBe(true);
    expect((await screen.query("accounts.isStarted")).data).toBe(true);
    const again = await screen.mutate("accounts.createFirstAdministrator", { ...given, userName: "tweede" });
    expect(again.data).toEqual({ ok: false, error: { kind: "already-started" } });
  });

  it.each([
    ["kort", "too-short"],
    ["beheerbeheer1", "contains-user-name"],
    ["wachtwoord1234", "common"],
  ])("refuses %s as password: %s", async (password, kind) => {
    const screen = new Screen(tabulator);
    const given = { userName: "beheer", fullName: "Bea Heer", password };
    const refused = await screen.mutate("accounts.createFirstAdministrator", given);
    expect(refused.data.error.kind).toBe("weak-password");
    expect(refused.data.error.problems.map((problem: { kind: string }) => problem.kind)).toContain(kind);
    expect((await screen.query("accounts.isStarted")).data).toBe(false);
  });
});

describe("logging in", () => {
  it("lasts half an hour after the last thing done, not after the last thing shown", async () => {
    const screen = await startWithAdministrator(tabulator);
    wait(29);
    expect((await screen.query("accounts.list")).status).toBe(200);
    wait(2);
    expect((await screen.query("accounts.list")).status).toBe(401);
  });

  it("is at one screen at a time", async () => {
    const first = await startWithAdministrator(tabulator);
    const second = new Screen(tabulator);
    await second.logIn("BEHEER");
    expect((await second.query("accounts.list")).status).toBe(200);
    expect((await first.query("accounts.list")).status).toBe(401);
  });

  it("is slowed after misses, also with the right password, and told in seconds", async () => {
    await startWithAdministrator(tabulator);
    const screen = new Screen(tabulator);
    for (let miss = 0; miss < 5; miss++) await screen.logIn("beheer", "verkeerd wachtwoord");
    const refused = await screen.logIn("beheer");
    expect(refused.data.error.kind).toBe("wait");
    expect(refused.data.error.seconds).toBeGreaterThan(0);
    wait(1);
    expect((await screen.logIn("beheer")).data.ok).toBe(true);
    expect(eventsInLog().filter((event) => event === "user.login-failed").length).toBeGreaterThanOrEqual(4);
  });

  it("does not tell whether a name exists, and does not write a name down that does not", async () => {
    await startWithAdministrator(tabulator);
    const screen = new Screen(tabulator);
    const unknown = await screen.logIn("mijngeheimewachtwoord", "x");
    const wrong = await screen.logIn("beheer", "x");
    expect(unknown.data).toEqual(wrong.data);
    expect([...auditLines(tabulator.db)].join("")).not.toContain("mijngeheimewachtwoord");
  });
});

describe("accounts", () => {
  it("begin with a password from a slip that must be changed, and cannot be kept", async () => {
    const administrator = await startWithAdministrator(tabulator);
    const made = await administrator.mutate("accounts.create", {
      userName: "anna",
      fullName: "Anna",
      role: "typist",
    });
    const { temporaryPassword } = made.data.value;
    const screen = new Screen(tabulator);
    await screen.logIn("anna", temporaryPassword);
    const same = { current: temporaryPassword, next: temporaryPassword };
    expect((await screen.mutate("accounts.changePassword", same)).data.error.kind).toBe("same-password");
    const next = { current: temporaryPassword, next: PASSWORD };
    expect((await screen.mutate("accounts.changePassword", next)).data.ok).toBe(true);
    expect((await screen.query("accounts.whoAmI")).data).toBe(null);
    expect((await screen.logIn("anna")).data.ok).toBe(true);
  });

  it("have names of their own, and the last administrator stays", async () => {
    const administrator = await startWithAdministrator(tabulator);
    const second = await screenOf(tabulator, administrator, "tweede", "administrator");
    const taken = { userName: "TWEEDE", fullName: "Nog een", role: "typist" };
    expect((await administrator.mutate("accounts.create", taken)).data.error.kind).toBe("user-name-taken");
    const bad = { ...taken, userName: "met spatie" };
    expect((await administrator.mutate("accounts.create", bad)).data.error.kind).toBe("bad-user-name");
    const users: readonly { id: string; userName: string }[] = (await second.query("accounts.list")).data;
    const idOf = (name: string) => users.find(({ userName }) => userName === name)?.id;
    expect((await second.mutate("accounts.delete", { user: idOf("tweede") })).data.error.kind).toBe(
      "own-account",
    );
    expect((await second.mutate("accounts.delete", { user: idOf("beheer") })).data.ok).toBe(true);
    expect((await administrator.query("accounts.list")).status).toBe(401);
  });

  it("whose password is reset are logged out wherever they were", async () => {
    const administrator = await startWithAdministrator(tabulator);
    const anna = await screenOf(tabulator, administrator, "anna", "typist");
    const { user } = (await anna.query("accounts.whoAmI")).data;
    const reset = await administrator.mutate("accounts.resetPassword", { user: user.id });
    expect((await anna.query("session.get")).status).toBe(401);
    expect((await anna.logIn("anna")).data.ok).toBe(false);
    expect((await anna.logIn("anna", reset.data.value.temporaryPassword)).data.ok).toBe(true);
    expect(eventsInLog()).toContain("user.password-reset");
  });
});
