import { must } from "@stemketen/core/basics";
import { type Instant, instant } from "@stemketen/core/election";
import { type Handler, serveOnLoopback } from "@stemketen/server-kit/http";
import { onTestFinished } from "vitest";
import {
  type AuthorityPorts,
  certifyServer,
  type KeyedCertificate,
  makeLocalAuthority,
} from "../../host/closed-lan/local-authority.ts";

const ADDRESS = "127.0.0.1";

/** Ports of an authority; TLS looks at the real clock. @param at when it is made; left out: now */
export function authorityPorts(at: Instant = instant(new Date().toISOString())): AuthorityPorts {
  return { now: () => at, random: (length) => new Uint8Array(length).fill(0x3c) };
}

/** A server in the room that answers over TLS with a certificate of this authority. @returns its origin */
export async function serveInRoom(
  authority: KeyedCertificate,
  handler: Handler,
  { names = [ADDRESS], ports = authorityPorts() } = {},
): Promise<string> {
  const tls = await certifyServer(authority, names, ports);
  const served = await serveOnLoopback(handler, { host: ADDRESS, port: 0, tls });
  const { url, close } = must(served.ok ? served.value : null, "it listens");
  onTestFinished(close);
  return url.replace("localhost", ADDRESS);
}

/** An authority like the one that a tabulator makes. */
export const makeAuthority = (): Promise<KeyedCertificate> => makeLocalAuthority(authorityPorts());
