import { impossible } from "@stemketen/core/basics";
import {
  Button,
  CheckIcon,
  formatTime,
  type Language,
  TextField,
  useLanguage,
  useTexts,
} from "@stemketen/ui";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { type Outputs, useTRPC } from "../../app/api.ts";
import { useServerClock } from "../../app/safety-state.ts";
import styles from "./Desks.module.css";
import { desksTexts } from "./desks.texts.ts";
import type { Desk } from "./use-room.ts";

type Refusal = Extract<Outputs["lan"]["drawDeskCode"], { ok: false }>["error"];

/** The code that was drawn last. */
interface Drawn {
  readonly desk: string;
  readonly code: string;
  readonly validUntil: string;
  /** When a desk of that name was let in before this code was drawn. */
  readonly admittedBefore: string | undefined;
}

const MINUTE = 60_000;

/** Draws the code of a desk by its name, and shows it until that desk is in. */
export function DrawCode({ desks }: { desks: readonly Desk[] }) {
  const texts = useTexts(desksTexts);
  const language = useLanguage();
  const [name, setName] = useState("");
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const draw = useMutation(
    useTRPC().lan.drawDeskCode.mutationOptions({
      onSuccess: (answer, { desk }) => {
        if (!answer.ok) return;
        setDrawn({ ...answer.value, desk: desk.trim(), admittedBefore: admittedAt(desks, desk.trim()) });
        setName("");
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== "") draw.mutate({ desk: name });
  };
  const refusal = draw.data?.ok === false ? explain(draw.data.error, language) : null;
  return (
    <>
      <form className={styles.draw} onSubmit={submit}>
        <TextField
          label={texts.name}
          hint={texts.nameHint}
          value={name}
          onChange={setName}
          error={draw.isError ? texts.noAnswer : refusal}
          maxLength={60}
          autoComplete="off"
          required
        />
        <Button kind="main" type="submit" busy={draw.isPending ? texts.drawing : null}>
          {texts.draw}
        </Button>
      </form>
      <div role="status">{drawn !== null && <CodeToType drawn={drawn} desks={desks} />}</div>
    </>
  );
}

/** The code in large digits, how long it still works, and that the desk is in. */
function CodeToType({
  drawn: { desk, code, validUntil, admittedBefore },
  desks,
}: {
  drawn: Drawn;
  desks: readonly Desk[];
}) {
  const texts = useTexts(desksTexts);
  const minutes = Math.ceil((Date.parse(validUntil) - useServerClock()) / MINUTE);
  const admitted = admittedAt(desks, desk);
  if (admitted !== undefined && admitted !== admittedBefore) {
    return (
      <p className={styles.done}>
        <CheckIcon /> {texts.isIn(desk)}
      </p>
    );
  }
  if (minutes <= 0) return <p className={styles.code}>{texts.expired(desk)}</p>;
  return (
    <div className={styles.code}>
      <p>{texts.typeAt(desk)}</p>
      <p className={styles.digits}>
        <span>{code.slice(0, 4)}</span> <span>{code.slice(4)}</span>
      </p>
      <p className={styles.soft}>{texts.validFor(minutes, formatTime(validUntil))}</p>
    </div>
  );
}

function admittedAt(desks: readonly Desk[], name: string): string | undefined {
  return desks.find((desk) => desk.name.toLowerCase() === name.toLowerCase())?.admittedAt;
}

function explain(error: Refusal, language: Language): string {
  const texts = desksTexts[language];
  switch (error.kind) {
    case "too-many-desks":
      return texts.tooMany(error.most);
    case "stands-alone":
      return texts.standsAlone;
    // Drawing a code has no other refusals.
    case "no-such-desk":
    case "code-not-valid":
    case "wait":
      return texts.noAnswer;
    default:
      return impossible(error);
  }
}
