import { type CandidateList, type ListNumber, numbersOf, sheetFields } from "@stemketen/core/election";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { type Outputs, useTRPC } from "./api.ts";

/** The election that is counted, with the form and the lists of its sheets. */
type ElectionAtHand = NonNullable<Outputs["election"]["paper"]>;

/** The election that is counted: null before it is set up, undefined while that is being asked. */
export function useElection(): ElectionAtHand | null | undefined {
  // It hardly changes during an evening, and it is long.
  return useQuery(useTRPC().election.paper.queryOptions(undefined, { staleTime: 60_000 })).data;
}

/** The lists by number. */
export function useLists(): ReadonlyMap<ListNumber, CandidateList> {
  const election = useElection();
  return useMemo(() => new Map((election?.lists ?? []).map((list) => [list.number, list])), [election]);
}

/** How many boxes a sheet of this election has; 0 while the election is not known. */
export function useBoxCount(): number {
  const election = useElection();
  return useMemo(() => {
    if (election === null || election === undefined) return 0;
    return sheetFields(election.form, election.lists.map(numbersOf)).length;
  }, [election]);
}
