import type { StationNumber } from "@stemketen/core/election";
import { Button, useLanguage, useTexts } from "@stemketen/ui";
import { type FormEvent, useEffect, useRef } from "react";
import { Card } from "../../app/Card.tsx";
import { useArrival } from "../../app/use-arrival.ts";
import type { View } from "./ask.ts";
import { troubleText } from "./refusal-text.ts";
import { stationTexts } from "./station.texts.ts";
import styles from "./Typing.module.css";
import { useClaim } from "./use-claim.ts";

interface StartCardProps {
  readonly station: StationNumber;
  readonly view: Extract<View, { readonly kind: "may-start" | "may-correct" }>;
  readonly onStarted: (view: View) => void;
}

/** A station that this person may take up: says what it is, and begins on a key. */
export function StartCard({ station, view, onStarted }: StartCardProps) {
  const texts = useTexts(stationTexts);
  const language = useLanguage();
  const claim = useClaim(onStarted);
  const button = useRef<HTMLButtonElement>(null);
  const [title, text] = saidOf(view, texts);
  useArrival(`${station} ${view.name} · ${title}`);
  useEffect(() => button.current?.focus(), []);
  const start = (event: FormEvent) => {
    event.preventDefault();
    void claim.take(station, view.kind === "may-correct" ? (view.sides[0] ?? null) : null);
  };
  return (
    <Card title={`${station} · ${view.name}`} intro={title}>
      <form onSubmit={start}>
        <p>{text}</p>
        <Button ref={button} kind="main" type="submit" busy={claim.isBusy ? texts.starting : null}>
          {texts.start}
        </Button>
        <p role="alert" className={styles.refused}>
          {claim.trouble === null ? null : troubleText(claim.trouble, language)}
        </p>
      </form>
    </Card>
  );
}

function saidOf(
  view: StartCardProps["view"],
  texts: (typeof stationTexts)["nl" | "en"],
): readonly [title: string, text: string] {
  if (view.kind === "may-correct") return [texts.startCorrection, texts.startCorrectionText];
  return view.side === "first"
    ? [texts.startFirst, texts.startFirstText]
    : [texts.startSecond, texts.startSecondText];
}
