// Takes the pictures of the screens again and puts them where people read them: docs/screens.
import { spawnSync } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";

const project = join(import.meta.dirname, "..");
const docs = join(project, "..", "..", "docs", "screens");

// The list in the documents is behind until its new version stands there; every other test must hold.
const shots = ["run", "tests/screens/pictures.test.ts", "--testNamePattern", "pictured"];
const { status } = spawnSync("vitest", shots, { cwd: project, stdio: "inherit" });
if (status !== 0) process.exit(status ?? 1);
rmSync(docs, { recursive: true, force: true });
cpSync(join(project, ".reports", "screens"), docs, { recursive: true });
