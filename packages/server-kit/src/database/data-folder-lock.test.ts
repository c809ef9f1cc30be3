import { join } from "node:path";
import { must } from "@stemketen/core/basics";
import { describe, expect, it } from "vitest";
import { startChild } from "../child-process.fixtures.ts";
import { temporaryFolder } from "../temporary-folder.fixtures.ts";
import { lockDataFolder } from "./index.ts";

const PROGRAM = new URL("data-folder-lock.program.fixtures.ts", import.meta.url);

describe("lockDataFolder", () => {
  it("lets one process in, and the next one as soon as that is killed with -9", async () => {
    const folder = join(temporaryFolder(), "new", "town");
    const first = startChild(PROGRAM, [folder]);
    expect(await first.nextLine()).toBe("locked");
    const second = startChild(PROGRAM, [folder]);
    expect(await second.nextLine()).toBe("in-use");
    expect(lockDataFolder(folder)).toEqual({ ok: false, error: { kind: "in-use", path: folder } });
    await first.killHard();
    const third = startChild(PROGRAM, [folder]);
    expect(await third.nextLine()).toBe("locked");
    await third.killHard();
  });

  it("is given free on request, and holds within one process too", () => {
    const folder = temporaryFolder();
    const lock = lockDataFolder(folder);
    expect(lockDataFolder(folder)).toEqual({ ok: false, error: { kind: "in-use", path: folder } });
    must(lock.ok ? lock.value : null, "the folder was free").release();
    const again = lockDataFolder(folder);
    must(again.ok ? again.value : null, "the folder is free again").release();
  });

  it("says why a folder cannot be used", () => {
    expect(lockDataFolder("/dev/null/town")).toMatchObject({
      ok: false,
      error: { kind: "refused-by-system", reason: "ENOTDIR" },
    });
  });
});
