/** Something outside that answers only when the computer has a way there. */
export type Target =
  /** A connection that is made, and closed without a byte sent. `host`: an address, never a name. */
  | { readonly kind: "tcp"; readonly host: string; readonly port: number }
  /** A question for the address of `name`, put to the name server at `server` (address and port). */
  | { readonly kind: "dns"; readonly server: string; readonly port: number; readonly name: string };

/** How a target is named in the log and on the screen. */
export function describeTarget(target: Target): string {
  return target.kind === "tcp"
    ? `tcp ${target.host}:${target.port}`
    : `dns ${target.name} @ ${target.server}:${target.port}`;
}
