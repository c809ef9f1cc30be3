import { useTexts, WarningIcon } from "@stemketen/ui";
import { Card } from "../../app/Card.tsx";
import type { Safety } from "../../app/safety-state.ts";
import { useArrival } from "../../app/use-arrival.ts";
import styles from "./OnlyPractice.module.css";
import { onlyPracticeTexts } from "./only-practice.texts.ts";
import { PracticeButton } from "./PracticeButton.tsx";

type Unfit = Exclude<Safety["release"], { kind: "released" }>;

/** How many files are named: more help nobody, and the first ones are enough to read out by telephone. */
const MOST_NAMED = 20;

/** This copy of the program was not released, or was changed since: it may not touch the real work. */
export function OnlyPractice({ release }: { release: Unfit }) {
  const texts = useTexts(onlyPracticeTexts);
  const isDamaged = release.kind === "damaged";
  const title = isDamaged ? texts.damaged : texts.notReleased;
  useArrival(title);
  return (
    <Card title={title} intro={isDamaged ? texts.damagedText : texts.notReleasedText}>
      {isDamaged && <Problems release={release} />}
      <PracticeButton kind="main" />
    </Card>
  );
}

function Problems({ release }: { release: Extract<Unfit, { kind: "damaged" }> }) {
  const texts = useTexts(onlyPracticeTexts);
  const { problems, unreadable } = release;
  const more = problems.length - MOST_NAMED;
  return (
    <div className={styles.problems}>
      <p className={styles.lead}>
        <WarningIcon />
        <span>{unreadable === null ? texts.files(problems.length) : texts.unreadable(unreadable)}</span>
      </p>
      <ul>
        {problems.slice(0, MOST_NAMED).map((problem) => (
          <li key={`${problem.kind} ${problem.path}`}>
            <code>{problem.path}</code>{" "}
            {problem.kind === "swapped" ? texts.swapped(problem.other) : texts[problem.kind]}
          </li>
        ))}
      </ul>
      {more > 0 && <p>{texts.more(more)}</p>}
    </div>
  );
}
