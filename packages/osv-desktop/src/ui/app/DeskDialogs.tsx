import { Dialog, useTexts } from "@stemketen/ui";
import { useEffect, useRef } from "react";
import { LogInAgain } from "./LogInAgain.tsx";
import { leavingTexts } from "./leaving.texts.ts";
import { StayLoggedIn } from "./StayLoggedIn.tsx";
import { isAllSaved } from "./safety-state.ts";
import { useSavedState } from "./saved-state.tsx";
import type { Leaving } from "./use-leaving.ts";
import type { Presence } from "./use-presence.ts";

interface DeskDialogsProps {
  readonly presence: Presence;
  readonly leaving: Leaving;
}

/** What is asked over a screen about who sits at it. */
export function DeskDialogs({ presence, leaving }: DeskDialogsProps) {
  const { owner, away, comeBack, leave } = presence;
  if (owner === null || owner === undefined) return null;
  if (away !== null) {
    return <LogInAgain owner={owner} why={away} onBack={comeBack} onSomebodyElse={leave} />;
  }
  if (leaving.way !== null) return <SavingFirst onSaved={leaving.go} onBack={leaving.stop} />;
  return <StayLoggedIn who={owner} onStay={comeBack} onLogOut={() => leaving.start("log-out")} />;
}

/** Nobody leaves before what they typed is saved; it lasts as long as one saving does. */
function SavingFirst({ onSaved, onBack }: { onSaved: () => void; onBack: () => void }) {
  const texts = useTexts(leavingTexts);
  const saved = useSavedState();
  const isSaved = isAllSaved(saved);
  const isGoing = useRef(false);
  useEffect(() => {
    if (!isSaved || isGoing.current) return;
    isGoing.current = true;
    onSaved();
  }, [isSaved, onSaved]);
  const fails = saved?.kind === "failed";
  return (
    <Dialog
      open={!isSaved}
      title={fails ? texts.savingFails : texts.saving}
      closeTitle={texts.back}
      onClose={onBack}
    >
      <p>{fails ? texts.savingFailsText : texts.savingText}</p>
    </Dialog>
  );
}
