import { formatTime, formatTimeToTheSecond, useTexts } from "@stemketen/ui";
import { useEffect } from "react";
import { Card } from "./Card.tsx";
import styles from "./Stopped.module.css";
import type { Safety } from "./safety-state.ts";
import type { ScreenRoute } from "./screen-route.ts";
import { stoppedTexts } from "./stopped.texts.ts";

/** Whether this address must wait until the computer stands alone. */
export function isStoppedAt(
  { standAlone }: Safety,
  routes: readonly ScreenRoute[],
  address: string,
): boolean {
  const isAllowed = routes.some(
    ({ path, evenWhenStopped }) =>
      evenWhenStopped === true && (address === path || address.startsWith(`${path}/`)),
  );
  return standAlone.kind === "stopped" && !isAllowed;
}

/** In place of every screen on which something could be typed, while something outside answers this computer. */
export function Stopped({ safety: { standAlone } }: { safety: Safety }) {
  const texts = useTexts(stoppedTexts);
  useInterlude(texts.title);
  if (standAlone.kind !== "stopped") return null;
  return (
    <Card title={texts.title} intro={texts.intro} tone="error">
      <ol className={styles.steps}>
        <li>{texts.cable}</li>
        <li>{texts.wifi}</li>
        <li>{texts.phone}</li>
        <li>{texts.wait}</li>
      </ol>
      <p>{texts.help}</p>
      <div className={styles.facts}>
        <p>{texts.answered}</p>
        <ul>
          {standAlone.answered.map((target) => (
            <li key={target}>
              <code>{target}</code>
            </li>
          ))}
        </ul>
        <p>
          {texts.since(formatTime(standAlone.since))}{" "}
          {texts.checked(formatTimeToTheSecond(standAlone.checkedAt))}
        </p>
      </div>
    </Card>
  );
}

/** Somebody who is held up goes on afterwards where they were: the same title, and the focus in the same field. */
function useInterlude(title: string): void {
  useEffect(() => {
    const before = { title: document.title, place: document.activeElement };
    document.title = `${title} · Stemketen`;
    return () => {
      document.title = before.title;
      if (before.place instanceof HTMLElement) before.place.focus();
    };
  }, [title]);
}
