import type { Session } from "electron";

/** What a page may do of all that a browser can; what is not named here, it may not. */
const ALLOWED_PERMISSIONS: ReadonlySet<string> = new Set([
  // The beamer page fills the screen.
  "fullscreen",
  // "Copy" on a page: text only, and only when somebody presses it.
  "clipboard-sanitized-write",
]);

/** Closes everything that the pages of a session do not need: no request leaves this computer. */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_page, permission, answer) => {
    answer(ALLOWED_PERMISSIONS.has(permission));
  });
  session.setPermissionCheckHandler((_page, permission) => ALLOWED_PERMISSIONS.has(permission));
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !url.startsWith("app:") });
  });
  // It fetches dictionaries.
  session.setSpellCheckerEnabled(false);
}
