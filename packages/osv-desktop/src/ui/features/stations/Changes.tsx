import { useTexts } from "@stemketen/ui";
import { useQuery } from "@tanstack/react-query";
import { type Outputs, useTRPC } from "../../app/api.ts";
import styles from "./Stations.module.css";
import { stationsTexts } from "./stations.texts.ts";

type Change = Outputs["stations"]["changesSinceImport"][number];
type Texts = (typeof stationsTexts)["nl" | "en"];

/** What became of the list since it was imported: it stands in the proces-verbaal. */
export function Changes() {
  const texts = useTexts(stationsTexts);
  const changes = useQuery(useTRPC().stations.changesSinceImport.queryOptions()).data ?? [];
  if (changes.length === 0) return null;
  return (
    <section className={styles.changes}>
      <h2>{texts.changes}</h2>
      <p>{texts.changesText}</p>
      <ul>
        {changes.map((change) => (
          <li key={`${change.kind} ${change.station.number}`}>
            <strong>
              {change.station.number} {change.station.name}
            </strong>{" "}
            {describe(texts, change)}
            {change.reasons.length > 0 && ` ${texts.because(change.reasons.join("; "))}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

function describe(texts: Texts, change: Change): string {
  if (change.kind !== "changed") return texts[change.kind];
  const fields = change.fields.map(({ field, before, after }) =>
    texts.field(texts[field], shown(texts, before), shown(texts, after)),
  );
  return `${texts.changed} ${fields.join(", ")}.`;
}

function shown(texts: Texts, value: string | number | null): string {
  if (value === null || value === "") return texts.empty;
  return value === "fixed" || value === "special" || value === "mobile" ? texts[value] : String(value);
}
