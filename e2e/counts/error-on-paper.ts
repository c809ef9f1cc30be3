import { must } from "@stemketen/core/basics";
import type { PaperCount } from "./real-count.ts";

/** The same central count with one paper on which a question is answered with both boxes: an error, and no number changes. */
export function withBothBoxesTicked<Count extends PaperCount>(count: Count): Count {
  const changed = must(count.stations[1], "there is a second station");
  const bothTicked = {
    "extraInvestigation.otherReason.yes": true,
    "extraInvestigation.otherReason.no": true,
  };
  const stations = count.stations.map((station) =>
    station === changed ? { ...station, paper: { ...station.paper, ...bothTicked } } : station,
  );
  return { ...count, stations };
}
