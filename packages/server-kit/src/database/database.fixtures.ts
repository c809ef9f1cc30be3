import { must } from "@stemketen/core/basics";
import { instant } from "@stemketen/core/election";
import { onTestFinished } from "vitest";
import { type Database, type Migration, migrateDatabase, openDatabase } from "./index.ts";

export const EVENING = instant("2026-03-18T20:00:00.000Z");

/** An open database that is closed when the test is over. */
export function openForTest(path: string): Database {
  const opened = openDatabase(path, "create");
  const db = must(opened.ok ? opened.value : null, `${path} opens: ${JSON.stringify(opened)}`);
  onTestFinished(() => {
    db.close();
  });
  return db;
}

/** An open database with these tables in it. */
export async function migratedDatabase(path: string, migrations: readonly Migration[]): Promise<Database> {
  const db = openForTest(path);
  const migrated = await migrateDatabase(db, migrations, EVENING);
  must(migrated.ok ? migrated : null, `the migrations apply: ${JSON.stringify(migrated)}`);
  return db;
}
