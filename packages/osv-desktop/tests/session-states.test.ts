import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { tabulatorForEach } from "./staffed-tabulator.ts";

const PAGE = join(import.meta.dirname, "../../../docs/state-machines/committee-session.md");

const STATUSES = ["prepared", "open", "paused", "finished"] as const;
const STEPS = ["start", "pause", "resume", "finish", "reopen"] as const;
type Status = (typeof STATUSES)[number];

// Counted and finished: everything that any step asks for is there.
const { tabulator, coordinator } = tabulatorForEach({
  people: ["coordinator", "anna", "bram"],
  count: "finished",
});

/** Puts the session in a status, as if it had come there. */
function putIn(status: Status): void {
  const finishedAt = status === "finished" ? tabulator.clock.now : null;
  const startedAt = status === "prepared" ? null : tabulator.clock.now;
  tabulator.db
    .prepare("UPDATE committee_session SET status = ?, started_at = ?, finished_at = ?")
    .run(status, startedAt, finishedAt);
}

/** Where a step leads, or "refused" when the session stays as it is. */
async function outcomeOf(step: (typeof STEPS)[number], status: Status): Promise<string> {
  putIn(status);
  const input = step === "reopen" ? { reason: "Er bleek een vel te missen." } : undefined;
  const { data } = await coordinator.mutate(`session.${step}`, input);
  const now: Status = (await coordinator.query("session.get")).data.status;
  if (data.ok === true) return `\`${now}\``;
  expect({ kind: data.error.kind, status: now }).toEqual({ kind: "not-in-this-status", status });
  return "refused";
}

describe("the session of the committee", () => {
  it("takes every step in every status as docs/state-machines/committee-session.md says", async () => {
    const rows: string[] = [];
    for (const step of STEPS) {
      const outcomes: string[] = [];
      for (const status of STATUSES) outcomes.push(await outcomeOf(step, status));
      rows.push(`| \`${step}\` | ${outcomes.join(" | ")} |`);
    }
    const [, table = ""] = readFileSync(PAGE, "utf8").split(/<!-- steps: (?:begin|end) -->/);
    expect(table.trim().split("\n").slice(2)).toEqual(rows);
  });
});
