import { formatNumber, formatTime, useLanguage, useTexts } from "@stemketen/ui";
import type { Outputs } from "../../app/api.ts";
import styles from "./Results.module.css";
import { resultsTexts } from "./results.texts.ts";
import { useListTitle } from "./use-list-title.ts";

/** A draw of the control protocol. */
export type Protocol = NonNullable<Outputs["results"]["controlProtocol"]>["protocol"];

/** The lists that were drawn, with the work sheet, and what adding by hand gave. */
export function DrawnLists({ protocol }: { protocol: Protocol }) {
  const { drawnAt, drawnBy, seed, outcome } = protocol;
  const texts = useTexts(resultsTexts);
  return (
    <>
      <p>{texts.drawn(drawnBy, formatTime(drawnAt))}</p>
      <DrawnTable protocol={protocol} />
      <p className={styles.small}>{texts.seed(seed)}</p>
      <a href="./api-files/results/control-protocol" download>
        {texts.workSheet}
      </a>
      {outcome !== null && (
        <p>
          <b>{texts.recorded(outcome.recordedBy, formatTime(outcome.recordedAt))}</b> {outcome.remarks}
        </p>
      )}
    </>
  );
}

function DrawnTable({ protocol: { lists, outcome } }: { protocol: Protocol }) {
  const texts = useTexts(resultsTexts);
  const language = useLanguage();
  const title = useListTitle();
  return (
    <table className={`${styles.figures} ${styles.compared}`}>
      <caption>{texts.drawnLists}</caption>
      {outcome !== null && (
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {texts.list}
            </th>
            <th scope="col" className={styles.value}>
              {texts.byHand}
            </th>
            <th scope="col" className={styles.value}>
              {texts.computed}
            </th>
          </tr>
        </thead>
      )}
      <tbody>
        {lists.map((list) => {
          const added = outcome?.lists.find((one) => one.list === list);
          return (
            <tr key={list}>
              <td>{list}</td>
              <th scope="row">
                {title(list)}
                {added !== undefined && added.addedByHand !== added.computed && (
                  <b className={styles.differs}>{texts.differs}</b>
                )}
              </th>
              {added !== undefined && (
                <>
                  <td className={styles.value} data-heading={texts.byHand}>
                    {formatNumber(added.addedByHand, language)}
                  </td>
                  <td className={styles.value} data-heading={texts.computed}>
                    {formatNumber(added.computed, language)}
                  </td>
                </>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
