export { type CheckedRelease, checkRelease, type ReleaseCheck } from "./check-release.ts";
