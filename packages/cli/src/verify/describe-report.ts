import type { Language } from "../message.ts";
import type { Check, Problem, ProblemKind, VerificationReport } from "./report.ts";

/** Text for a terminal: names and values come from files, and a terminal obeys control characters. */
export function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "\ufffd");
}

const MARKS: Readonly<Record<Check["status"], string>> = {
  right: "✓",
  wrong: "✗",
  remark: "!",
  unchecked: "–",
};

const WORDS: Readonly<Record<Check["status"], Readonly<Record<Language, string>>>> = {
  right: { nl: "klopt", en: "right" },
  wrong: { nl: "klopt niet", en: "wrong" },
  remark: { nl: "let op", en: "note" },
  unchecked: { nl: "niet nagegaan", en: "not checked" },
};

const WORD_WIDTH = 13;

/** The report for people: a line for each check, and the verdict in one sentence. */
export function describeReport(report: VerificationReport, language: Language): string {
  const lines = report.checks.map(({ status, file, detail }) => {
    const word = WORDS[status][language].padEnd(WORD_WIDTH);
    return `${MARKS[status]} ${word}  ${file === null ? "" : `${file}: `}${detail[language]}`;
  });
  return `${[...lines, "", verdict(report)[language]].map(printable).join("\n")}\n`;
}

function verdict(report: VerificationReport): Readonly<Record<Language, string>> {
  if (!report.ok) {
    const files = filesToBlame(report.problems).join(", ");
    return {
      nl: `Dit klopt niet. Er is iets mis met: ${files}.`,
      en: `This is not right. Something is wrong with: ${files}.`,
    };
  }
  const open = report.checks.filter(({ status }) => status === "unchecked").length;
  if (open === 0) return { nl: "Alles klopt.", en: "Everything is right." };
  return {
    nl: `Alles wat hier te controleren is, klopt. Niet nagegaan: ${open}, zie hierboven.`,
    en: `Everything that can be checked here is right. Not checked: ${open}, see above.`,
  };
}

/** What the manifest finds; it tells which of two files that contradict one another was touched. */
const TOUCHED: ReadonlySet<ProblemKind> = new Set(["changed", "missing", "added", "swapped"]);

/** Files with a problem; those that only contradict a file that was touched are not to blame. */
function filesToBlame(problems: readonly Problem[]): readonly string[] {
  const touched = problems
    .filter(({ kind }) => TOUCHED.has(kind))
    .flatMap(({ path, other }) => (other === undefined ? [path] : [path, other]));
  const others = problems.filter(
    ({ kind }) => touched.length === 0 || (kind !== "different" && kind !== "seats" && !TOUCHED.has(kind)),
  );
  const blamed = others.filter(({ other }) => other === undefined || !touched.includes(other));
  return [...new Set([...touched, ...blamed.map(({ path }) => path)])];
}

/** The report for programs, as in docs: `ok`, every check, and every problem with the file it is in. */
export function reportAsJson(report: VerificationReport, language: Language): string {
  const document = {
    ok: report.ok,
    checks: report.checks.map(({ id, file, status, detail }) => ({
      id,
      file,
      ok: status !== "wrong",
      status,
      detail: detail[language],
    })),
    problems: report.problems.map(({ kind, path, other, detail }) => ({
      kind,
      path,
      ...(other === undefined ? {} : { other }),
      detail: detail[language],
    })),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}
