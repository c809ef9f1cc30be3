import { must } from "@stemketen/core/basics";
import type { SheetField } from "@stemketen/core/election";
import { describeFinding } from "@stemketen/core/validation";
import { Finding, type Language, useLanguage, useTexts } from "@stemketen/ui";
import type { ReactNode, Ref } from "react";
import { sectionsOf } from "./form-steps.ts";
import { type Paper, shortName } from "./paper.ts";
import styles from "./Typing.module.css";
import type { FoundOnSheet } from "./typed-sheet.ts";
import { typingTexts } from "./typing.texts.ts";

/** A finding about more boxes than this leads to the first and the last of them: eighty links help nobody. */
const MOST_LINKS = 12;

interface FindingsProps {
  readonly paper: Paper;
  readonly findings: readonly FoundOnSheet[];
  readonly ticked: readonly string[];
  /** Whether this step was looked at; before that nothing is said of it. */
  readonly isLookedAt: boolean;
  readonly heading: Ref<HTMLHeadingElement>;
  readonly onTick: (fingerprint: string, ticked: boolean) => void;
  readonly onGoTo: (field: string) => void;
  /** What else is to be said here first. */
  readonly children?: ReactNode;
}

/** What to look at on the paper, beside the figures. */
export function Findings(props: FindingsProps) {
  const { paper, findings, ticked, isLookedAt, heading, onTick, onGoTo, children } = props;
  const texts = useTexts(typingTexts);
  const language = useLanguage();
  const open = findings.filter(({ fingerprint }) => !ticked.includes(fingerprint)).length;
  return (
    <aside className={styles.aside} aria-label={texts.findings}>
      {children}
      <h2 ref={heading} tabIndex={-1}>
        {open > 0 ? texts.toCheck(open) : texts.findings}
      </h2>
      <p className={styles.quiet}>
        {open > 0 ? texts.advice : isLookedAt && findings.length > 0 ? texts.allTicked : texts.noFindings}
      </p>
      {findings.map(({ finding, fingerprint }) => (
        <Finding
          key={fingerprint}
          severity={finding.severity}
          code={finding.code}
          title={describeFinding(finding, "typist", language)}
          advice={texts.compare}
          fields={linksOf(paper, finding.fields, language)}
          onGoTo={onGoTo}
          onPaper={{
            ticked: ticked.includes(fingerprint),
            onTick: (isTicked) => onTick(fingerprint, isTicked),
          }}
        />
      ))}
    </aside>
  );
}

/** The boxes that a finding leads to; a question is one of them, and has a number within its part of the paper. */
function linksOf(paper: Paper, paths: readonly string[], language: Language) {
  const links = new Map<string, { readonly field: string; readonly letter: string }>();
  for (const path of paths) {
    const field = must(paper.context.byPath.get(path), `the paper has the box ${path}`);
    const letter = linkName(paper, field, language);
    if (!links.has(letter)) links.set(letter, { field: path, letter });
  }
  const all = [...links.values()];
  const [first, last] = [all[0], all.at(-1)];
  return all.length <= MOST_LINKS || first === undefined || last === undefined ? all : [first, last];
}

function linkName({ context }: Paper, field: SheetField, language: Language): string {
  if (field.kind === "count") return shortName(field, language);
  const own = sectionsOf(context.fields.filter(({ block }) => block === field.block));
  const questions = own.filter(({ kind }) => kind === "question");
  const place = questions.findIndex(({ fields }) => fields.includes(field));
  return place === -1 ? shortName(field, language) : typingTexts[language].question(place + 1);
}
