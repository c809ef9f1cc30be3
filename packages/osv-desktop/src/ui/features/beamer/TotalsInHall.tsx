import { formatNumber, useLanguage, useTexts } from "@stemketen/ui";
import styles from "./Beamer.module.css";
import { beamerTexts } from "./beamer.texts.ts";
import type { HallView } from "./use-progress-in-hall.ts";

interface TotalsInHallProps {
  readonly electionName: string;
  readonly totals: NonNullable<HallView["totals"]>;
}

/** The votes of each list in the whole municipality, in the order of the ballot paper. */
export function TotalsInHall({ electionName, totals: { lists, blank, invalid } }: TotalsInHallProps) {
  const texts = useTexts(beamerTexts);
  const language = useLanguage();
  return (
    <>
      <h1>{electionName}</h1>
      <p className={styles.foot}>{texts.totalsOf}</p>
      <ol className={styles.totals} aria-label={texts.votesPerList}>
        {lists.map(({ number, name, votes }) => (
          <li key={number}>
            <span>
              {number} {name}
            </span>
            <strong>{formatNumber(votes, language)}</strong>
          </li>
        ))}
      </ol>
      <p className={styles.foot}>
        {texts.blankAndInvalid(formatNumber(blank, language), formatNumber(invalid, language))}
      </p>
    </>
  );
}
