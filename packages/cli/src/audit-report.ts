import type { AuditFault, AuditHead, VerifiedLog } from "@stemketen/core/audit";
import { formatHash, type Result } from "@stemketen/core/basics";
import type { SignatureError } from "@stemketen/core/integrity";
import { nameOf } from "./files.ts";
import type { Language, Message } from "./message.ts";

/** What checking a log gave. */
export interface CheckedLog {
  readonly chain: Result<VerifiedLog, AuditFault>;
  /** The head, when its signature is genuine; null when none was given. */
  readonly head: Result<AuditHead, SignatureError> | null;
}

const FAULTS: Readonly<Record<AuditFault["kind"], Message>> = {
  "not-json": { nl: "dit is geen regel van een logboek", en: "this is not a line of a log" },
  "not-a-record": { nl: "dit is geen regel van een logboek", en: "this is not a line of a log" },
  "not-canonical": {
    nl: "de regel is anders opgeschreven dan het programma doet",
    en: "the line is not written the way the programme does",
  },
  "wrong-hash": { nl: "er is iets in deze regel veranderd", en: "something in this line was changed" },
  "unknown-event": {
    nl: "het programma kent deze gebeurtenis niet",
    en: "the programme does not know this event",
  },
  "wrong-level": {
    nl: "het niveau hoort niet bij de gebeurtenis",
    en: "the level does not belong to the event",
  },
  "bad-payload": {
    nl: "de gegevens horen niet bij de gebeurtenis",
    en: "the data do not belong to the event",
  },
  "wrong-sequence": {
    nl: "hier is een regel weggehaald, ingevoegd of verplaatst",
    en: "a line was taken out, put in or moved here",
  },
  "wrong-previous": {
    nl: "deze regel is niet achter de vorige geschreven",
    en: "this line was not written behind the one before",
  },
  "no-final-newline": {
    nl: "het logboek houdt midden in deze regel op",
    en: "the log stops within this line",
  },
  "line-too-long": { nl: "deze regel is te lang", en: "this line is too long" },
  empty: { nl: "het logboek is leeg", en: "the log is empty" },
  truncated: {
    nl: "vanaf hier ontbreken regels die wel zijn ondertekend",
    en: "from here lines are missing that were signed",
  },
  "not-as-signed": {
    nl: "deze regel is niet de regel die is ondertekend",
    en: "this line is not the one that was signed",
  },
};

/** Whether the log is whole, and the signature, where there is one, genuine. */
export function isWhole({ chain, head }: CheckedLog): boolean {
  return chain.ok && head?.ok !== false;
}

/** The answer as one line of JSON. */
export function auditReportJson(checked: CheckedLog): string {
  const { chain, head } = checked;
  const signature = head === null ? null : head.ok ? "valid" : head.error.kind;
  const log = chain.ok
    ? { ...chain.value, firstBroken: null }
    : {
        records: null,
        head: null,
        signedTo: null,
        clockWarnings: [],
        firstBroken: { line: chain.error.line, reason: chain.error.kind },
      };
  return `${JSON.stringify({ ok: isWhole(checked), signature, ...log })}\n`;
}

/** The answer in words, a sentence a line. */
export function auditReportText(file: string, { chain, head }: CheckedLog, language: Language): string {
  const sentences = chain.ok
    ? describeWhole(nameOf(file), chain.value)
    : [describeBroken(nameOf(file), chain.error)];
  if (head?.ok === false) sentences.push(describeSignatureError(head.error));
  else if (chain.ok) sentences.push(describeReach(chain.value));
  return sentences.map((sentence) => `${sentence[language]}\n`).join("");
}

function describeWhole(name: string, { records, head, clockWarnings }: VerifiedLog): Message[] {
  return [
    {
      nl: `${name}: het logboek is heel. Het heeft ${records} regels; de laatste is van ${head.at}.`,
      en: `${name}: the log is whole. It has ${records} lines; the last is of ${head.at}.`,
    },
    {
      nl: `Hash van de laatste regel: ${formatHash(head.hash)}`,
      en: `Hash of the last line: ${formatHash(head.hash)}`,
    },
    ...clockWarnings.map(({ line, from, to }) => ({
      nl: `Let op, regel ${line}: de klok is teruggezet, van ${from} naar ${to}.`,
      en: `Note, line ${line}: the clock was set back, from ${from} to ${to}.`,
    })),
  ];
}

function describeBroken(name: string, { kind, line }: AuditFault): Message {
  const { nl, en } = FAULTS[kind];
  return {
    nl: `${name}, regel ${line}: ${nl}. Vertrouw het logboek vanaf deze regel niet.`,
    en: `${name}, line ${line}: ${en}. Do not trust the log from this line on.`,
  };
}

function describeSignatureError({ kind }: SignatureError): Message {
  if (kind === "role-not-allowed") {
    return {
      nl: "De slotregel is ondertekend door iemand die dat niet mag.",
      en: "The head was signed by someone who may not sign it.",
    };
  }
  return {
    nl: "De handtekening onder de slotregel is niet van deze sleutel, of de slotregel is veranderd.",
    en: "The signature under the head is not of this key, or the head was changed.",
  };
}

/** How far the log is vouched for. */
function describeReach({ records, signedTo }: VerifiedLog): Message {
  if (signedTo === null) {
    return {
      nl: "Of er aan het eind regels ontbreken, is alleen te zien met een ondertekende slotregel (--head en --key).",
      en: "Whether lines are missing at the end can be seen only with a signed head (--head and --key).",
    };
  }
  if (signedTo === records) {
    return {
      nl: "De ondertekende slotregel klopt: er ontbreekt niets.",
      en: "The signed head agrees: nothing is missing.",
    };
  }
  return {
    nl: `De ondertekende slotregel klopt tot en met regel ${signedTo}. Voor de regels daarna staat de handtekening niet in.`,
    en: `The signed head agrees up to line ${signedTo}. The signature does not vouch for the lines after it.`,
  };
}
