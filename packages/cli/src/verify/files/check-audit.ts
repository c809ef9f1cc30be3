import { Buffer } from "node:buffer";
import { verify } from "node:crypto";
import {
  type AuditFault,
  type AuditHead,
  parseAuditHead,
  startAuditVerification,
} from "@stemketen/core/audit";
import { parseSignedMessage, type SignedMessage } from "@stemketen/core/integrity";
import type { Message } from "../../message.ts";
import { type Check, concludeCheck, type Problem, unchecked } from "../report.ts";
import { eachPiece, type FolderFile, textOf, whyNotRead } from "./folder.ts";
import type { Trust } from "./trust.ts";

const HEAD_DOMAIN = "stemketen/audit-head/1";

/** The audit log of a publication, and the head that says where it ends. */
export interface AuditFiles {
  readonly log: FolderFile | null;
  readonly head: FolderFile | null;
}

/**
 * Checks the chain of the audit log line by line, that it ends where its head says, and who signed that head.
 * @param trust keys whose signatures count; null: the signature under the head is not checked
 */
export function checkAudit({ log, head }: AuditFiles, trust: Trust | null): readonly Check[] {
  if (log === null) return head === null ? [] : [withoutLog(head)];
  if (head === null) return [checkChain(log, null), noHead(log.path)];
  const said = readHead(head);
  if (said === null) return [checkChain(log, null), broken(head.path, "unreadable", BAD_HEAD)];
  const chain = checkChain(log, said.head);
  const forged = trust !== null && said.signed !== null && isForged(said.signed, trust);
  return forged ? [chain, broken(head.path, "signature", FORGED_HEAD)] : [chain];
}

function checkChain(log: FolderFile, head: AuditHead | null): Check {
  const verification = startAuditVerification(head);
  try {
    eachPiece(log, (piece) => {
      verification.push(piece);
    });
  } catch (error) {
    return broken(log.path, "unreadable", whyNotRead(error));
  }
  const verified = verification.finish();
  if (!verified.ok) return broken(log.path, "audit", describeFault(verified.error));
  const { records } = verified.value;
  if (head !== null && head.sequence !== records) {
    return broken(log.path, "audit", longerThanHead(head.sequence));
  }
  const end: Message =
    head === null
      ? { nl: "", en: "" }
      : { nl: ", tot en met de slotregel", en: ", up to and including the head" };
  return concludeCheck("audit", log.path, [], {
    nl: `${records} regels, elk vast aan de vorige${end.nl}`,
    en: `${records} lines, each chained to the one before${end.en}`,
  });
}

interface SaidHead {
  readonly head: AuditHead;
  /** The message around it; null where the head stands there bare. */
  readonly signed: SignedMessage | null;
}

function readHead(file: FolderFile): SaidHead | null {
  const text = textOf(file);
  if (!text.ok) return null;
  const bare = parseAuditHead(text.value.trimEnd());
  if (bare.ok) return { head: bare.value, signed: null };
  const message = parseSignedMessage(text.value);
  if (!message.ok || message.value.domain !== HEAD_DOMAIN) return null;
  const head = parseAuditHead(Buffer.from(message.value.payload).toString("utf8"));
  return head.ok ? { head: head.value, signed: message.value } : null;
}

/** Whether a head bears the name of a trusted key without its signature; the names of others say nothing. */
function isForged({ domain, role, payload, keyId, signature }: SignedMessage, trust: Trust): boolean {
  const key = trust.keys.get(keyId);
  if (key === undefined) return false;
  // A signed message is signed with its kind and the role in front.
  const framed = Buffer.concat([Buffer.from(`${domain}\n${role}\n`), payload]);
  return !verify(null, framed, key, signature);
}

function broken(path: string, kind: Problem["kind"], detail: Message): Check {
  return concludeCheck("audit", path, [{ kind, path, detail }], detail);
}

function withoutLog(head: FolderFile): Check {
  return broken(head.path.replace(/[^/]*$/, "audit.jsonl"), "missing", {
    nl: `het logboek bij ${head.path} ontbreekt`,
    en: `the log that belongs to ${head.path} is missing`,
  });
}

function noHead(path: string): Check {
  return unchecked("audit", path, {
    nl: "of er regels aan het eind ontbreken is niet te zien: audit-head.json is er niet",
    en: "whether lines are missing at the end cannot be seen: audit-head.json is not there",
  });
}

const FORGED_HEAD: Message = {
  nl: "de handtekening onder de slotregel is niet echt",
  en: "the signature under the head is not genuine",
};

const BAD_HEAD: Message = {
  nl: "dit is geen slotregel van een logboek",
  en: "this is not the head of a log",
};

function longerThanHead(last: number): Message {
  return {
    nl: `regel ${last + 1}: hier staan regels achter de slotregel`,
    en: `line ${last + 1}: lines stand behind the head`,
  };
}

const FAULTS: Readonly<Record<AuditFault["kind"], Message>> = {
  "not-json": { nl: "dit is geen regel van een logboek", en: "this is not a line of a log" },
  "not-a-record": { nl: "dit is geen regel van een logboek", en: "this is not a line of a log" },
  "not-canonical": { nl: "de schrijfwijze is veranderd", en: "the spelling was changed" },
  "wrong-hash": { nl: "er is iets in de regel veranderd", en: "something in the line was changed" },
  "unknown-event": { nl: "deze gebeurtenis bestaat niet", en: "there is no such event" },
  "wrong-level": { nl: "het niveau past niet bij de gebeurtenis", en: "the level does not fit the event" },
  "bad-payload": { nl: "de gegevens passen niet bij de gebeurtenis", en: "the data do not fit the event" },
  "wrong-sequence": {
    nl: "hier is een regel weggehaald, ingevoegd of verplaatst",
    en: "a line was removed, put in or moved here",
  },
  "wrong-previous": {
    nl: "deze regel is niet achter de vorige geschreven",
    en: "this line was not written behind the one before",
  },
  "no-final-newline": { nl: "het logboek houdt midden in een regel op", en: "the log stops within a line" },
  "line-too-long": { nl: "de regel is te lang", en: "the line is too long" },
  empty: { nl: "het logboek is leeg", en: "the log is empty" },
  truncated: { nl: "hierna ontbreken regels", en: "lines are missing after this" },
  "not-as-signed": {
    nl: "deze regel is niet die van de slotregel",
    en: "this line is not the one of the head",
  },
};

function describeFault({ kind, line }: AuditFault): Message {
  const { nl, en } = FAULTS[kind];
  return { nl: `regel ${line}: ${nl}`, en: `line ${line}: ${en}` };
}
