import { formatTime, useTexts } from "@stemketen/ui";
import { Link } from "wouter";
import type { Outputs } from "../../app/api.ts";
import { homeTexts } from "./home.texts.ts";
import styles from "./Typing.module.css";

type Own = NonNullable<Outputs["entry"]["home"]>["own"];

/** What this person began and did not finish. */
export function OwnWork({ own }: { readonly own: Own }) {
  const texts = useTexts(homeTexts);
  return (
    <section className={styles.open}>
      <h2>{texts.own}</h2>
      {own.length === 0 ? (
        <p className={styles.quiet}>{texts.none}</p>
      ) : (
        <ul className={styles.mine}>
          {own.map(({ station, name, side, task, savedAt }) => (
            <li key={station}>
              <Link href={`/invoer/${station}`}>
                {station} · {name}
              </Link>{" "}
              <span className={styles.quiet}>
                {task === "correction" ? texts.correct : texts[side]} · {texts.ownSaved(formatTime(savedAt))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
