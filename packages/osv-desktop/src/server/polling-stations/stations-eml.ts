import type { Instant, PollingStation } from "@stemketen/core/election";
import type { PollingStationsDocument } from "@stemketen/core/eml";
import type { CountedElection } from "../election-setup/election.store.ts";

/**
 * The stations as a 110b (EML_NL 110b-electionevent). What EML has no place for, the kind, address and locality,
 * is only in the table.
 * @param at when the list was last changed: the same list gives the same file
 */
export function stationsDocument(
  { election, municipality, eligibleVoters, contestId }: CountedElection,
  stations: readonly PollingStation[],
  at: Instant,
): PollingStationsDocument {
  return {
    version: { number: "1.2.2", draft: false },
    transactionId: "1",
    managingAuthority: { ...municipality, createdBy: null },
    issueDate: null,
    creationDateTime: dutchTime(at),
    canonical: true,
    election: { ...election, nominationDate: null },
    contestId,
    contestName: null,
    message: "110b",
    municipality,
    eligibleVoters,
    pollingPlaces: stations.map(({ number, name, postalCode, eligibleVoters: voters }) => {
      return { channel: "polling", number, name, postalCode, eligibleVoters: voters };
    }),
  };
}

// Swedish writes a day and time as ISO 8601 does.
const CLOCK = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Amsterdam",
  dateStyle: "short",
  timeStyle: "medium",
});

/** A moment on a Dutch clock, "2026-03-18T21:00:00.000", as these files have it. */
function dutchTime(at: Instant): string {
  return `${CLOCK.format(new Date(at)).replace(" ", "T")}.${at.slice(20, 23)}`;
}
