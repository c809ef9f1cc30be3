import { describe, expect, it } from "vitest";
import { parseLinuxIpv6Routes, parseLinuxRoutes, parseWindowsRoutes } from "./routes.ts";

const LINUX = [
  "Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT",
  "eth0\t00000000\t0101A8C0\t0003\t0\t0\t100\t00000000\t0\t0\t0",
  "eth0\t0001A8C0\t00000000\t0001\t0\t0\t100\t00FFFFFF\t0\t0\t0",
  "wlan0\t00000000\t0100000A\t0003\t0\t0\t600\t00000000\t0\t0\t0",
  "eth1\t00000000\t0100000A\t0002\t0\t0\t600\t00000000\t0\t0\t0",
  "",
].join("\n");

const ZERO = "0".repeat(32);
const ROUTER = `fe80${"0".repeat(24)}0001`;
const LINUX_IPV6 = [
  `fe80${"0".repeat(28)} 40 ${ZERO} 00 ${ZERO} 00000100 00000001 00000000 00000001     eth0`,
  `${ZERO} 00 ${ZERO} 00 ${ROUTER} 00000400 00000001 00000000 00450003     eth0`,
  `${ZERO} 00 ${ZERO} 00 ${ZERO} ffffffff 00000001 00000000 00200200       lo`,
  `${ZERO} 00 ${ZERO} 00 ${ZERO} ffffffff 00000001 00000000 00200201     eth1`,
  "",
].join("\n");

describe("default routes on Linux", () => {
  it("are those to everywhere that are up, with the way they go", () => {
    expect(parseLinuxRoutes(LINUX)).toEqual(["eth0 via 192.168.1.1", "wlan0 via 10.0.0.1"]);
  });

  it("are none on a computer of which every cable is out", () => {
    expect(parseLinuxRoutes(LINUX.split("\n").slice(0, 1).join("\n"))).toEqual([]);
    expect(parseLinuxRoutes("")).toEqual([]);
  });

  it("leave out the one of IPv6 that every computer has and that refuses", () => {
    expect(parseLinuxIpv6Routes(LINUX_IPV6)).toEqual(["eth0 via fe80:0000:0000:0000:0000:0000:0000:0001"]);
    expect(parseLinuxIpv6Routes("")).toEqual([]);
  });
});

const WINDOWS = [
  "===========================================================================",
  "IPv4-routetabel",
  "===========================================================================",
  "Actieve routes:",
  "Netwerkadres             Netmasker          Gateway        Interface Metric",
  "          0.0.0.0          0.0.0.0      192.168.1.1     192.168.1.20     25",
  "        127.0.0.0        255.0.0.0         On-link         127.0.0.1    331",
  "      192.168.1.0    255.255.255.0         On-link      192.168.1.20    281",
  "===========================================================================",
  "Permanente routes:",
  "  Netwerkadres      Netmasker  Gatewayadres  Metric",
  "          0.0.0.0          0.0.0.0      192.168.9.9  Standaard",
  "",
].join("\r\n");

const WINDOWS_IPV6 = [
  "Actieve routes:",
  " If Metric Network Destination      Gateway",
  " 12    281 ::/0                     fe80::1",
  "  1    331 ::1/128                  On-link",
  "Persistent Routes:",
  "  None",
  "",
].join("\r\n");

describe("default routes on Windows", () => {
  it("are read by their columns, in any language, without those that are only kept", () => {
    expect(parseWindowsRoutes(WINDOWS)).toEqual(["192.168.1.20 via 192.168.1.1"]);
    expect(parseWindowsRoutes(WINDOWS_IPV6)).toEqual(["12 via fe80::1"]);
  });

  it("are none where the table has none, or cannot be read", () => {
    expect(parseWindowsRoutes(WINDOWS.replace(/ +0\.0\.0\.0 +0\.0\.0\.0 .*25/, ""))).toEqual([]);
    expect(parseWindowsRoutes("Toegang geweigerd")).toEqual([]);
  });
});
