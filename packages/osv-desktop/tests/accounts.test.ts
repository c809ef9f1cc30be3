import { auditLines } from "@stemketen/server-kit/audit-store";
import { describe, expect, it } from "vitest";
import { openCount } from "./election-night.ts";
import { tabulatorForEach } from "./staffed-tabulator.ts";
import {
  compareWithLetter,
  eventsIn,
  letMinutesPass,
  PASSWORD,
  Screen,
  screenOf,
  startWithAdministrator,
  TOWN,
} from "./tabulator-at-work.ts";

// Started for the first time: there is no account yet.
const { tabulator } = tabulatorForEach();

describe("the first start", () => {
  it("has no account at all, and makes one administrator, once", async () => {
    const screen = new Screen(tabulator);
    expect((await screen.query("safety.state")).data.isStarted).toBe(false);
    expect((await screen.logIn("admin", "admin")).data.ok).toBe(false);
    const given = { userName: "beheer", fullName: "Bea Heer", password: PASSWORD };
    await compareWithLetter(screen);
    expect((await screen.mutate("accounts.createFirstAdministrator", given)).data.ok).toBe(true);
    expect((await screen.query("safety.state")).data.isStarted).toBe(true);
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
    expect((await screen.query("safety.state")).data.isStarted).toBe(false);
  });
});

describe("logging in", () => {
  it("lasts half an hour after the last thing done, not after the last thing shown", async () => {
    const screen = await startWithAdministrator(tabulator);
    letMinutesPass(tabulator, 29);
    expect((await screen.query("accounts.list")).status).toBe(200);
    letMinutesPass(tabulator, 2);
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
    letMinutesPass(tabulator, 1);
    expect((await screen.logIn("beheer")).data.ok).toBe(true);
    expect(
      eventsIn(tabulator).filter((event) => event === "user.login-failed").length,
    ).toBeGreaterThanOrEqual(4);
  });

  it("is slowed as much when all the wrong passwords come at the same moment", async () => {
    await startWithAdministrator(tabulator);
    const burst = Array.from({ length: 40 }, (_, miss) =>
      new Screen(tabulator).logIn("beheer", `verkeerd wachtwoord ${miss}`),
    );
    const kinds = (await Promise.all(burst)).map(({ data }) => data.error.kind);
    expect(kinds.filter((kind) => kind === "wrong-name-or-password")).toHaveLength(3);
    expect(kinds.filter((kind) => kind === "wait")).toHaveLength(37);
  });

  it("writes one wait into the log, however often somebody tries during it, and never what was typed", async () => {
    await startWithAdministrator(tabulator);
    const screen = new Screen(tabulator);
    for (let miss = 0; miss < 4; miss++) await screen.logIn("beheer", "verkeerd wachtwoord");
    const waits = () => [...auditLines(tabulator.db)].filter((line) => line.includes('"too-many-attempts"'));
    const before = waits().length;
    letMinutesPass(tabulator, 0.5);
    for (let miss = 0; miss < 3; miss++) await screen.logIn("beheer", "verkeerd wachtwoord");
    expect((await screen.logIn("beheer", "verkeerd wachtwoord")).data.error.kind).toBe("wait");
    for (let tried = 0; tried < 20; tried++) await screen.logIn("beheer", "verkeerd wachtwoord");
    expect(waits().length - before).toBe(1);
    for (let miss = 0; miss < 30; miss++) await screen.logIn(`geheim${miss}`, "x");
    expect((await screen.logIn("mijngeheimewachtwoord", "x")).data.error.kind).toBe("wait");
    expect([...auditLines(tabulator.db)].join("")).not.toContain("geheim");
  });

  it("does not last longer when the clock is set back", async () => {
    const screen = await startWithAdministrator(tabulator);
    letMinutesPass(tabulator, -0.5);
    expect((await screen.query("accounts.list")).status).toBe(200);
    letMinutesPass(tabulator, -10 * 60);
    expect((await screen.query("accounts.list")).status).toBe(401);
    expect((await screen.logIn("beheer")).data.ok).toBe(true);
    expect((await screen.query("accounts.list")).status).toBe(200);
  });

  it("warns in time, and lasts on when one says so", async () => {
    const screen = await startWithAdministrator(tabulator);
    const { session } = (await screen.query("accounts.whoAmI")).data;
    expect(Date.parse(session.expiresAt) - Date.parse(session.warnAt)).toBe(5 * 60_000);
    letMinutesPass(tabulator, 26);
    const stayed = await screen.mutate("accounts.stayLoggedIn");
    expect(Date.parse(stayed.data.expiresAt) - Date.parse(session.expiresAt)).toBe(26 * 60_000);
    letMinutesPass(tabulator, 29);
    expect((await screen.query("accounts.list")).status).toBe(200);
  });

  it("ends when the desk is locked, and what was typed is still there for the same person", async () => {
    const administrator = await startWithAdministrator(tabulator);
    await openCount(await screenOf(tabulator, administrator, "kamphuis", "coordinator"));
    const screen = await screenOf(tabulator, administrator, "aydin", "typist");
    const [first] = TOWN.stations;
    const station = first?.number;
    await screen.mutate("entry.type", { station, command: { kind: "claim" } });
    const draft = { values: { "admitted.pollCards": 417 }, ticked: [] };
    await screen.mutate("entry.type", { station, command: { kind: "save", draft } });
    const locked = await screen.mutate("accounts.lockDesk", { reason: "change-of-typist" });
    expect(locked.status).toBe(200);
    expect((await screen.query("accounts.whoAmI")).data).toBe(null);
    expect([...auditLines(tabulator.db)].at(-1)).toContain('"reason":"change-of-typist"');
    await screen.logIn("aydin");
    const opened = await screen.query("entry.open", { station });
    expect(opened.data.value.draft.values["admitted.pollCards"]).toBe(417);
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

describe("changing a password", () => {
  it("is slowed after misses, as logging in is, and each miss is in the log", async () => {
    const administrator = await startWithAdministrator(tabulator);
    const change = async () =>
      (
        await administrator.mutate("accounts.changePassword", {
          current: "x",
          next: "een heel ander wachtwoord",
        })
      ).data.error;
    for (let miss = 1; miss <= 3; miss += 1) expect(await change()).toEqual({ kind: "wrong-password" });
    expect(await change()).toMatchObject({ kind: "wait", seconds: 1 });
    const missed = [...auditLines(tabulator.db)].filter((line) => line.includes("user.login-failed"));
    expect(missed).toHaveLength(3);
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

  it("are made from a list, all of them or none, with every wrong line named", async () => {
    const administrator = await startWithAdministrator(tabulator);
    const importing = async (csv: string) =>
      (await administrator.mutate("accounts.importTypists", { csv })).data;
    const wrong = await importing("aydin;E. Aydın;avond\nmet spatie;B. Smeets\ndam\n");
    expect(wrong.error).toEqual({
      kind: "wrong-lines",
      problems: [
        { kind: "bad-user-name", line: 2 },
        { kind: "too-few-columns", line: 3 },
      ],
    });
    expect((await importing("aydin;E. Aydın\nBEHEER;B. Smeets")).error).toEqual({
      kind: "names-taken",
      userNames: ["BEHEER"],
    });
    expect((await administrator.query("accounts.list")).data).toHaveLength(1);
    const made = await importing("gebruikersnaam;naam;ploeg\naydin;E. Aydın;avond\nsmeets;B. Smeets;nacht");
    expect(made.value).toHaveLength(2);
    const [{ user, temporaryPassword }] = made.value;
    expect(user).toMatchObject({ userName: "aydin", fullName: "E. Aydın", role: "typist", shift: "avond" });
    const screen = new Screen(tabulator);
    expect((await screen.logIn("aydin", temporaryPassword)).data.value.user.passwordIsTemporary).toBe(true);
    expect(eventsIn(tabulator)).toContain("users.imported");
  });

  it("of typists are looked after by a coordinator, and no others", async () => {
    const administrator = await startWithAdministrator(tabulator);
    const coordinator = await screenOf(tabulator, administrator, "kamphuis", "coordinator");
    const made = await coordinator.mutate("accounts.create", {
      userName: "aydin",
      fullName: "E. Aydın",
      role: "typist",
      shift: "avond",
    });
    expect(made.data.value.user).toMatchObject({ role: "typist", shift: "avond" });
    const observer = { userName: "dam", fullName: "J. van Dam", role: "observer" };
    const onlyTypists = { ok: false, error: { kind: "only-typists" } };
    expect((await coordinator.mutate("accounts.create", observer)).data).toEqual(onlyTypists);
    const shown: readonly { userName: string }[] = (await coordinator.query("accounts.list")).data;
    expect(shown.map(({ userName }) => userName)).toEqual(["aydin"]);
    const everyone: readonly { id: string; userName: string }[] = (await administrator.query("accounts.list"))
      .data;
    const user = everyone.find(({ userName }) => userName === "beheer")?.id;
    expect((await coordinator.mutate("accounts.resetPassword", { user })).data).toEqual(onlyTypists);
    expect((await coordinator.mutate("accounts.delete", { user })).data).toEqual(onlyTypists);
    const details = { user, fullName: "Iemand anders", shift: "" };
    expect((await coordinator.mutate("accounts.update", details)).data).toEqual(onlyTypists);
    const typist = { user: made.data.value.user.id, fullName: "E. Aydın-Smit", shift: "nacht" };
    expect((await coordinator.mutate("accounts.update", typist)).data.value).toMatchObject({
      fullName: "E. Aydın-Smit",
      shift: "nacht",
    });
    expect([...auditLines(tabulator.db)].at(-1)).toContain(
      '{"after":"nacht","before":"avond","field":"shift"}',
    );
  });

  it("whose password is reset are logged out wherever they were", async () => {
    const administrator = await startWithAdministrator(tabulator);
    const anna = await screenOf(tabulator, administrator, "anna", "typist");
    const { user } = (await anna.query("accounts.whoAmI")).data;
    const reset = await administrator.mutate("accounts.resetPassword", { user: user.id });
    expect((await anna.query("session.get")).status).toBe(401);
    expect((await anna.logIn("anna")).data.ok).toBe(false);
    expect((await anna.logIn("anna", reset.data.value.temporaryPassword)).data.ok).toBe(true);
    expect(eventsIn(tabulator)).toContain("user.password-reset");
  });
});
