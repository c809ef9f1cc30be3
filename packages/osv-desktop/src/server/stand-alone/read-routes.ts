import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { parseLinuxIpv6Routes, parseLinuxRoutes, parseWindowsRoutes } from "./routes.ts";

/** Longer than this the system does not need to tell its routes, in milliseconds. */
const PATIENCE = 5_000;

/** The default routes that the system has; empty where it does not tell. Asks nobody outside this computer. */
export async function readDefaultRoutes(): Promise<readonly string[]> {
  if (process.platform === "win32") {
    const tables = await Promise.all([windowsTable("-4"), windowsTable("-6")]);
    return tables.flatMap(parseWindowsRoutes);
  }
  const [ipv4, ipv6] = await Promise.all([linuxTable("route"), linuxTable("ipv6_route")]);
  return [...parseLinuxRoutes(ipv4), ...parseLinuxIpv6Routes(ipv6)];
}

/** A computer without IPv6 has no such table; elsewhere than on Linux there is none at all. */
async function linuxTable(name: "route" | "ipv6_route"): Promise<string> {
  try {
    return await readFile(`/proc/net/${name}`, "utf8");
  } catch {
    return "";
  }
}

/** By its full path: what else is called "route" on this computer is never started. */
async function windowsTable(family: "-4" | "-6"): Promise<string> {
  const program = `${process.env["SystemRoot"] ?? "C:\\Windows"}\\System32\\route.exe`;
  try {
    const { stdout } = await promisify(execFile)(program, ["print", family], {
      timeout: PATIENCE,
      windowsHide: true,
    });
    return stdout;
  } catch {
    return "";
  }
}
