import { Button, EmptyState, PageHead, useTexts } from "@stemketen/ui";
import { useState } from "react";
import { Link } from "wouter";
import { useArrival } from "../../app/use-arrival.ts";
import { useElection } from "../../app/use-election.ts";
import { blankFormsTexts } from "./blank-forms.texts.ts";
import { FormsOnTheirWay } from "./FormsOnTheirWay.tsx";
import styles from "./Results.module.css";
import { type BlankForm, explainBlankForms, useBlankForms } from "./use-blank-forms.ts";

/** Blank forms for every polling station, to print and bring before the count. */
export function BlankForms() {
  const texts = useTexts(blankFormsTexts);
  const election = useElection();
  useArrival(texts.title);
  return (
    <>
      <PageHead title={texts.title} subtitle={texts.subtitle} />
      <div className={styles.forms}>
        {election === undefined && <p className={styles.small}>{texts.loading}</p>}
        {election === null && (
          <EmptyState title={texts.noElection} action={<Link href="/inrichten">{texts.toSetUp}</Link>}>
            {texts.noElectionText}
          </EmptyState>
        )}
        {election !== undefined && election !== null && <Choice method={election.method} />}
      </div>
    </>
  );
}

function Choice({ method }: { method: "CSO" | "DSO" }) {
  const texts = useTexts(blankFormsTexts);
  const [asked, setAsked] = useState<BlankForm | null>(null);
  const { start, language } = useBlankForms();
  const set = start.data?.ok === true ? start.data.value : null;
  const problem = start.data?.ok === false ? explainBlankForms(start.data.error, language) : null;
  const ask = (form: BlankForm) => {
    setAsked(form);
    start.mutate({ form });
  };
  const busy = (form: BlankForm) => (start.isPending && asked === form ? texts.starting : null);
  return (
    <>
      <section className={styles.part}>
        <h2>{method === "CSO" ? texts.reportCso : texts.reportDso}</h2>
        <p>{texts.reportText}</p>
        <Button kind="main" busy={busy("station-report")} onClick={() => ask("station-report")}>
          {texts.makeReport}
        </Button>
      </section>
      {method === "CSO" && (
        <section className={styles.part}>
          <h2>{texts.record}</h2>
          <p>{texts.recordText}</p>
          <Button busy={busy("count-record")} onClick={() => ask("count-record")}>
            {texts.makeRecord}
          </Button>
        </section>
      )}
      <section className={styles.part}>
        <h2>{method === "CSO" ? texts.insertCso : texts.insertDso}</h2>
        <p>{method === "CSO" ? texts.insertCsoText : texts.insertDsoText}</p>
        <Button busy={busy("insert")} onClick={() => ask("insert")}>
          {texts.makeInsert}
        </Button>
      </section>
      <p role="alert" className={styles.problem}>
        {start.isError ? texts.noAnswer : problem}
      </p>
      {set !== null && <FormsOnTheirWay key={set.id} set={set} />}
    </>
  );
}
