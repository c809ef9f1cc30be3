import * as z from "zod/mini";
import { canonicalJson, err, ok, parseJson, type Result } from "../basics/index.ts";
import { instant } from "../election/index.ts";
import type { AuditHead } from "./chain.ts";
import { moment, number, sha256 } from "./payload-parts.ts";

/** Also the domain under which it is signed. */
const FORMAT = "stemketen/audit-head/1";

/** Why a text is not the head of a log. */
export interface AuditHeadError {
  readonly kind: "not-an-audit-head";
}

const HEAD = z.strictObject({ at: moment, format: z.literal(FORMAT), hash: sha256, sequence: number });

/**
 * The head of a log as canonical JSON, to be signed as the payload of a message in the domain
 * "stemketen/audit-head/1". Without a signed head a log that lost its last lines still looks whole.
 */
export function writeAuditHead({ at, hash, sequence }: AuditHead): string {
  return canonicalJson({ at, format: FORMAT, hash, sequence });
}

/** Reads the head of a log; whoever calls this has checked its signature. */
export function parseAuditHead(text: string): Result<AuditHead, AuditHeadError> {
  const read = HEAD.safeParse(parseJson(text));
  if (!read.success || canonicalJson(read.data) !== text) return err({ kind: "not-an-audit-head" });
  const { at, hash, sequence } = read.data;
  return ok({ sequence, hash, at: instant(at) });
}
