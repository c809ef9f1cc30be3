import type { Target } from "./targets.ts";

/** What the guard asks. The build of a release puts its own list in place of this file; a source build asks nobody. */
export const COMPILED_TARGETS: readonly Target[] = [];
