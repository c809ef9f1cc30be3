import { X509Certificate } from "node:crypto";
import { connect } from "node:tls";
import { err, ok, type Result } from "@stemketen/core/basics";
import * as z from "zod/mini";
import { fingerprintWords } from "../../host/closed-lan/fingerprint-words.ts";
import { type AskError, connectPinned } from "./pinned-connection.ts";

/** A tabulator that answers, of which nobody compared the words yet. */
export interface FoundTabulator {
  /** "https://192.168.1.10:8443" */
  readonly origin: string;
  /** Certificate of its authority, PEM. */
  readonly authority: string;
  /** SHA-256 of that certificate in DER, in hex. */
  readonly sha256: string;
  /** The same as eight words. */
  readonly words: readonly string[];
}

/** Why nothing can be compared. */
export type FindError =
  | { readonly kind: "no-answer" }
  /** Something answers, but no tabulator that lets desks in. */
  | { readonly kind: "no-tabulator" }
  | { readonly kind: "clock" };

const NOBODY: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "EHOSTDOWN",
  "EHOSTUNREACH",
  "ENETDOWN",
  "ENETUNREACH",
  "EADDRNOTAVAIL",
  "ETIMEDOUT",
]);

/** How long somebody waits at a desk, in milliseconds. */
const PATIENCE = 5_000;

const HEALTH = z.object({ component: z.literal("osv-desktop") });

/**
 * Looks who answers at an address. A first connection takes the authority from the certificates that are shown
 * there, and sends nothing; a second trusts that authority alone, and asks which program this is.
 * @param origin "https://192.168.1.10:8443"
 */
export async function findTabulator(origin: string): Promise<Result<FoundTabulator, FindError>> {
  const shown = await takeAuthority(origin);
  if (!shown.ok) return shown;
  const { raw, fingerprint256 } = shown.value;
  const authority = shown.value.toString();
  const connection = connectPinned(authority);
  const asked = await connection.ask(new Request(`${origin}/healthz`), AbortSignal.timeout(PATIENCE));
  const isTabulator = asked.ok && HEALTH.safeParse(await readJson(asked.value)).success;
  connection.breakOff();
  if (!asked.ok) return err(cannotCompare(asked.error));
  if (!isTabulator) return err({ kind: "no-tabulator" });
  const sha256 = fingerprint256.replaceAll(":", "").toLowerCase();
  return ok({ origin, authority, sha256, words: fingerprintWords(new Uint8Array(raw)) });
}

function cannotCompare({ kind }: AskError): FindError {
  return { kind: kind === "other-authority" ? "no-tabulator" : kind };
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return null;
  }
}

/** The authority in the chain that is shown there. Nothing is trusted, and nothing is said. */
function takeAuthority(origin: string): Promise<Result<X509Certificate, FindError>> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve) => {
    const socket = connect({
      host: hostname.replaceAll(/[[\]]/gu, ""),
      port: Number(port || 443),
      minVersion: "TLSv1.3",
      // Who this is, two people will say.
      rejectUnauthorized: false,
      timeout: PATIENCE,
    });
    const end = (found: Result<X509Certificate, FindError>): void => {
      socket.destroy();
      resolve(found);
    };
    socket.once("timeout", () => end(err({ kind: "no-answer" })));
    socket.on("error", (error) => end(err({ kind: isNobody(error) ? "no-answer" : "no-tabulator" })));
    socket.once("close", () => end(err({ kind: "no-tabulator" })));
    socket.once("secureConnect", () => {
      const authority = authorityOf(socket.getPeerCertificate(true).issuerCertificate?.raw);
      end(authority === null ? err({ kind: "no-tabulator" }) : ok(authority));
    });
  });
}

function isNobody(error: Error): boolean {
  return "code" in error && NOBODY.has(String(error.code));
}

/** A certificate that may sign for others and was signed by nobody else; null: this is none. */
function authorityOf(raw: Buffer | undefined): X509Certificate | null {
  if (raw === undefined) return null;
  const certificate = new X509Certificate(raw);
  return certificate.ca && certificate.verify(certificate.publicKey) ? certificate : null;
}
