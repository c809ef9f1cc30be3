import type { Role } from "@stemketen/core/election";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appRouter } from "../src/server/routers/app-router.ts";
import {
  openTabulator,
  Screen,
  screenOf,
  startWithAdministrator,
  type TestTabulator,
} from "./tabulator-at-work.ts";

const ROLES: readonly Role[] = ["administrator", "coordinator", "typist", "observer", "auditor"];
// tRPC keeps all procedures in one table by path; its types nest them.
const TABLE: Readonly<Record<string, unknown>> = appRouter._def.procedures;
const PROCEDURES = Object.entries(
  TABLE as Readonly<Record<string, { readonly _def: { readonly type: string } }>>,
);

/**
 * Who may do what: the agreement with the people who work with it. A procedure that is not named here fails, so
 * that nobody adds one without thinking of it.
 */
const ALLOWED: Readonly<Record<string, readonly Role[] | "everyone">> = {
  "accounts.isStarted": "everyone",
  "accounts.createFirstAdministrator": "everyone",
  "accounts.logIn": "everyone",
  "accounts.whoAmI": "everyone",
  "accounts.changePassword": ROLES,
  "accounts.logOut": ROLES,
  "accounts.list": ["administrator"],
  "accounts.create": ["administrator"],
  "accounts.resetPassword": ["administrator"],
  "accounts.delete": ["administrator"],
  "election.get": ["administrator", "coordinator", "observer", "auditor"],
  "election.importFile": ["administrator", "coordinator"],
  "election.typeHash": ["administrator", "coordinator"],
  "election.restartCheck": ["coordinator"],
  "election.setUp": ["administrator", "coordinator"],
  "election.importStations": ["administrator", "coordinator"],
  "session.get": ROLES,
  "session.start": ["coordinator"],
  "session.pause": ["coordinator"],
  "session.resume": ["coordinator"],
  "entry.open": ["typist"],
  "entry.type": ["typist"],
  "entry.inspect": ["coordinator"],
  "entry.settle": ["coordinator"],
  "entry.overview": ["coordinator", "observer", "auditor"],
};

let tabulator: TestTabulator;
const screens = new Map<Role | "nobody" | "temporary", Screen>();

beforeAll(async () => {
  tabulator = await openTabulator();
  const administrator = await startWithAdministrator(tabulator);
  for (const role of ROLES) screens.set(role, await screenOf(tabulator, administrator, role, role));
  screens.set("nobody", new Screen(tabulator));
  const made = await administrator.mutate("accounts.create", {
    userName: "nieuw",
    fullName: "Nieuw",
    role: "coordinator",
  });
  const temporary = new Screen(tabulator);
  await temporary.logIn("nieuw", made.data.value.temporaryPassword);
  screens.set("temporary", temporary);
});

afterAll(() => {
  tabulator.close();
});

/** Calls a procedure without any input: whether one is let in is decided before the input is looked at. */
async function statusFor(who: Role | "nobody" | "temporary", path: string, type: string): Promise<number> {
  const screen = screens.get(who) ?? new Screen(tabulator);
  const { status } = await (type === "query" ? screen.query(path) : screen.mutate(path));
  return status;
}

describe("who may do what, at the route", () => {
  it("is agreed for every procedure", () => {
    expect(PROCEDURES.map(([path]) => path).toSorted()).toEqual(Object.keys(ALLOWED).toSorted());
  });

  // Logging out and changing the password come last: they end the session of the test.
  const inOrder = PROCEDURES.toSorted(
    ([a], [b]) => Number(a === "accounts.logOut") - Number(b === "accounts.logOut"),
  );

  describe.each(inOrder.map(([path, procedure]) => [path, procedure._def.type] as const))(
    "%s",
    (path, type) => {
      const allowed = ALLOWED[path] ?? [];

      it.each(ROLES)("%s", async (role) => {
        const status = await statusFor(role, path, type);
        if (allowed === "everyone" || allowed.includes(role)) expect([401, 403]).not.toContain(status);
        else expect(status).toBe(403);
      });

      it("nobody logged in", async () => {
        const status = await statusFor("nobody", path, type);
        if (allowed === "everyone") expect([401, 403]).not.toContain(status);
        else expect(status).toBe(401);
      });

      it("somebody with a temporary password can only change it", async () => {
        const status = await statusFor("temporary", path, type);
        const open = allowed === "everyone" || ["accounts.changePassword", "accounts.logOut"].includes(path);
        if (open) expect([401, 403]).not.toContain(status);
        else expect(status).toBe(403);
      });
    },
  );

  it("refuses a call that another site made the browser send", async () => {
    const response = await tabulator.handle(
      new Request("http://localhost:4100/api/accounts.logIn", {
        method: "POST",
        headers: { origin: "http://elders.example", "content-type": "application/json" },
        body: "{}",
      }),
    );
    expect(response.status).toBe(403);
  });

  it("tells nothing of its insides when something is asked that does not exist", async () => {
    const response = await tabulator.handle(new Request("http://localhost:4100/api/accounts.allesWissen"));
    expect(response.status).toBe(404);
    expect(await response.text()).not.toMatch(/stack|node_modules|\.ts/);
  });
});
