import type { StationNumber } from "@stemketen/core/election";
import { formatNumber, useLanguage, useTexts } from "@stemketen/ui";
import type { Outputs } from "../../app/api.ts";
import styles from "./Results.module.css";
import { type Comparison, SecondCountDifferences } from "./SecondCountDifferences.tsx";
import { secondCountTexts } from "./second-count.texts.ts";
import { useRefusalText } from "./use-refusal-text.ts";

type Answer = Outputs["results"]["compareSecondCount"];

interface SecondCountAnswerProps {
  /** The name of the file that was compared. */
  readonly name: string;
  /** null: nothing was compared yet. */
  readonly answer: Answer | null;
}

/** What became of a file: who signed it and what differs, or why it was not compared. */
export function SecondCountAnswer({ name, answer }: SecondCountAnswerProps) {
  const refusal = useRefusalText();
  return (
    <>
      <div role="status" className={styles.checked}>
        {answer?.ok === true && <Signer name={name} comparison={answer.value} />}
        {answer?.ok === true && <Outcome comparison={answer.value} />}
        {answer?.ok === false && <p className={styles.warning}>{refusal(answer.error)}</p>}
      </div>
      {answer?.ok === true && answer.value.differing > 0 && (
        <SecondCountDifferences comparison={answer.value} />
      )}
      {answer?.ok === true && <NotCompared comparison={answer.value} />}
    </>
  );
}

interface ComparisonProps {
  readonly comparison: Comparison;
}

/** Who signed: only the paper of the municipality says whose key that is. */
function Signer({ name, comparison }: ComparisonProps & { readonly name: string }) {
  const { keyId, boxes } = comparison;
  const texts = useTexts(secondCountTexts);
  const language = useLanguage();
  return (
    <div>
      <p>
        {texts.signedBy} <b className={styles.fingerprint}>{keyId.match(/.{4}/g)?.join(" ")}</b>
      </p>
      <p>{texts.compareKey}</p>
      <p className={styles.small}>{texts.boxes(formatNumber(boxes, language), name)}</p>
    </div>
  );
}

function Outcome({ comparison: { compared, differing } }: ComparisonProps) {
  const texts = useTexts(secondCountTexts);
  const language = useLanguage();
  if (compared.length === 0) return <p className={styles.warning}>{texts.nothing}</p>;
  if (differing === 0) return <p className={styles.same}>{texts.equal(compared.length)}</p>;
  return (
    <p className={styles.warning}>
      <b>{texts.differ(compared.length, formatNumber(differing, language))}</b> {texts.todo}
    </p>
  );
}

const numbersOf = (stations: readonly StationNumber[]) => stations.toSorted((a, b) => a - b).join(", ");

/** Stations in the file that could not be held against a sheet. */
function NotCompared({ comparison: { notDefinitive, unknownStations } }: ComparisonProps) {
  const texts = useTexts(secondCountTexts);
  return (
    <>
      {notDefinitive.length > 0 && <p>{texts.notDefinitive(numbersOf(notDefinitive))}</p>}
      {unknownStations.length > 0 && <p>{texts.unknown(numbersOf(unknownStations))}</p>}
    </>
  );
}
