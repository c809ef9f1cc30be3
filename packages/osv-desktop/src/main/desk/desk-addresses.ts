import { DESK_ORIGIN } from "../addresses.ts";

/** Where the address of the tabulator is typed. */
export const DESK_START = `${DESK_ORIGIN}/`;
/** Where the words of the tabulator's certificate are compared. */
export const DESK_COMPARE = `${DESK_ORIGIN}/compare`;
/** Where somebody says that they are the same; by POST. */
export const DESK_SAME = `${DESK_ORIGIN}/same`;
/** Where somebody says that they differ. */
export const DESK_DIFFERENT = `${DESK_ORIGIN}/different`;
