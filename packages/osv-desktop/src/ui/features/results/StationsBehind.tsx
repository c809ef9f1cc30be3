import type { FieldPath } from "@stemketen/core/election";
import { Dialog, formatNumber, useLanguage, useTexts } from "@stemketen/ui";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../app/api.ts";
import styles from "./Results.module.css";
import { resultsTexts } from "./results.texts.ts";

interface StationsBehindProps {
  readonly field: FieldPath;
  /** "E.3 Groene Waard". */
  readonly name: string;
  readonly onClose: () => void;
}

/** What each station adds to a number of the totals. */
export function StationsBehind({ field, name, onClose }: StationsBehindProps) {
  const texts = useTexts(resultsTexts);
  const language = useLanguage();
  const behind = useQuery(useTRPC().results.stationsBehind.queryOptions({ field })).data;
  return (
    <Dialog open title={name} onClose={onClose} closeTitle={texts.close}>
      {behind === undefined && <p>{texts.loading}</p>}
      {behind?.ok === false && <p>{texts.failed}</p>}
      {behind?.ok === true && (
        <table className={styles.figures}>
          <caption>{texts.perStation}</caption>
          <tbody>
            {behind.value.stations.map(({ station, name: stationName, value }) => (
              <tr key={station}>
                <td>{station}</td>
                <th scope="row">{stationName}</th>
                <td className={styles.value}>{formatNumber(value, language)}</td>
              </tr>
            ))}
            <tr data-sum>
              <th scope="row" colSpan={2}>
                {texts.sum}
              </th>
              <td className={styles.value}>{formatNumber(behind.value.sum, language)}</td>
            </tr>
          </tbody>
        </table>
      )}
    </Dialog>
  );
}
