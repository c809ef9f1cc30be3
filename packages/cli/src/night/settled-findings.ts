import { type Finding, findingKey, type StationNumber } from "@stemketen/core/election";
import type { CountingRoom } from "./counting-room.ts";

/** Something that stood out on a paper, and what the coordinator did with it. */
export interface SettledFinding {
  readonly station: StationNumber;
  readonly finding: Finding;
  /** An error is accepted as it stands on the paper; a warning is seen. */
  readonly outcome: "accepted" | "seen";
  /** The reason, or the explanation of a warning; null where none was given. */
  readonly said: string | null;
}

/** Everything that stands out on the definitive sheets, in the order of the stations. */
export function settledFindings({ desks }: CountingRoom): readonly SettledFinding[] {
  return desks.flatMap(({ station, state }): readonly SettledFinding[] => {
    if (state.kind !== "definitive") return [];
    // What was written to a warning is kept when a correction took it away.
    const standing = new Set(state.warnings.map(findingKey));
    return [
      ...state.accepted.map(({ finding, reason }) => {
        return { station, finding, outcome: "accepted" as const, said: reason };
      }),
      ...state.handled
        .filter(({ finding }) => standing.has(findingKey(finding)))
        .map(({ finding, explanation }) => {
          return { station, finding, outcome: "seen" as const, said: explanation };
        }),
    ];
  });
}
