import type { Role } from "@stemketen/core/election";
import { Button, useLanguage, useTexts } from "@stemketen/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useLocation } from "wouter";
import { type Outputs, useTRPC } from "../../app/api.ts";
import { Card } from "../../app/Card.tsx";
import { ROLE_NAMES } from "../../app/frame.texts.ts";
import { useArrival } from "../../app/use-arrival.ts";
import styles from "./PracticeStart.module.css";
import { practiceTexts } from "./practice.texts.ts";

/** Whom one can be in the practice; two typists, because everything is typed by two people. */
const PEOPLE: readonly { readonly role: Role; readonly nth: number }[] = [
  { role: "coordinator", nth: 0 },
  { role: "typist", nth: 0 },
  { role: "typist", nth: 1 },
  { role: "administrator", nth: 0 },
  { role: "observer", nth: 0 },
  { role: "auditor", nth: 0 },
];

type Drawn = Extract<Outputs["safety"]["drawPracticeLogins"], { ok: true }>["value"];

/** The practice begins with choosing who one is: nobody needs a password there. */
export function PracticeStart() {
  const texts = useTexts(practiceTexts);
  const language = useLanguage();
  const [, goTo] = useLocation();
  useArrival(texts.title);
  const draw = useMutation(useTRPC().safety.drawPracticeLogins.mutationOptions());
  const be = (role: Role, nth: number) =>
    draw.mutate({}, { onSuccess: (answer) => answer.ok && goTo(addressOf(answer.value, role, nth)) });
  return (
    <Card title={texts.title} intro={texts.intro}>
      <ul className={styles.people} aria-label={texts.who}>
        {PEOPLE.map(({ role, nth }) => (
          <li key={`${role} ${nth}`}>
            <Button onClick={() => be(role, nth)}>
              {ROLE_NAMES[language][role]}
              {role === "typist" && ` ${nth + 1}`}
            </Button>
          </li>
        ))}
      </ul>
      <p role="alert" className={styles.problem}>
        {draw.isError && texts.noAnswer}
      </p>
      <div className={styles.back}>
        <h2>{texts.renewTitle}</h2>
        <p>{texts.renewText}</p>
      </div>
      <div className={styles.back}>
        <StopPractice />
      </div>
    </Card>
  );
}

/** The address behind the # of a link for this person. */
function addressOf(logins: Drawn, role: Role, nth: number): string {
  const login = logins.filter((drawn) => drawn.role === role)[nth];
  return login === undefined ? "/inloggen" : new URL(login.url).hash.slice(1);
}

/** Back to the real work, when this copy of the program may do it. */
function StopPractice() {
  const texts = useTexts(practiceTexts);
  const queries = useQueryClient();
  const stop = useMutation(
    useTRPC().safety.stopPractice.mutationOptions({
      onSuccess: (answer) => (answer.ok ? queries.resetQueries() : undefined),
    }),
  );
  const error = stop.data?.ok === false ? texts[stop.data.error.kind] : null;
  return (
    <div className={styles.change}>
      <Button busy={stop.isPending ? texts.stopping : null} onClick={() => stop.mutate({})}>
        {texts.stop}
      </Button>
      <p role="alert" className={styles.problem}>
        {stop.isError ? texts.noAnswer : error}
      </p>
    </div>
  );
}
