/** The scheme under which the windows find their pages: no port is opened, and no other program can answer it. */
export const SCHEME = "app";

/** Where the pages and the server's answers stand, for a window. */
export const OWN_ORIGIN = "app://stemketen";

/** Where the pages stand that the main process answers by itself, when the server or a window is gone. */
export const FAILURE_ORIGIN = "app://failure";

/** Where the pages stand on which a typing desk finds its tabulator; the main process of a desk answers them. */
export const DESK_ORIGIN = "app://desk";

/** Whether a page may go there: to pages of this program, and nowhere else. */
export function isOwnAddress(address: string): boolean {
  return [OWN_ORIGIN, FAILURE_ORIGIN, DESK_ORIGIN].some(
    (origin) => address === origin || address.startsWith(`${origin}/`),
  );
}
