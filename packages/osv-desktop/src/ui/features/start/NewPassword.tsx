import { impossible } from "@stemketen/core/basics";
import { Checkbox, CheckIcon, Spoken, TextField, useTexts } from "@stemketen/ui";
import { useState } from "react";
import type { Outputs } from "../../app/api.ts";
import styles from "./NewPassword.module.css";
import { passwordTexts } from "./password.texts.ts";

/** What is wrong with a password, as the server says. */
type PasswordProblem = Extract<
  Extract<Outputs["accounts"]["changePassword"], { ok: false }>["error"],
  { kind: "weak-password" }
>["problems"][number];

/** A password that is being chosen: typed twice. */
export interface ChosenPassword {
  readonly first: string;
  readonly second: string;
}

interface NewPasswordProps {
  readonly userName: string;
  readonly value: ChosenPassword;
  readonly onChange: (value: ChosenPassword) => void;
  /** What the server had against the password that was sent. */
  readonly problems: readonly PasswordProblem[];
  /** It was sent while the two were not the same. */
  readonly mustBeSame: boolean;
}

/** The server decides; this is for seeing it while typing. */
const SHORTEST = 13;
const SHORTEST_NAME = 3;

/** Two fields for a password of one's own, with what it must be like and how far it is. */
export function NewPassword({ userName, value, onChange, problems, mustBeSame }: NewPasswordProps) {
  const texts = useTexts(passwordTexts);
  const [isShown, setShown] = useState(false);
  const type = isShown ? "text" : "password";
  const differs = mustBeSame && value.first !== value.second;
  return (
    <div className={styles.fields}>
      <TextField
        label={texts.next}
        hint={texts.advice}
        value={value.first}
        onChange={(first) => onChange({ ...value, first })}
        type={type}
        autoComplete="new-password"
        spellCheck={false}
        required
        error={
          problems.length === 0 ? null : problems.map((problem) => describeProblem(texts, problem)).join(" ")
        }
      />
      <TextField
        label={texts.again}
        value={value.second}
        onChange={(second) => onChange({ ...value, second })}
        type={type}
        autoComplete="new-password"
        spellCheck={false}
        required
        error={differs ? texts.notTheSame : null}
      />
      <Checkbox label={texts.show} checked={isShown} onChange={setShown} />
      <Rules userName={userName} value={value} />
    </div>
  );
}

function describeProblem(texts: (typeof passwordTexts)["nl" | "en"], problem: PasswordProblem): string {
  switch (problem.kind) {
    case "too-short":
      return texts["too-short"](problem.minimum);
    case "too-long":
      return texts["too-long"](problem.maximum);
    case "contains-user-name":
      return texts["contains-user-name"]();
    case "common":
      return texts.common();
    default:
      return impossible(problem);
  }
}

function Rules({ userName, value: { first, second } }: Pick<NewPasswordProps, "userName" | "value">) {
  const texts = useTexts(passwordTexts);
  const length = Array.from(first.normalize("NFKC")).length;
  const name = userName.trim().toLowerCase();
  const hasName = name.length >= SHORTEST_NAME && first.toLowerCase().includes(name);
  const rules = [
    { text: texts.length(SHORTEST, length), isMet: length >= SHORTEST },
    { text: texts.notTheName, isMet: length > 0 && !hasName },
    { text: texts.same, isMet: length > 0 && first === second },
  ];
  return (
    <ul className={styles.rules} aria-label={texts.rules}>
      {rules.map(({ text, isMet }) => (
        <li key={text} data-met={isMet}>
          <span className={styles.mark}>{isMet && <CheckIcon />}</span>
          <span>
            {text}
            <Spoken>, {isMet ? texts.met : texts.notMet}</Spoken>
          </span>
        </li>
      ))}
      <li>
        <span className={styles.mark} />
        <span>{texts.notCommon}</span>
      </li>
    </ul>
  );
}
