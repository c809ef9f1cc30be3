import { type FieldPath, numbersOf, type StationNumber, sheetFields } from "@stemketen/core/election";
import { formatNumber, useLanguage, useTexts } from "@stemketen/ui";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { Link } from "wouter";
import { type Outputs, useTRPC } from "../../app/api.ts";
import { boxWords } from "../../app/box-words.ts";
import { useElection, useLists } from "../../app/use-election.ts";
import styles from "./Results.module.css";
import { secondCountTexts } from "./second-count.texts.ts";

/** What a comparison gave. */
export type Comparison = Extract<Outputs["results"]["compareSecondCount"], { ok: true }>["value"];

/** Where the app and the paper differ, with the way to the sheet of each station. */
export function SecondCountDifferences({ comparison }: { comparison: Comparison }) {
  const { differing, differences } = comparison;
  const texts = useTexts(secondCountTexts);
  const language = useLanguage();
  const nameOf = useStationNames();
  const wordsOf = useBoxWords();
  return (
    <>
      {differing > differences.length && <p>{texts.first(formatNumber(differences.length, language))}</p>}
      <table className={`${styles.figures} ${styles.compared}`}>
        <caption>{texts.differences}</caption>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {texts.stationAndBox}
            </th>
            <th scope="col" className={styles.value}>
              {texts.app}
            </th>
            <th scope="col" className={styles.value}>
              {texts.paper}
            </th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ station, path, app, paper }) => (
            <tr key={`${station} ${path}`}>
              <td>
                <Link href={`/stembureau/${station}`} aria-label={texts.toSheet(station, nameOf(station))}>
                  {station}
                </Link>
              </td>
              <th scope="row">
                <span className={styles.small}>{nameOf(station)}</span> <span>{wordsOf(path)}</span>
              </th>
              <td className={styles.value} data-heading={texts.app}>
                {formatNumber(app, language)}
              </td>
              <td className={styles.value} data-heading={texts.paper}>
                {formatNumber(paper, language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** What a station is called; empty while that is being fetched. */
function useStationNames(): (station: StationNumber) => string {
  const stations = useQuery(useTRPC().stations.list.queryOptions()).data;
  const names = useMemo(
    () => new Map(stations?.map(({ station }) => [station.number, station.name])),
    [stations],
  );
  return (station) => names.get(station) ?? "";
}

/** What a box is called; its path while the election is being fetched. */
function useBoxWords(): (path: FieldPath) => string {
  const election = useElection();
  const lists = useLists();
  const language = useLanguage();
  const boxes = useMemo(() => {
    if (election === null || election === undefined) return new Map();
    const fields = sheetFields(election.form, election.lists.map(numbersOf));
    return new Map(fields.map((field) => [field.path, field]));
  }, [election]);
  return (path) => {
    const box = boxes.get(path);
    if (box === undefined) return path;
    const { place, name } = boxWords(box, lists, language);
    return [place, name].filter((words) => words !== "").join(" · ");
  };
}
