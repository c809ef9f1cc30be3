import { Button, formatDay, formatNumber, useLanguage, useTexts } from "@stemketen/ui";
import { Link, useLocation } from "wouter";
import { Facts } from "../../app/Facts.tsx";
import { useWho } from "../../app/who.ts";
import { chooseTexts } from "./choose.texts.ts";
import { fileStepTexts } from "./file-step.texts.ts";
import { readyTexts } from "./ready.texts.ts";
import styles from "./SetUp.module.css";
import type { SetupState } from "./set-up-step.ts";
import { Withdraw } from "./Withdraw.tsx";

/** Everything once more before the session, and what comes next. */
export function ReadyStep({ state }: { state: SetupState }) {
  const texts = useTexts(readyTexts);
  const files = useTexts(fileStepTexts);
  const choose = useTexts(chooseTexts);
  const language = useLanguage();
  const [, goTo] = useLocation();
  const isCoordinator = useWho()?.user.role === "coordinator";
  if (state.election === null) return null;
  const { election, seats, method, municipality, eligibleVoters } = state.election;
  return (
    <>
      <p className={styles.intro}>{state.session === "prepared" ? texts.intro : texts.begun}</p>
      <Facts
        facts={[
          [files.election, election.name],
          [files.date, formatDay(election.date, language)],
          [files.municipality, municipality.name],
          [files.seats, formatNumber(seats, language)],
          [choose.method, choose[method]],
          [
            files.stations,
            <Line
              key="stations"
              to="/stembureaus"
              text={formatNumber(state.stations, language)}
              name={files.stations}
            />,
          ],
          [
            files.voters,
            <Line
              key="voters"
              to="/inrichten/kiesgerechtigden"
              text={eligibleVoters === null ? "–" : formatNumber(eligibleVoters, language)}
              name={files.voters}
            />,
          ],
        ]}
      />
      <p className={styles.intro}>{isCoordinator ? texts.nextCoordinator : texts.nextAdministrator}</p>
      <div className={styles.actions}>
        <Button kind="main" onClick={() => goTo(isCoordinator ? "/zitting" : "/accounts")}>
          {isCoordinator ? texts.toSession : texts.toAccounts}
        </Button>
        {state.session === "prepared" && <Withdraw />}
      </div>
    </>
  );
}

function Line({ to, text, name }: { to: string; text: string; name: string }) {
  const texts = useTexts(readyTexts);
  return (
    <>
      {text}{" "}
      <Link href={to} aria-label={texts.changeWhat(name)}>
        {texts.change}
      </Link>
    </>
  );
}
