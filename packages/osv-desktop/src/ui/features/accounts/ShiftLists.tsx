import { EmptyState, useTexts } from "@stemketen/ui";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../app/api.ts";
import { NoAnswer } from "../../app/NoAnswer.tsx";
import { useSafety, useServerClock } from "../../app/safety-state.ts";
import { useElection } from "../../app/use-election.ts";
import { useWho } from "../../app/who.ts";
import styles from "./Accounts.module.css";
import { peopleByShift } from "./people-by-shift.ts";
import { ShiftSheet } from "./ShiftSheet.tsx";
import { shiftListsTexts } from "./shift-lists.texts.ts";
import { ToPrint } from "./ToPrint.tsx";

/** Who works in which shift, to see and to print: a page for each shift, to sign. */
export function ShiftLists({ onDone }: { onDone: () => void }) {
  const texts = useTexts(shiftListsTexts);
  const seesTypistsOnly = useWho()?.user.role === "coordinator";
  const subtitle = seesTypistsOnly ? `${texts.intro} ${texts.onlyTypists}` : texts.intro;
  return (
    <ToPrint title={texts.title} {...{ subtitle, texts }} onBack={onDone}>
      <Sheets />
    </ToPrint>
  );
}

function Sheets() {
  const texts = useTexts(shiftListsTexts);
  const query = useQuery(useTRPC().accounts.list.queryOptions());
  const election = useElection();
  const safety = useSafety();
  const now = useServerClock();
  if (query.isPending || election === undefined || safety === undefined)
    return <p role="status">{texts.loading}</p>;
  if (query.data === undefined) return <NoAnswer onRetry={query.refetch} />;
  const shifts = peopleByShift(query.data);
  if (shifts.length === 0) return <EmptyState title={texts.nobody}>{texts.nobodyText}</EmptyState>;
  const paper = {
    about: election?.election.name ?? texts.noElection,
    madeAt: new Date(now).toISOString(),
    watermark: safety.mode === "practice" ? "practice" : null,
  } as const;
  return (
    <div className={styles.sheets}>
      {shifts.map((shift) => (
        <ShiftSheet key={shift.name} shift={shift} paper={paper} />
      ))}
    </div>
  );
}
