import type { ReactNode } from "react";
import { formatTime } from "../../format/index.ts";
import { catalogue, useLanguage, useTexts } from "../../i18n/index.ts";
import { EmptyState } from "../EmptyState/EmptyState.tsx";
import { groupByDay } from "./group-by-day.ts";
import styles from "./Timeline.module.css";

const texts = catalogue({ empty: "Nog niets gebeurd" }, { empty: "Nothing happened yet" });

/** Something that happened. */
export interface Moment {
  readonly id: string;
  /** Instant in UTC. */
  readonly at: string;
  /** Who did it; null when the program did. */
  readonly who: string | null;
  readonly what: ReactNode;
  /** A reason, or what was there before and after. */
  readonly detail?: ReactNode;
}

/** What happened, by day, in the order given: time, what, and who. */
export function Timeline({
  moments,
  label,
}: {
  readonly moments: readonly Moment[];
  readonly label: string;
}) {
  const language = useLanguage();
  const { empty } = useTexts(texts);
  if (moments.length === 0) return <EmptyState title={empty} />;
  return (
    <section className={styles.timeline} aria-label={label}>
      {groupByDay(moments, language).map(({ title, things }, index) => (
        <div key={`${index} ${title}`} className={styles.day}>
          <h3>{title}</h3>
          <ol>
            {things.map(({ id, at, who, what, detail }) => (
              <li key={id}>
                <time dateTime={at}>{formatTime(at)}</time>
                <div className={styles.what}>
                  <p>{what}</p>
                  {detail !== undefined && <div className={styles.detail}>{detail}</div>}
                  {who !== null && <p className={styles.who}>{who}</p>}
                </div>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}
