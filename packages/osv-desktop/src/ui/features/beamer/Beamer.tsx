import { useTexts } from "@stemketen/ui";
import { useArrival } from "../../app/use-arrival.ts";
import { useWho } from "../../app/who.ts";
import { BeamerCode } from "./BeamerCode.tsx";
import { beamerTexts } from "./beamer.texts.ts";
import { ProgressInHall } from "./ProgressInHall.tsx";
import { useOwnProgress } from "./use-progress-in-hall.ts";
import { WithCode } from "./WithCode.tsx";

/** The progress for everybody in the hall: for who is logged in, or for a screen that has the code. */
export function Beamer() {
  const texts = useTexts(beamerTexts);
  const role = useWho()?.user.role;
  useArrival(texts.title);
  if (role === "coordinator" || role === "observer" || role === "auditor") {
    return <OwnProgress isCoordinator={role === "coordinator"} />;
  }
  return <WithCode />;
}

function OwnProgress({ isCoordinator }: { isCoordinator: boolean }) {
  const progress = useOwnProgress();
  return (
    <>
      <ProgressInHall progress={progress} />
      {isCoordinator && <BeamerCode />}
    </>
  );
}
