import type { Context } from "hono";

/** What a host over HTTP knows of a connection, and passes along with a request. */
export interface Connection {
  readonly remoteAddress: string;
}

/** For a handler that is called without a network, as in the window of a desktop programme. */
const NO_NETWORK = "local";

/**
 * The network address that a request came from, for slowing attempts to log in; "local" when it came over no
 * network. Behind another server it is that server's.
 */
export function clientAddress(context: Context): string {
  // What a caller without a network leaves out, is undefined here, whatever the types of Hono say.
  const connection: Partial<Connection> | undefined = context.env;
  return connection?.remoteAddress ?? NO_NETWORK;
}
