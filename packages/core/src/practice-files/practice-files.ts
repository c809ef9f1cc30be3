import { calendarDate, LARGE_COUNCIL_SEATS } from "../election/index.ts";
import type {
  CandidateListsDocument,
  ElectionDefinitionDocument,
  Envelope,
  ManagingAuthority,
  PollingStationsDocument,
} from "../eml/index.ts";
import type { PracticeTown } from "../practice/index.ts";

const PREPARED_AT = "2026-02-03T09:00:00.000";

/** An election of a municipality: the practice town, or a count that is played back. */
export type SetUpElection = Pick<PracticeTown, "election" | "municipality" | "seats" | "lists" | "stations">;

function envelope(town: SetUpElection, authority: Pick<ManagingAuthority, "id" | "name"> | null): Envelope {
  return {
    version: { number: "1.2.2", draft: false },
    transactionId: "1",
    managingAuthority: authority === null ? null : { ...authority, createdBy: null },
    issueDate: calendarDate("2026-02-03"),
    creationDateTime: PREPARED_AT,
    canonical: true,
    election: town.election,
    contestId: "geen",
    contestName: null,
  };
}

/** The 110a of such an election. */
export function definitionOf(town: SetUpElection): ElectionDefinitionDocument {
  return {
    ...envelope(town, null),
    message: "110a",
    canonical: false,
    maxVotes: null,
    seats: town.seats,
    preferenceThresholdPercent: town.seats >= LARGE_COUNCIL_SEATS ? 25 : 50,
    regions: [
      {
        number: String(Number(town.municipality.id)),
        category: "GEMEENTE",
        superior: null,
        romanNumerals: null,
        frisianExportAllowed: null,
        name: town.municipality.name,
        committees: [
          { category: "CSB", name: null, acceptsCentralSubmissions: null },
          { category: "HSB", name: null, acceptsCentralSubmissions: null },
        ],
      },
    ],
    registeredParties: town.lists
      .filter(({ name }) => name !== "")
      .map(({ name }) => ({ name, registeredBy: null })),
  };
}

/** The 110b of such an election. */
export function pollingStationsOf(town: SetUpElection): PollingStationsDocument {
  const { municipality, stations } = town;
  const head = envelope(town, municipality);
  return {
    ...head,
    message: "110b",
    issueDate: null,
    election: { ...head.election, nominationDate: null },
    municipality,
    eligibleVoters: stations.reduce((sum, { eligibleVoters }) => sum + (eligibleVoters ?? 0), 0),
    pollingPlaces: stations.map(({ number, name, postalCode, eligibleVoters }) => {
      return { channel: "polling", number, name, postalCode, eligibleVoters };
    }),
  };
}

/** The 230b of such an election. */
export function candidateListsOf(town: SetUpElection): CandidateListsDocument {
  const authority = { id: "CSB", name: `Centraal stembureau ${town.municipality.name}` };
  return { ...envelope(town, authority), message: "230b", lists: town.lists };
}
