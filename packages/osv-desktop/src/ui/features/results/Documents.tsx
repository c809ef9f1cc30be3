import {
  Button,
  DownloadIcon,
  EmptyState,
  formatDate,
  formatTime,
  HashGrid,
  useLanguage,
  useTexts,
  useToasts,
} from "@stemketen/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "wouter";
import { type Outputs, useTRPC } from "../../app/api.ts";
import styles from "./Results.module.css";
import { resultsTexts } from "./results.texts.ts";

type Version = Outputs["results"]["versions"][number];

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
        {problem !== null &&
          (problem in MAKE_PROBLEMS ? texts[MAKE_PROBLEMS[problem] ?? "make-failed"] : texts["make-failed"])}
      </p>
      {problem === "details-missing" && <Link href="/zitting">{texts.toSession}</Link>}
      {versions.data?.length === 0 && <EmptyState title={texts.noVersions} />}
      {versions.data?.map((version) => (
        <VersionCard key={version.number} version={version} />
      ))}
    </section>
  );
}

/** What can be mended by a person; everything else failed while printing. */
const MAKE_PROBLEMS: Readonly<
  Record<string, "make-not-all" | "make-details" | "make-status" | "make-changed" | "make-untrusted">
> = {
  "not-tabulated": "make-not-all",
  "no-election": "make-not-all",
  "details-missing": "make-details",
  "not-in-this-status": "make-status",
  "changed-meanwhile": "make-changed",
  "sheets-changed": "make-untrusted",
  "re-adding-differs": "make-untrusted",
};

function VersionCard({
  version: { number, kind, madeAt, madeBy, voided, files, package: zip },
}: {
  version: Version;
}) {
  const texts = useTexts(resultsTexts);
  const language = useLanguage();
  const folder = `./api-files/results/versions/${number}`;
  const when = `${formatDate(madeAt, language)} ${formatTime(madeAt)}`;
  return (
    <article className={styles.version} data-voided={voided !== null}>
      <h3>{kind === "concept" ? texts.concept(number) : texts.version(number)}</h3>
      <p className={styles.small}>{texts.madeBy(madeBy, when)}</p>
      {voided !== null && (
        <p className={styles.warning}>
          <b>{texts.voided}</b> {voided.reason}
        </p>
      )}
      {zip !== null && voided === null && (
        <a className={styles.package} href={`${folder}/package`} download={zip.name}>
          <DownloadIcon /> {zip.name}
        </a>
      )}
      <ul className={styles.files}>
        {files.map(({ name, sha256 }) => (
          <li key={name}>
            <a href={`${folder}/files/${encodeURIComponent(name)}`} download={name}>
              {name}
            </a>
            <details>
              <summary>{texts.hashOf}</summary>
              <HashGrid label={texts.hashOfFile(name)} digest={sha256} compact />
            </details>
          </li>
        ))}
      </ul>
    </article>
  );
}
