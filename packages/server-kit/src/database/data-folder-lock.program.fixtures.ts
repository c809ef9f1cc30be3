import { lockDataFolder } from "./index.ts";

// Takes a data folder, says whether that worked, and holds it until it is killed.
const [folder = ""] = process.argv.slice(2);
const lock = lockDataFolder(folder);
process.stdout.write(`${lock.ok ? "locked" : lock.error.kind}\n`);
if (lock.ok) setInterval(() => undefined, 60_000);
