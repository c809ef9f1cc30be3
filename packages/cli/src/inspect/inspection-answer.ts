import { formatHash, hashGroups } from "@stemketen/core/basics";
import type { MessageId } from "@stemketen/core/eml";
import { nameOf, printable } from "../files.ts";
import type { Language, Message } from "../message.ts";
import { inDigits } from "../totals/totals-text.ts";
import type { FileFinding } from "./file-finding.ts";
import type { Inspection } from "./inspect-file.ts";
import { thingsIn } from "./inspection-counts.ts";

const MESSAGES: Readonly<Record<MessageId, Message>> = {
  "110a": { nl: "verkiezingsdefinitie", en: "election definition" },
  "110b": { nl: "lijst van stembureaus", en: "list of polling stations" },
  "230b": { nl: "kandidatenlijsten", en: "candidate lists" },
  "510a": { nl: "telling van een stembureau", en: "count of a polling station" },
  "510b": { nl: "telling van een gemeente", en: "count of a municipality" },
  "510c": { nl: "telling van een kieskring", en: "count of an electoral district" },
  "510d": { nl: "totaaltelling", en: "total count" },
  "510q": { nl: "telling van een referendum", en: "count of a referendum" },
  "510r": { nl: "telling van een referendum", en: "count of a referendum" },
  "510s": { nl: "telling van een referendum", en: "count of a referendum" },
  "520": { nl: "uitslag met de gekozenen", en: "result with those elected" },
};

/** An inspection as plain data, for `inspect --json`. */
export function inspectionJson(inspection: Inspection, language: Language) {
  const { file, document, bytes, sha256, findings } = inspection;
  const { message, version, election, managingAuthority } = document;
  return {
    file,
    message: { id: message, name: MESSAGES[message][language] },
    version,
    election,
    contest: document.contestId,
    authority: managingAuthority && { id: managingAuthority.id, name: managingAuthority.name },
    issued: document.issueDate,
    created: document.creationDateTime,
    counts: Object.fromEntries(thingsIn(inspection).map(({ key, count }) => [key, count])),
    bytes,
    sha256,
    groups: hashGroups(sha256),
    canonical: document.canonical,
    findings: findings.map((finding) => {
      const { code, severity, about, position } = finding;
      return {
        code,
        severity,
        about,
        message: finding.message[language],
        ...(position ?? { line: null, column: null }),
      };
    }),
  };
}

/** An inspection as a block of text. */
export function inspectionText(inspection: Inspection, language: Language): string {
  const { file, document, bytes, sha256, findings } = inspection;
  const { message, version, election, managingAuthority: authority } = document;
  const say = (nl: string, en: string): string => (language === "nl" ? nl : en);
  const draft = version.draft ? " (draft)" : "";
  const domain =
    election.domain === null ? "" : `${printable(election.domain.name)} ${election.domain.id}`.trim();
  const rows: readonly (readonly [string, string])[] = [
    [say("wat", "what"), `${MESSAGES[message][language]} (${message}), EML_NL ${version.number}${draft}`],
    [say("verkiezing", "election"), `${printable(election.name)} (${election.id}), ${election.date}`],
    [say("gebied", "area"), domain],
    [say("van", "from"), authority === null ? "" : `${printable(authority.name)} (${authority.id})`],
    [say("gemaakt", "created"), document.creationDateTime ?? document.issueDate ?? ""],
    [
      say("inhoud", "holds"),
      thingsIn(inspection)
        .map(({ name, count }) => `${inDigits(count, language)} ${name[language]}`)
        .join(", "),
    ],
    [say("grootte", "size"), `${inDigits(bytes, language)} bytes`],
    ["SHA-256", formatHash(sha256)],
    [
      say("vorm", "form"),
      document.canonical
        ? say("canoniek, volgens het bestand", "canonical, according to the file")
        : say("niet canoniek", "not canonical"),
    ],
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  const lines = rows
    .filter(([, value]) => value !== "")
    .map(([label, value]) => `  ${label.padEnd(width)}  ${value}`);
  return [nameOf(file), ...lines, ...findingLines(findings, language), ""].join("\n");
}

function findingLines(findings: readonly FileFinding[], language: Language): readonly string[] {
  if (findings.length === 0) return [];
  const title: Message = { nl: "bevindingen", en: "findings" };
  return [
    `  ${title[language]}: ${findings.length}`,
    ...findings.map(({ code, position, message }) => {
      const place: Message =
        position === null
          ? { nl: "", en: "" }
          : {
              nl: `regel ${position.line}, teken ${position.column}: `,
              en: `line ${position.line}, character ${position.column}: `,
            };
      return `    ${place[language]}${printable(message[language])} [${code}]`;
    }),
  ];
}
