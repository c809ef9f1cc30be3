import { must } from "@stemketen/core/basics";
import type { AppRouter } from "@stemketen/osv-desktop/api";
import type { Room } from "@stemketen/osv-desktop/room";
import { createTRPCClient, httpLink, type TRPCClient } from "@trpc/client";

/** Where the tabulator thinks it is; nothing is listening there, requests go straight to its handler. */
const ORIGIN = "http://localhost";

/** Somebody at a screen of the tabulator: asks as a browser does, and logs in again after half an hour of nothing. */
export class Seat {
  readonly api: TRPCClient<AppRouter>;
  readonly #handle: Room["handle"];
  #cookie = "";
  #account: { readonly userName: string; readonly password: string } | null = null;

  constructor(handle: Room["handle"]) {
    this.#handle = handle;
    this.api = createTRPCClient<AppRouter>({
      links: [
        httpLink({
          url: `${ORIGIN}/api`,
          fetch: (url, init) => this.#ask(new Request(url, init as RequestInit)),
        }),
      ],
    });
  }

  /** Logs in, and stays whoever that is. @throws Error when the tabulator does not let them in */
  async logIn(userName: string, password: string): Promise<void> {
    this.#account = { userName, password };
    const answer = await this.api.accounts.logIn.mutate({ userName, password });
    if (!answer.ok) throw new Error(`${userName} is not let in: ${answer.error.kind}`);
  }

  /** A file below /api-files. @throws Error when there is none for this person */
  async file(path: string): Promise<Uint8Array> {
    const answer = await this.#ask(new Request(`${ORIGIN}/api-files${path}`));
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return new Uint8Array(await answer.arrayBuffer());
  }

  async #ask(request: Request): Promise<Response> {
    const answer = await this.#send(request.clone());
    if (answer.status !== 401 || this.#account === null) return answer;
    const { userName, password } = this.#account;
    await this.logIn(userName, password);
    return this.#send(request);
  }

  async #send(request: Request): Promise<Response> {
    request.headers.set("origin", ORIGIN);
    request.headers.set("cookie", this.#cookie);
    const answer = await this.#handle(request, { remoteAddress: "127.0.0.1" });
    for (const cookie of answer.headers.getSetCookie()) this.#cookie = must(cookie.split(";")[0], "a cookie");
    return answer;
  }
}
