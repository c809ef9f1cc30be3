import { existsSync, statSync } from "node:fs";
import { tmpdir } from "node:os";

/** A disk in memory, which Linux has beside the others. */
const IN_MEMORY = "/dev/shm";

/** A folder on another disk than that of temporary files, as a stick is; null: there is no second disk here. */
export const OTHER_DISK =
  existsSync(IN_MEMORY) && statSync(IN_MEMORY).dev !== statSync(tmpdir()).dev ? IN_MEMORY : null;
