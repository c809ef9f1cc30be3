import { impossible } from "@stemketen/core/basics";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../app/api.ts";
import { useSafety } from "../../app/safety-state.ts";
import { FirstAdministrator } from "./FirstAdministrator.tsx";
import { LetterCheck } from "./LetterCheck.tsx";
import { LogIn } from "./LogIn.tsx";
import { OnlyPractice } from "./OnlyPractice.tsx";
import { PracticeStart } from "./PracticeStart.tsx";

/** Where everybody begins; the state of the program says with what. */
export function Start() {
  const safety = useSafety();
  const queries = useQueryClient();
  const api = useTRPC();
  // Who typed the code reads what it says before going on, whatever was asked from the server meanwhile.
  const [isComparing, setComparing] = useState(false);
  if (safety === undefined) return null;
  if (safety.mode === "practice") return <PracticeStart />;
  const { release, letterCheck, isStarted } = safety;
  const mustCompare = letterCheck !== null && letterCheck.kind !== "matched";
  if (mustCompare && !isComparing) setComparing(true);
  const goOn = async () => {
    await queries.invalidateQueries(api.safety.state.queryFilter());
    setComparing(false);
  };
  switch (release.kind) {
    case "not-released":
    case "damaged":
      return <OnlyPractice release={release} />;
    case "released":
      if (letterCheck !== null && (mustCompare || isComparing)) {
        return (
          <LetterCheck
            first={letterCheck}
            files={release.files}
            isNew={!isStarted}
            onDone={() => void goOn()}
          />
        );
      }
      return isStarted ? <LogIn /> : <FirstAdministrator />;
    default:
      return impossible(release);
  }
}
