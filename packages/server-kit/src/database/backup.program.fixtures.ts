import { backUpDatabase, openDatabase } from "./index.ts";

// Backs up one file to another and says what came of it: `node backup.program.fixtures.ts FROM TO`.
const [from = "", to = ""] = process.argv.slice(2);
const opened = openDatabase(from, "refuse");
const outcome = opened.ok ? await backUpDatabase(opened.value, to) : opened;
process.stdout.write(`${JSON.stringify(outcome)}\n`);
