import { BlockList, type IPVersion } from "node:net";
import { networkInterfaces } from "node:os";

/** Always the same, so that a desk finds the computer again after a restart. */
export const DESK_PORT = 8443;

/** Addresses that no router of the internet knows (RFC 1918, RFC 4193): a room has no others. */
const PRIVATE = new BlockList();
PRIVATE.addSubnet("10.0.0.0", 8, "ipv4");
PRIVATE.addSubnet("172.16.0.0", 12, "ipv4");
PRIVATE.addSubnet("192.168.0.0", 16, "ipv4");
PRIVATE.addSubnet("fc00::", 7, "ipv6");

/** Addresses of this computer within the room, such as a switch without a way out gives them. */
export function roomAddresses(): readonly string[] {
  return privateAddressesIn(networkInterfaces());
}

/** Those of these interfaces that no router of the internet knows. */
export function privateAddressesIn(interfaces: ReturnType<typeof networkInterfaces>): readonly string[] {
  return Object.values(interfaces)
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, address, family }) => {
      return !internal && isRoomAddress(address, family === "IPv4" ? "ipv4" : "ipv6");
    })
    .map(({ address }) => address);
}

/** Whether no router of the internet knows this address. */
export function isRoomAddress(address: string, family: IPVersion): boolean {
  return PRIVATE.check(address, family);
}
