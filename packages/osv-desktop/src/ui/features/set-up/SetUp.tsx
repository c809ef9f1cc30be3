import { impossible } from "@stemketen/core/basics";
import { PageHead, Stepper, useTexts } from "@stemketen/ui";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useLocation, useParams } from "wouter";
import { useTRPC } from "../../app/api.ts";
import { NoAnswer } from "../../app/NoAnswer.tsx";
import { PageBody } from "../../app/PageBody.tsx";
import { Panel } from "../../app/Panel.tsx";
import { useArrival } from "../../app/use-arrival.ts";
import { CheckStep } from "./CheckStep.tsx";
import { ChooseStep } from "./ChooseStep.tsx";
import { FileStep } from "./FileStep.tsx";
import { ReadyStep } from "./ReadyStep.tsx";
import styles from "./SetUp.module.css";
import { StationsStep } from "./StationsStep.tsx";
import { setUpTexts } from "./set-up.texts.ts";
import { type SetupState, STEPS, type StepId, stepToShow } from "./set-up-step.ts";
import { VotersStep } from "./VotersStep.tsx";

/** Sets the election up, step by step; where it stands is the server's to say, so that a restart changes nothing. */
export function SetUp() {
  const texts = useTexts(setUpTexts);
  const query = useQuery(useTRPC().election.setupState.queryOptions());
  const { step: asked } = useParams();
  const [, goTo] = useLocation();
  useArrival(texts.title);
  const state = query.data;
  const step = state === undefined ? undefined : stepToShow(state, asked);
  return (
    <>
      <PageHead title={texts.title} subtitle={texts.intro} />
      <PageBody measure="centred">
        {query.isError && state === undefined && <NoAnswer onRetry={query.refetch} />}
        {query.isPending && <p role="status">{texts.loading}</p>}
        {state !== undefined && step !== undefined && (
          <>
            <Stepper
              steps={STEPS.map((id) => ({ id, title: texts[id] }))}
              current={step}
              onGoTo={(id) => goTo(`/inrichten/${id}`)}
            />
            <Panel alone>
              <StepHeading key={step} step={step} />
              <StepScreen key={`${step} screen`} step={step} state={state} />
            </Panel>
          </>
        )}
      </PageBody>
    </>
  );
}

/** The focus goes to a new step, so that the keyboard and a screen reader begin there; not at the first one seen. */
function StepHeading({ step }: { step: StepId }) {
  const texts = useTexts(setUpTexts);
  useEffect(() => {
    const isWithin = document.activeElement?.closest("main") !== null;
    if (!isWithin || document.activeElement === document.body) focusHeading();
  }, []);
  return (
    <h2 id="stap" className={styles.heading} tabIndex={-1}>
      {texts[step]}
    </h2>
  );
}

function focusHeading(): void {
  document.getElementById("stap")?.focus({ preventScroll: true });
}

function StepScreen({ step, state }: { step: StepId; state: SetupState }) {
  switch (step) {
    case "verkiezing":
      return <FileStep message="110a" state={state} />;
    case "code-verkiezing":
      return <CheckStep message="110a" state={state} />;
    case "lijsten":
      return <FileStep message="230b" state={state} />;
    case "code-lijsten":
      return <CheckStep message="230b" state={state} />;
    case "telling":
      return <ChooseStep state={state} />;
    case "stembureaus":
      return <StationsStep state={state} />;
    case "kiesgerechtigden":
      return <VotersStep state={state} />;
    case "nakijken":
      return <ReadyStep state={state} />;
    default:
      return impossible(step);
  }
}
