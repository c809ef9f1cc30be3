import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { lockDataFolder } from "./index.ts";

// Takes a data folder, says whether that worked, and holds it until it is killed. It forgets the lock itself and
// has garbage collected before it says so: holding must not hang on anybody remembering the lock.
const [folder = ""] = process.argv.slice(2);
const outcome = (): string => {
  const lock = lockDataFolder(folder);
  return lock.ok ? "locked" : lock.error.kind;
};
const said = outcome();
setFlagsFromString("--expose-gc");
setTimeout(() => {
  runInNewContext("gc()");
  setTimeout(() => process.stdout.write(`${said}\n`), 0);
}, 0);
if (said === "locked") setInterval(() => undefined, 60_000);
