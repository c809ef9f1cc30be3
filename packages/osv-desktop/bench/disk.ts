import { open } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { timeOf } from "./time-of.ts";

/**
 * What the disk itself takes to keep as much as a save, in milliseconds each: written at the end of a file beside the
 * database and waited for, so many times spread over a second. No save that is acknowledged can be faster.
 */
export async function timesOfDisk(folder: string, bytes: number, times: number): Promise<number[]> {
  const file = await open(join(folder, "disk-alone"), "a");
  const content = Buffer.alloc(bytes, "7");
  const taken: number[] = [];
  try {
    for (let at = 0; at < times; at++) {
      taken.push(
        await timeOf(async () => {
          await file.write(content);
          await file.datasync();
        }),
      );
      await sleep(1_000 / times);
    }
  } finally {
    await file.close();
  }
  return taken;
}
