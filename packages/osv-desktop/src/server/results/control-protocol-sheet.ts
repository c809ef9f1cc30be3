import { must } from "@stemketen/core/basics";
import type { Instant, PollingStation } from "@stemketen/core/election";
import type { ControlProtocolSheet } from "../documents/documents.ts";
import type { CountedElection } from "../election-setup/election.store.ts";
import type { Office } from "../office.ts";
import type { StoredControlProtocol } from "./control-protocol.store.ts";
import { markedElection } from "./practice-marks.ts";

/** The work sheet of the control protocol; with its outcome once that is recorded. */
export function controlProtocolSheetOf(
  { election, municipality, lists }: CountedElection,
  stations: readonly PollingStation[],
  protocol: StoredControlProtocol,
  { madeAt, mode }: { readonly madeAt: Instant; readonly mode: Office["mode"] },
): ControlProtocolSheet {
  return {
    kind: "control-protocol-sheet",
    election: markedElection(election, mode),
    municipality,
    madeAt,
    practice: mode === "practice",
    seed: protocol.seed,
    drawnAt: protocol.drawnAt,
    drawnLists: protocol.lists.map((number) =>
      must(
        lists.find((list) => list.number === number),
        "a drawn list is one of the election",
      ),
    ),
    stations,
    outcome: protocol.outcome,
  };
}
