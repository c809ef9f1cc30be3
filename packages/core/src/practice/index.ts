export { councilSize } from "./council-size.ts";
export type { PaperError } from "./paper-errors.ts";
export { makePracticeTown, PRACTICE_TOWN_SIZE, type PracticeTown, type PracticeTownSize } from "./town.ts";
