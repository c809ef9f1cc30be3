import { impossible } from "@stemketen/core/basics";
import { Button, type Language, useLanguage, useTexts } from "@stemketen/ui";
import { useMutation } from "@tanstack/react-query";
import { useEffect } from "react";
import { type Outputs, useTRPC } from "../../app/api.ts";
import { Refusal } from "../../app/Refusal.tsx";
import styles from "./Desks.module.css";
import { decisionTexts } from "./decision.texts.ts";
import { useRefreshRoom } from "./use-room.ts";

const NO_MORE: readonly string[] = [];

type EntranceProblem = Extract<Outputs["lan"]["openEntrance"], { ok: false }>["error"];

/** It was decided, but no desk can come in: why, and once more. */
export function EntranceClosed({ mayDecide }: { mayDecide: boolean }) {
  const texts = useTexts(decisionTexts);
  return (
    <section className={styles.panel}>
      <h2>{texts.closed}</h2>
      <p>{texts.closedText}</p>
      {mayDecide ? <OpenEntrance /> : <p className={styles.strong}>{texts.askAdministrator}</p>}
    </section>
  );
}

function OpenEntrance() {
  const texts = useTexts(decisionTexts);
  const language = useLanguage();
  const refresh = useRefreshRoom();
  const open = useMutation(useTRPC().lan.openEntrance.mutationOptions({ onSuccess: refresh }));
  const { mutate } = open;
  // Why it is closed is known only by trying.
  useEffect(() => mutate(), [mutate]);
  const problem = open.data?.ok === false ? explain(open.data.error, language) : null;
  return (
    <>
      <Refusal title={open.isError ? texts.noAnswer : problem} lines={NO_MORE} />
      <Button kind="main" onClick={() => mutate()} busy={open.isPending ? texts.opening : null}>
        {texts.open}
      </Button>
    </>
  );
}

function explain(error: EntranceProblem, language: Language): string {
  const texts = decisionTexts[language];
  switch (error.kind) {
    case "no-network":
      return texts["no-network"];
    case "port-in-use":
      return texts.portInUse(error.port);
    case "cannot-listen":
      return texts.cannotListen(error.reason);
    case "stands-alone":
      return texts.standsAlone;
    default:
      return impossible(error);
  }
}
