import type { AuditEvent } from "@stemketen/core/audit";
import { must } from "@stemketen/core/basics";
import { instant } from "@stemketen/core/election";
import { inTransaction, migrateDatabase, openDatabase } from "../database/index.ts";
import { AUDIT_LOG_TABLE, appendAuditEvent } from "./index.ts";

// Appends for ever, and says of each line that it was kept only when it was: `node … DATABASE`.
const opened = openDatabase(process.argv[2] ?? "", "create");
const db = must(opened.ok ? opened.value : null, "the database opens");
const at = instant("2026-03-18T20:00:00.000Z");
const migrated = await migrateDatabase(db, [{ number: 1, ...AUDIT_LOG_TABLE }], at);
must(migrated.ok ? migrated : null, "the table is there");
const event: AuditEvent = {
  event: "entry.saved",
  payload: { session: "first", station: 3, side: "first", filled: 1, of: 2 },
};
for (;;) {
  const { sequence, hash } = inTransaction(db, () => appendAuditEvent(db, event, { at, actor: null }));
  process.stdout.write(`${sequence} ${hash}\n`);
  // A pause in which the line really leaves this process.
  await new Promise((resolve) => setTimeout(resolve, 1));
}
