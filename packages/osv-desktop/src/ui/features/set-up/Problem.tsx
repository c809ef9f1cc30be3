import { useLanguage } from "@stemketen/ui";
import { Refusal } from "../../app/Refusal.tsx";
import { explainProblem, type SetUpProblem } from "./explain-problem.ts";

interface ProblemProps {
  readonly title: string;
  /** What the server says; null: nothing is wrong. */
  readonly error: SetUpProblem | null;
  /** There was no answer at all. */
  readonly failure?: string | null;
}

/** What the server has against a step of the set-up. */
export function Problem({ title, error, failure = null }: ProblemProps) {
  const language = useLanguage();
  if (error === null) return <Refusal title={failure} lines={[]} />;
  return <Refusal title={failure ?? title} lines={explainProblem(error, language)} />;
}
