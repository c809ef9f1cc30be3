import { Button, useTexts, useToasts } from "@stemketen/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "wouter";
import { type Outputs, useTRPC } from "../../app/api.ts";
import styles from "./Results.module.css";
import { resultsTexts } from "./results.texts.ts";
import { VersionCard } from "./VersionCard.tsx";

/** The documents and files of the result: made as a concept before finishing, and for good after it. */
export function Documents({ isFinished }: { isFinished: boolean }) {
  const texts = useTexts(resultsTexts);
  const api = useTRPC();
  const queries = useQueryClient();
  const { tell } = useToasts();
  const versions = useQuery(api.results.versions.queryOptions());
  const make = useMutation(
    api.results.make.mutationOptions({
      onSuccess: async (answer) => {
        await queries.invalidateQueries(api.results.versions.queryFilter());
        if (answer.ok) tell("done", texts.made(answer.value.number));
      },
      onError: () => tell("error", texts.unreachable),
    }),
  );
  const problem = make.data?.ok === false ? make.data.error.kind : null;
  return (
    <section className={styles.part}>
      <h2>{texts.documents}</h2>
      <p>{isFinished ? texts.documentsText : texts.conceptText}</p>
      <Button
        kind={isFinished ? "main" : "quiet"}
        onClick={() => make.mutate({ kind: isFinished ? "definitive" : "concept" })}
        busy={make.isPending ? texts.making : null}
      >
        {isFinished ? texts.make : texts.makeConcept}
      </Button>
      <p role="alert" className={styles.problem}>
        {problem !== null && texts[PROBLEM_TEXTS[problem]]}
      </p>
      {problem === "details-missing" && <Link href="/zitting">{texts.toSession}</Link>}
      {versions.data?.length === 0 && <p className={styles.small}>{texts.noVersions}</p>}
      {versions.data?.map((version) => (
        <VersionCard key={version.number} version={version} />
      ))}
    </section>
  );
}

type Problem = Extract<Outputs["results"]["make"], { ok: false }>["error"]["kind"];

/** What to do about it; what no person can mend failed while printing. */
const PROBLEM_TEXTS = {
  "not-tabulated": "make-not-all",
  "no-election": "make-not-all",
  "details-missing": "make-details",
  "not-in-this-status": "make-status",
  "changed-meanwhile": "make-changed",
  "sheets-changed": "make-untrusted",
  "re-adding-differs": "make-untrusted",
  "too-many-candidates": "make-failed",
  "result-missing": "make-failed",
  cancelled: "make-failed",
  "renderer-failed": "make-failed",
} as const satisfies Record<Problem, string>;
