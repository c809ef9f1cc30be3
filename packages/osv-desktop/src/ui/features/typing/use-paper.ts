import { useMemo } from "react";
import { useElection } from "../../app/use-election.ts";
import { makePaper, type Paper } from "./paper.ts";

/** The paper of this election, made once; null before the election is set up, undefined while that is being asked. */
export function usePaper(): Paper | null | undefined {
  const election = useElection();
  return useMemo(() => {
    if (election === null || election === undefined) return election;
    return makePaper(election.form, election.lists);
  }, [election]);
}
