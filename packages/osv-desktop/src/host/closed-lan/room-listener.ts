import { X509Certificate } from "node:crypto";
import { err, ok, type Result } from "@stemketen/core/basics";
import { type Handler, type RunningServer, serveOnLoopback } from "@stemketen/server-kit/http";
import type { DeskEntrance, EntranceError } from "../../server/first-start/installation.ts";
import { authorityIn } from "./authority-file.ts";
import { fingerprintWords } from "./fingerprint-words.ts";
import { type AuthorityPorts, certifyServer } from "./local-authority.ts";

/** An entrance that is open. */
export interface OpenEntrance extends DeskEntrance {
  readonly close: () => Promise<void>;
}

export interface EntranceOptions extends AuthorityPorts {
  /** Folder of this computer's data, where the authority is kept. */
  readonly folder: string;
  /** The addresses of this computer in the room. */
  readonly addresses: readonly string[];
  /** 0: any free one. */
  readonly port: number;
}

/** Answers desks in the room over HTTPS, and nothing outside it. */
export async function openEntrance(
  handler: Handler,
  { folder, addresses, port, ...ports }: EntranceOptions,
): Promise<Result<OpenEntrance, EntranceError>> {
  if (addresses.length === 0) return err({ kind: "no-network" });
  const authority = await authorityIn(folder, ports);
  const tls = await certifyServer(authority, addresses, ports);
  const servers: RunningServer[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(servers.map((server) => server.close()));
  };
  for (const host of addresses) {
    const served = await serveOnLoopback(handler, { host, port, allowLan: true, tls });
    if (!served.ok) {
      await close();
      const { error } = served;
      if (error.kind === "port-in-use") return err(error);
      return err({ kind: "cannot-listen", reason: error.kind === "cannot-listen" ? error.reason : host });
    }
    servers.push(served.value);
  }
  const { raw } = new X509Certificate(authority.cert);
  return ok({
    urls: servers.map(({ url }, at) => urlOf(addresses[at] ?? "", url)),
    words: fingerprintWords(raw),
    authority: authority.cert,
    close,
  });
}

/** By its address: at another desk "localhost" is that desk itself. */
function urlOf(address: string, url: string): string {
  return `https://${address.includes(":") ? `[${address}]` : address}:${new URL(url).port}`;
}
