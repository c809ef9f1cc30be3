export { makeTurns, type Turns } from "./make-turns.ts";
