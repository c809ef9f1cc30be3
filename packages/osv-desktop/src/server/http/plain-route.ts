import type { Role } from "@stemketen/core/election";
import type { LoggedIn } from "../accounts/login.ts";
import type { Office } from "../office.ts";

/** A GET that answers with a file or a stream, where a procedure answers with an object. */
export interface PlainRoute {
  /** Below /api-files, as Hono writes paths: `/backups/:name`. */
  readonly path: `/${string}`;
  /** Who may ask for it: looked at before anything else. */
  readonly roles: readonly [Role, ...Role[]];
  readonly answer: (asked: PlainRequest) => Response | Promise<Response>;
}

/** What such a request brings along. */
export interface PlainRequest {
  readonly office: Office;
  readonly loggedIn: LoggedIn;
  readonly request: Request;
  /** The parts of the path that have a name, decoded. */
  readonly params: Readonly<Record<string, string>>;
}
