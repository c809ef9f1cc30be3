import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { verifyAuditLog } from "@stemketen/core/audit";
import { hashGroups } from "@stemketen/core/basics";
import { auditLines } from "@stemketen/server-kit/audit-store";
import { describe, expect, it } from "vitest";
import { endExpiredSessions } from "../src/server/accounts/login.ts";
import { storeDecision, storeDesk } from "../src/server/closed-lan/closed-lan.store.ts";
import { DESK_COOKIE } from "../src/server/closed-lan/desk-gate.ts";
import { makeTabulator } from "../src/server/tabulator.ts";
import { openCount } from "./election-night.ts";
import { tabulatorForEach } from "./staffed-tabulator.ts";
import {
  CODE,
  compareWithLetter,
  connect,
  EVENING,
  eventsIn,
  letMinutesPass,
  PASSWORD,
  Screen,
  screenOf,
  startWithAdministrator,
} from "./tabulator-at-work.ts";

// Started for the first time: there is no account yet.
const { tabulator } = tabulatorForEach();

const ADMINISTRATOR = { userName: "beheer", fullName: "N. Postma", password: PASSWORD };

describe("the letter", () => {
  it("hides the same two groups until they match, and comes before the first administrator", async () => {
    const screen = new Screen(tabulator);
    const { letterCheck } = (await screen.query("safety.state")).data;
    expect(letterCheck.kind).toBe("open");
    const hidden = hashGroups(CODE).filter((_, at) => letterCheck.groups[at] === null);
    expect(hidden).toHaveLength(2);
    const refused = await screen.mutate("accounts.createFirstAdministrator", ADMINISTRATOR);
    expect(refused.data).toEqual({ ok: false, error: { kind: "letter-not-checked" } });
    expect((await screen.mutate("safety.typeLetter", { typed: ["0000", "zzzz"] })).data.value.outcome).toBe(
      "malformed",
    );
    expect((await screen.mutate("safety.typeLetter", { typed: ["0000", "0000"] })).data.value).toMatchObject({
      outcome: "missed",
      check: { groups: letterCheck.groups, attemptsLeft: 2 },
    });
    expect((await compareWithLetter(screen)).data.value.outcome).toBe("matched");
    expect((await screen.mutate("accounts.createFirstAdministrator", ADMINISTRATOR)).data.ok).toBe(true);
    expect(eventsIn(tabulator)).toEqual(["hash-check.missed", "hash-check.matched", "user.created"]);
  });

  it("is locked after three misses, also for the right groups, until it is started again", async () => {
    const screen = new Screen(tabulator);
    for (let miss = 0; miss < 3; miss++)
      await screen.mutate("safety.typeLetter", { typed: ["0000", "0000"] });
    expect((await compareWithLetter(screen)).data.value.outcome).toBe("not-open");
    const reason = "verkeerde brief op tafel";
    const restarted = await screen.mutate("safety.restartLetterCheck", { reason });
    expect(restarted.data.value).toMatchObject({ kind: "open", attemptsLeft: 3 });
    expect((await screen.mutate("safety.restartLetterCheck", { reason })).data.error.kind).toBe("not-locked");
    expect((await compareWithLetter(screen)).data.value.outcome).toBe("matched");
    expect(eventsIn(tabulator)).toContain("hash-check.locked");
    expect([...auditLines(tabulator.db)].join("")).toContain(reason);
  });

  it("has nothing to say of a copy that was not released", async () => {
    tabulator.installation.release = { kind: "not-released" };
    const screen = new Screen(tabulator);
    expect((await screen.query("safety.state")).data.letterCheck).toBe(null);
    const typed = await screen.mutate("safety.typeLetter", { typed: ["0000", "0000"] });
    expect(typed.data.error).toEqual({ kind: "nothing-to-check" });
  });
});

describe("while the computer cannot be relied on", () => {
  it.each([
    ["checking", "checking"],
    ["damaged", "damaged"],
    ["connected", "not-stand-alone"],
  ])(
    "(%s) nothing is typed or set up, but people log in, look, and make a backup",
    async (state, stopped) => {
      const administrator = await startWithAdministrator(tabulator);
      const coordinator = await screenOf(tabulator, administrator, "kamphuis", "coordinator");
      await openCount(coordinator);
      const { installation } = tabulator;
      const { integrity, standAlone } = installation;
      if (state === "checking") installation.integrity = () => ({ kind: "checking" });
      if (state === "damaged") installation.integrity = () => ({ kind: "damaged", findings: ["page 3"] });
      if (state === "connected") connect(tabulator);
      const refused = await coordinator.mutate("session.pause");
      expect(refused.status).toBe(412);
      expect(refused.data.data).toMatchObject({ code: "PRECONDITION_FAILED", stopped });
      const typist = { userName: "aydin", fullName: "E. Aydın", role: "typist" };
      expect((await administrator.mutate("accounts.create", typist)).status).toBe(412);
      expect((await coordinator.query("entry.overview")).status).toBe(200);
      expect((await new Screen(tabulator).logIn("beheer")).data.ok).toBe(true);
      const backup = { folder: installation.folder, passphrase: null };
      expect((await coordinator.mutate("safety.makeBackup", backup)).data.ok).toBe(true);
      Object.assign(installation, { integrity, standAlone });
      expect((await coordinator.mutate("session.pause")).status).toBe(200);
    },
  );
});

it.each([
  ["safety.typeLetter", { typed: ["0000", "0000"] }],
  ["safety.startPractice", {}],
  ["safety.inspectBackup", { path: "/", passphrase: null }],
  ["accounts.createFirstAdministrator", ADMINISTRATOR],
])("%s is for whoever sits at the computer itself, not for another desk in the room", async (path, input) => {
  const { db, office, log } = tabulator;
  storeDecision(db, { by: "Bea Heer", at: EVENING, reason: "Zes tafels" });
  storeDesk(db, "Tafel 1", "token", EVENING);
  const handle = makeTabulator({
    office,
    hosts: ["localhost"],
    audience: "desks",
    screens: null,
    log: (line) => log.push(line),
  });
  const here = new Screen(tabulator);
  const desk = new Screen({
    handle: async (request) => {
      request.headers.set("cookie", `${DESK_COOKIE}=token`);
      return handle(request);
    },
  });
  expect((await desk.query("lan.thisDesk")).data).toEqual({ kind: "desk", name: "Tafel 1" });
  expect((await desk.mutate(path, input)).status).toBe(403);
  expect((await here.mutate(path, input)).status).toBe(200);
});

it("a full disk is named, a backup can still be made on a stick, and what was acknowledged is there", async () => {
  const administrator = await startWithAdministrator(tabulator);
  const pages = Number(tabulator.db.pragma("page_count", { simple: true }));
  tabulator.db.pragma(`max_page_count = ${pages}`);
  let refused = null;
  for (let typist = 0; typist < 200 && refused === null; typist++) {
    const given = { userName: `typist${typist}`, fullName: "E. Aydın ".repeat(20), role: "typist" };
    const { status, data } = await administrator.mutate("accounts.create", given);
    if (status !== 200) refused = data.data;
  }
  expect(refused).toMatchObject({ stopped: "disk-full" });
  expect(tabulator.log.splice(0).join("")).toContain("database or disk is full");
  const stick = mkdtempSync(join(tmpdir(), "stick-"));
  const backup = await administrator.mutate("safety.makeBackup", { folder: stick, passphrase: null });
  expect(backup.data.ok).toBe(true);
  rmSync(stick, { recursive: true });
  tabulator.db.pragma("max_page_count = 100000");
  expect((await administrator.query("audit.page", { levels: [], before: null, limit: 9 })).status).toBe(200);
  expect((await administrator.mutate("audit.verify")).data.ok).toBe(true);
});

it("a session in which nothing happened is written down when it ends", async () => {
  await startWithAdministrator(tabulator);
  endExpiredSessions(tabulator.office);
  expect(eventsIn(tabulator)).not.toContain("user.session-expired");
  letMinutesPass(tabulator, 31);
  endExpiredSessions(tabulator.office);
  expect(eventsIn(tabulator).at(-1)).toBe("user.session-expired");
});

describe("the log", () => {
  it("is read in pages by level, event, person and word, and verified", async () => {
    const administrator = await startWithAdministrator(tabulator);
    const auditor = await screenOf(tabulator, administrator, "lammers", "auditor");
    await new Screen(tabulator).logIn("beheer", "een verkeerd woord");
    const page = async (filter: object) =>
      (await auditor.query("audit.page", { levels: [], before: null, limit: 50, ...filter })).data;
    const warnings = await page({ levels: ["warning", "error"] });
    expect(warnings.records.map(({ event }: { event: string }) => event)).toEqual(["user.login-failed"]);
    expect(warnings.olderBefore).toBe(null);
    expect((await page({ event: "user.created" })).records).toHaveLength(2);
    expect((await page({ text: "LAMMERS" })).records.length).toBeGreaterThan(0);

    const all = (await page({})).records;
    const seen: number[] = [];
    for (let before: number | null = null; ; ) {
      const { records, olderBefore } = await page({ levels: ["success", "info"], limit: 2, before });
      seen.push(...records.map(({ sequence }: { sequence: number }) => sequence));
      if (olderBefore === null) break;
      before = olderBefore;
    }
    expect(seen).toEqual(
      all
        .filter(({ level }: { level: string }) => level === "success" || level === "info")
        .map(({ sequence }: { sequence: number }) => sequence),
    );
    expect(
      (await auditor.query("audit.page", { levels: [], before: null, limit: 9, event: "x" })).status,
    ).toBe(400);

    const verified = await auditor.mutate("audit.verify");
    expect(verified.data).toMatchObject({ ok: true, value: { records: all.length } });
    expect(eventsIn(tabulator).at(-1)).toBe("audit-log.verified");
  });

  it("is given out as the file that `stemketen audit verify` takes", async () => {
    const administrator = await startWithAdministrator(tabulator);
    const response = await administrator.file("/audit-log.ndjson");
    expect(response.headers.get("content-disposition")).toContain("logboek.ndjson");
    const text = await response.text();
    expect(verifyAuditLog(text)).toMatchObject({ ok: true, value: { records: eventsIn(tabulator).length } });
    expect(verifyAuditLog(text.replace("N. Postma", "N. Posthuma").replace("Bea", "Bas")).ok).toBe(false);
  });

  it("says so when a record was changed behind its back", async () => {
    const administrator = await startWithAdministrator(tabulator);
    tabulator.db.exec("DROP TRIGGER audit_log_never_changed");
    const change = tabulator.db.prepare("UPDATE audit_log SET line = replace(line, ?, ?) WHERE sequence = 2");
    change.run("Bea Heer", "Bas Heer");
    const verified = await administrator.mutate("audit.verify");
    expect(verified.data).toMatchObject({ ok: false, error: { line: 2 } });
    expect(eventsIn(tabulator).at(-1)).toBe("audit-log.broken");
    // Put back: whatever a test did, the log is whole when it ends.
    change.run("Bas Heer", "Bea Heer");
  });
});

describe("help by telephone", () => {
  it("has on one page what is asked for", async () => {
    const administrator = await startWithAdministrator(tabulator);
    const { data } = await administrator.query("safety.help");
    expect(data).toMatchObject({
      version: "0.1.0",
      mode: "live",
      code: hashGroups(CODE),
      release: "released",
      integrity: "ok",
      standAlone: "clean",
      backups: { last: null, failed: null },
    });
    expect(data.freeBytes).toBeGreaterThan(0);
    expect(data.databaseBytes).toBeGreaterThan(0);
  });

  it("gives a file without names, passwords, paths or votes", async () => {
    const administrator = await startWithAdministrator(tabulator);
    await openCount(await screenOf(tabulator, administrator, "kamphuis", "coordinator"));
    const response = await administrator.file("/diagnosis.json");
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({
      format: "stemketen/diagnosis/1",
      version: "0.1.0",
      work: { isSetUp: true, session: "open", stations: 8, accounts: { administrator: 1, coordinator: 1 } },
    });
    for (const secret of [
      "Bea Heer",
      "kamphuis",
      "beheer",
      PASSWORD,
      tabulator.installation.folder,
      "Lindewaard",
    ]) {
      expect(text).not.toContain(secret);
    }
  });
});
