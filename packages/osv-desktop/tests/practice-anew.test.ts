import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { must } from "@stemketen/core/basics";
import { afterEach, beforeEach, expect, it } from "vitest";
import { followLink, startHost } from "./running-host.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "practice-anew-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

it("a practice that cannot be made leaves the one that was there, with everybody in it", async () => {
  const data = join(folder, "data");
  const host = await startHost({ programFolder: folder }, ["--data", data, "--practice"]);
  const link = must(
    host.ready.logins?.find(({ role }) => role === "coordinator"),
    "a link for the coordinator",
  );
  const { screen } = await followLink(host, link.url);
  const inTheWay = join(data, "oefenen", "tabulator.unfinished.sqlite");
  mkdirSync(inTheWay);
  const refused = await screen.mutate("safety.renewPractice", { content: "own-files" });
  expect(refused.data).toMatchObject({ ok: false, error: { path: inTheWay } });
  expect((await screen.query("election.get")).data.stations).toHaveLength(40);
  rmSync(inTheWay, { recursive: true });
  expect((await screen.mutate("safety.renewPractice", { content: "own-files" })).data.ok).toBe(true);
  expect((await screen.query("election.get")).status).toBe(401);
});
