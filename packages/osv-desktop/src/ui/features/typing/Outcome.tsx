import { impossible } from "@stemketen/core/basics";
import type { EntrySide } from "@stemketen/core/data-entry";
import { Button, type Language, useLanguage, useTexts } from "@stemketen/ui";
import { useEffect, useRef } from "react";
import { useLocation } from "wouter";
import { Card } from "../../app/Card.tsx";
import { useArrival } from "../../app/use-arrival.ts";
import type { View } from "./ask.ts";
import { stationTexts } from "./station.texts.ts";

/** What somebody did at this station just now; null: they only came to look. */
export type Done =
  | { readonly kind: "entry"; readonly side: EntrySide }
  | { readonly kind: "correction" }
  | null;

interface OutcomeProps {
  readonly station: number;
  readonly view: Exclude<View, { readonly kind: "entry" | "correction" }>;
  readonly done: Done;
}

/** How things stand with a station where this person has nothing to type now, and where the paper goes. */
export function Outcome({ station, view, done }: OutcomeProps) {
  const language = useLanguage();
  const texts = useTexts(stationTexts);
  const [, go] = useLocation();
  const button = useRef<HTMLButtonElement>(null);
  const { title, text } = outcomeText(view, done, language);
  useArrival(`${station} ${view.name} · ${title}`);
  // Enter goes on to the next paper.
  useEffect(() => button.current?.focus(), []);
  return (
    <Card title={title} intro={`${station} · ${view.name}`}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          go("/invoer");
        }}
      >
        <p role="status">{text}</p>
        <Button ref={button} kind="main" type="submit">
          {done === null ? texts.back : texts.nextStation}
        </Button>
      </form>
    </Card>
  );
}

interface Said {
  readonly title: string;
  readonly text: string;
}

function outcomeText(view: OutcomeProps["view"], done: Done, language: Language): Said {
  const texts = stationTexts[language];
  switch (view.kind) {
    case "may-start":
    case "may-correct":
      return { title: texts.discarded, text: texts.discardedText };
    case "busy":
      return { title: texts.busy(view.typist.name), text: texts.busyText(view.typist.name) };
    case "not-for-you":
      return notForYou(done, language);
    case "with-coordinator":
      return done === null
        ? { title: texts.withCoordinator, text: texts.withCoordinatorText }
        : { title: texts.savedAside, text: texts.savedAsideText };
    case "done":
      return done === null
        ? { title: texts.done, text: texts.doneText }
        : { title: texts.savedDone, text: texts.savedDoneText };
    default:
      return impossible(view);
  }
}

function notForYou(done: Done, language: Language): Said {
  const texts = stationTexts[language];
  if (done === null) return { title: texts.notForYou, text: texts.notForYouText };
  return done.kind === "entry"
    ? { title: texts.savedFirst, text: texts.savedFirstText }
    : { title: texts.savedCorrection, text: texts.savedCorrectionText };
}
