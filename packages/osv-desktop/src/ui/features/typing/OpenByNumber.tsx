import { impossible } from "@stemketen/core/basics";
import { stationNumber } from "@stemketen/core/election";
import { Button, focusField, type Language, NumberField, useLanguage, useTexts } from "@stemketen/ui";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useEffect, useState } from "react";
import { useLocation } from "wouter";
import { type Outputs, useTRPC } from "../../app/api.ts";
import type { View } from "./ask.ts";
import { homeTexts } from "./home.texts.ts";
import { troubleText } from "./refusal-text.ts";
import styles from "./Typing.module.css";
import { useClaim } from "./use-claim.ts";

/** The box for the number; the keys and the screen find it by this name. */
const NUMBER = "station-number";

/** Opens a paper by the number on it; the name says whether it is the right one. */
export function OpenByNumber() {
  const texts = useTexts(homeTexts);
  const language = useLanguage();
  const [, go] = useLocation();
  const [number, setNumber] = useState<number | null>(null);
  const [unreadable, setUnreadable] = useState<string | null>(null);
  const looked = useLook(number);
  const claim = useClaim((_, station) => go(`/invoer/${station}`));
  useEffect(() => {
    focusField(NUMBER);
  }, []);
  const open = (event: FormEvent) => {
    event.preventDefault();
    const view = looked.data?.ok === true ? looked.data.value : null;
    if (number === null || view === null) return focusField(NUMBER);
    if (view.kind === "may-start") void claim.take(stationNumber(number), null);
    else if (view.kind === "may-correct") void claim.take(stationNumber(number), view.sides[0] ?? null);
    else if (view.kind === "entry" || view.kind === "correction") go(`/invoer/${number}`);
    return undefined;
  };
  return (
    <section className={styles.open}>
      <h2>{texts.openTitle}</h2>
      <form onSubmit={open}>
        <NumberField
          field={NUMBER}
          label={texts.number}
          value={number}
          unreadable={unreadable}
          onChange={(value, text) => {
            setNumber(value);
            setUnreadable(text);
          }}
        />
        <div className={styles.confirmed} role="status">
          <Found number={number} answer={looked.data} isFailed={looked.isError} />
        </div>
        <Button kind="main" type="submit" busy={claim.isBusy ? texts.opening : null}>
          {texts.open}
        </Button>
        <p role="alert" className={styles.refused}>
          {claim.trouble === null ? null : troubleText(claim.trouble, language)}
        </p>
      </form>
    </section>
  );
}

/** The station of that number as this person may see it; asked anew each time, for others are at work too. */
function useLook(number: number | null) {
  const isNumber = number !== null && number >= 1;
  return useQuery(
    useTRPC().entry.open.queryOptions(
      { station: stationNumber(isNumber ? number : 1) },
      { enabled: isNumber, gcTime: 0 },
    ),
  );
}

interface FoundProps {
  readonly number: number | null;
  readonly answer: Outputs["entry"]["open"] | undefined;
  readonly isFailed: boolean;
}

function Found({ number, answer, isFailed }: FoundProps) {
  const texts = useTexts(homeTexts);
  const language = useLanguage();
  if (number === null) return <p className={styles.quiet}>{texts.waiting}</p>;
  if (isFailed) return <p>{texts.noAnswer}</p>;
  if (number < 1 || answer?.ok === false) return <p>{texts.noStation(String(number))}</p>;
  if (answer === undefined) return null;
  return (
    <p>
      <strong>
        {number} · {answer.value.name}
      </strong>
      {whatToDo(answer.value, language)}
    </p>
  );
}

function whatToDo(view: View, language: Language): string {
  const texts = homeTexts[language];
  switch (view.kind) {
    case "may-start":
      return view.side === "first" ? texts["first-entry"] : texts["second-entry"];
    case "may-correct":
      return texts.correction;
    case "entry":
    case "correction":
      return texts["own-entry"];
    case "busy":
      return texts.busy(view.typist.name);
    case "not-for-you":
      return texts.notForYou;
    case "with-coordinator":
      return texts.withCoordinator;
    case "done":
      return texts.done;
    default:
      return impossible(view);
  }
}
