import type { Role } from "@stemketen/core/election";
import { beforeAll, describe, expect, it } from "vitest";
import { PLAIN_ROUTES } from "../src/server/http/plain-routes.ts";
import { appRouter } from "../src/server/routers/app-router.ts";
import { ACCOUNTS_ALLOWED } from "./allowed/accounts.ts";
import { type Allowed, EVERY_ROLE } from "./allowed/allowed.ts";
import { AUDIT_ALLOWED } from "./allowed/audit.ts";
import { ELECTION_ALLOWED } from "./allowed/election.ts";
import { ENTRY_ALLOWED } from "./allowed/entry.ts";
import { LAN_ALLOWED } from "./allowed/lan.ts";
import { PAPERS_ALLOWED } from "./allowed/papers.ts";
import { RESULTS_ALLOWED } from "./allowed/results.ts";
import { SAFETY_ALLOWED } from "./allowed/safety.ts";
import { SESSION_ALLOWED } from "./allowed/session.ts";
import { STATIONS_ALLOWED } from "./allowed/stations.ts";
import { tabulatorForAll } from "./staffed-tabulator.ts";
import { Screen, screenOf } from "./tabulator-at-work.ts";

// tRPC keeps all procedures in one table by path; its types nest them.
const TABLE: Readonly<Record<string, unknown>> = appRouter._def.procedures;
const PROCEDURES = Object.entries(
  TABLE as Readonly<Record<string, { readonly _def: { readonly type: string } }>>,
);

/** A procedure that is not named here fails, so that nobody adds one without thinking of it. */
const ALLOWED: Allowed = {
  ...ACCOUNTS_ALLOWED,
  ...SAFETY_ALLOWED,
  ...LAN_ALLOWED,
  ...ELECTION_ALLOWED,
  ...STATIONS_ALLOWED,
  ...SESSION_ALLOWED,
  ...PAPERS_ALLOWED,
  ...ENTRY_ALLOWED,
  ...RESULTS_ALLOWED,
  ...AUDIT_ALLOWED,
};

const { tabulator, administrator } = tabulatorForAll({ people: ["administrator"] });
const screens = new Map<Role | "nobody" | "temporary", Screen>();

beforeAll(async () => {
  for (const role of EVERY_ROLE) screens.set(role, await screenOf(tabulator, administrator, role, role));
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

  describe.each(PLAIN_ROUTES.map(({ path, roles }) => [path, roles] as const))("GET %s", (path, roles) => {
    const address = path.replaceAll(/:\w+/g, "1");

    it.each(EVERY_ROLE)("%s", async (role) => {
      const status = await screens.get(role)?.statusOfFile(address);
      if (roles.includes(role)) expect([401, 403]).not.toContain(status);
      else expect(status).toBe(403);
    });

    it("nobody logged in, or with a temporary password", async () => {
      expect(await screens.get("nobody")?.statusOfFile(address)).toBe(401);
      expect(await screens.get("temporary")?.statusOfFile(address)).toBe(403);
    });
  });

  // Logging out and changing the password come last: they end the session of the test.
  const inOrder = PROCEDURES.toSorted(
    ([a], [b]) => Number(a === "accounts.logOut") - Number(b === "accounts.logOut"),
  );

  describe.each(inOrder.map(([path, procedure]) => [path, procedure._def.type] as const))(
    "%s",
    (path, type) => {
      const allowed = ALLOWED[path] ?? [];

      it.each(EVERY_ROLE)("%s", async (role) => {
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
