import { impossible, must } from "@stemketen/core/basics";
import type { DifferenceRow } from "@stemketen/core/data-entry";
import { useLanguage, useTexts } from "@stemketen/ui";
import { boxWords } from "../../app/box-words.ts";
import { useLists } from "../../app/use-election.ts";
import { differencesTexts } from "./differences.texts.ts";
import styles from "./Settling.module.css";
import { type Likeness, whatItLooksLike } from "./what-it-looks-like.ts";

/** Slips that would explain the differences; the paper decides. */
export function Likenesses({ rows }: { rows: readonly DifferenceRow[] }) {
  const texts = useTexts(differencesTexts);
  const language = useLanguage();
  const lists = useLists();
  const placeOf = ({ field }: DifferenceRow, after: DifferenceRow | null = null) => {
    const { place, name } = boxWords(field, lists, language);
    if (place === "") return name;
    // "lijst 3 · kandidaat 7 en kandidaat 8": the list is said once, and in a sentence without a capital.
    const isSaid = after !== null && field.list !== null && after.field.list === field.list;
    return isSaid ? place.replace(/^.* · /, "") : place.replace(/^L(?=i)/, "l");
  };
  const sentence = (likeness: Likeness): string => {
    const first = must(likeness.rows[0], "a likeness is about a row");
    const at = placeOf(first);
    switch (likeness.kind) {
      case "exchanged":
        return texts.exchanged(at, placeOf(likeness.rows[1], first));
      case "shifted":
        return texts.shifted(at, placeOf(must(likeness.rows.at(-1), "a run has a last row"), first));
      case "digits":
        return texts.digits(at);
      default:
        return impossible(likeness);
    }
  };
  const likenesses = whatItLooksLike(rows).map(sentence);
  if (likenesses.length === 0) return null;
  return (
    <ul className={styles.likenesses}>
      {likenesses.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
