import { join } from "node:path";
import { must } from "@stemketen/core/basics";
import { expect, it } from "vitest";
import * as z from "zod/mini";
import { startChild } from "../child-process.fixtures.ts";
import { openForTest } from "../database/database.fixtures.ts";
import { parseRows } from "../database/index.ts";
import { temporaryFolder } from "../temporary-folder.fixtures.ts";
import { verifyAuditLogTable } from "./index.ts";

const PROGRAM = new URL("kill.program.fixtures.ts", import.meta.url);
const ROW = z.object({ sequence: z.int(), hash: z.string() });

it("every acknowledged line is there after each of six times kill -9, and the chain is whole", async () => {
  const path = join(temporaryFolder(), "town.sqlite");
  const acknowledged: string[] = [];
  for (let kill = 0; kill < 6; kill++) {
    const before = acknowledged.length;
    const child = startChild(PROGRAM, [path]);
    child.lines.on("line", (line) => acknowledged.push(line));
    await child.nextLine();
    await new Promise((resolve) => setTimeout(resolve, 20 + kill * 17));
    await child.killHard();
    expect(acknowledged.length).toBeGreaterThan(before);
  }
  const db = openForTest(path);
  const rows = parseRows(ROW, db.prepare("SELECT sequence, line ->> '$.hash' AS hash FROM audit_log").all());
  const stored = new Set(rows.map(({ sequence, hash }) => `${sequence} ${hash}`));
  expect(acknowledged.filter((line) => !stored.has(line))).toEqual([]);
  expect(new Set(acknowledged).size).toBe(acknowledged.length);

  const verified = await verifyAuditLogTable(db);
  const log = must(verified.ok ? verified.value : null, `the chain is whole: ${JSON.stringify(verified)}`);
  expect(log.records).toBe(rows.length);
});
