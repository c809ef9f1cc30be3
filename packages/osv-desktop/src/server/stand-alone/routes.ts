// A default route is a way for everything that has no other: where there is one, a cable or wifi may lead outside.

/**
 * Default routes in /proc/net/route (Linux, IPv4): destination and mask 0, and the route is up.
 * @returns "eth0 via 192.168.1.1", each once
 */
export function parseLinuxRoutes(text: string): readonly string[] {
  const found = linesOf(text)
    .slice(1)
    .flatMap(([device, destination, gateway, flags, , , , mask]) => {
      const isDefault = destination === "00000000" && mask === "00000000";
      return isDefault && isUp(flags) ? [`${device ?? "?"} via ${dottedAddress(gateway ?? "")}`] : [];
    });
  return [...new Set(found)];
}

/**
 * Default routes in /proc/net/ipv6_route (Linux, IPv6), but for the one that every computer has and that leads
 * nowhere (on the loopback device, or rejecting).
 * @returns "eth0 via fe80…", each once
 */
export function parseLinuxIpv6Routes(text: string): readonly string[] {
  const found = linesOf(text).flatMap((parts) => {
    const [destination = "", length, , , gateway = "", , , , flags, device] = parts;
    const isDefault = /^0{32}$/.test(destination) && length === "00" && device !== "lo";
    return isDefault && isUp(flags) && !isReject(flags)
      ? [`${device ?? "?"} via ${groupedAddress(gateway)}`]
      : [];
  });
  return [...new Set(found)];
}

/**
 * Default routes in what `route print -4` or `-6` writes (Windows): in any language the columns are the same.
 * Routes that are kept but not in use have no interface and no metric in numbers, and are left out.
 * @returns "192.168.1.20 via 192.168.1.1" (IPv4) or "12 via fe80::1" (IPv6), each once
 */
export function parseWindowsRoutes(text: string): readonly string[] {
  const found = linesOf(text).flatMap((parts) => {
    const [first, second, third, fourth, metric] = parts;
    const isIpv4 = first === "0.0.0.0" && second === "0.0.0.0" && parts.length === 5;
    if (isIpv4 && isNumber(metric)) return [`${fourth ?? "?"} via ${third ?? "?"}`];
    const isIpv6 = third === "::/0" && isNumber(first) && isNumber(second);
    return isIpv6 ? [`${first ?? "?"} via ${fourth ?? "?"}`] : [];
  });
  return [...new Set(found)];
}

function linesOf(text: string): readonly (readonly string[])[] {
  return text.split(/\r?\n/).map((line) => line.trim().split(/\s+/));
}

const UP = 0x0001;
const REJECT = 0x0200;

function isUp(flags: string | undefined): boolean {
  return (Number.parseInt(flags ?? "0", 16) & UP) !== 0;
}

function isReject(flags: string | undefined): boolean {
  return (Number.parseInt(flags ?? "0", 16) & REJECT) !== 0;
}

/** "0101A8C0" is 192.168.1.1: the bytes stand in the order of the machine, and all of ours are little-endian. */
function dottedAddress(hexadecimal: string): string {
  return (hexadecimal.match(/../g) ?? [])
    .map((byte) => Number.parseInt(byte, 16))
    .toReversed()
    .join(".");
}

function groupedAddress(hexadecimal: string): string {
  return (hexadecimal.match(/.{4}/g) ?? []).join(":");
}

function isNumber(text: string | undefined): boolean {
  return text !== undefined && /^\d+$/.test(text);
}
