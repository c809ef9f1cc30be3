import { BlockList, isIP } from "node:net";
import { err, ok, type Result } from "@stemketen/core/basics";
import { DESK_PORT, isRoomAddress } from "../../host/closed-lan/room-addresses.ts";

/** Why a desk does not look at an address. */
export type AddressError =
  | { readonly kind: "not-an-address" }
  /** A router of the internet knows it. */
  | { readonly kind: "outside-the-room" };

/** An address as it stands on the tabulator's screen; of what is left out, the usual is meant. */
const TYPED = /^(?:https:\/\/)?(?:\[([0-9a-f:]+)\]|([0-9.]+))(?::(\d{1,5}))?\/?$/u;
const MAX_PORT = 65_535;

/** Of this computer itself: nothing leaves it. */
const LOOPBACK = new BlockList();
LOOPBACK.addSubnet("127.0.0.0", 8, "ipv4");
LOOPBACK.addAddress("::1", "ipv6");

/**
 * Reads the address that somebody typed over from the tabulator's screen. Only numbers: a name would have to be
 * asked of somebody, and only those of a room (RFC 1918, RFC 4193).
 * @returns the origin, "https://192.168.1.10:8443"
 */
export function parseTabulatorAddress(typed: string): Result<string, AddressError> {
  const [, inBrackets, plain, port = String(DESK_PORT)] = TYPED.exec(typed.trim().toLowerCase()) ?? [];
  const host = inBrackets ?? plain ?? "";
  const version = isIP(host);
  const isPort = Number(port) >= 1 && Number(port) <= MAX_PORT;
  if (version === 0 || !isPort) return err({ kind: "not-an-address" });
  const family = version === 4 ? "ipv4" : "ipv6";
  if (!isRoomAddress(host, family) && !LOOPBACK.check(host, family)) return err({ kind: "outside-the-room" });
  return ok(`https://${version === 4 ? host : `[${host}]`}:${Number(port)}`);
}
