import type { EmlDocument, PollingStationsDocument } from "@stemketen/core/eml";
import type { UnplacedFinding } from "./file-finding.ts";

/** What is unusual in the identifiers that every message has: the year or day in the identifier is not polling day's. */
export function findingsOfIdentifier({ election }: EmlDocument): readonly UnplacedFinding[] {
  const [, digits = ""] = /^[A-Z]{2}(\d{4}(?:\d{4})?)/u.exec(election.id) ?? [];
  const day = election.date.replaceAll("-", "");
  if (day.startsWith(digits)) return [];
  return [
    {
      code: "identifier-date",
      severity: "warning",
      element: "ElectionIdentifier",
      message: {
        nl: `de verkiezing heet ${election.id}, maar de dag van de stemming is ${election.date}.`,
        en: `the election is called ${election.id}, but polling day is ${election.date}.`,
      },
    },
  ];
}

/** The voters of the stations against those of the municipality, where the file gives both. */
export function findingsOfStations(document: PollingStationsDocument): readonly UnplacedFinding[] {
  const { eligibleVoters, pollingPlaces } = document;
  const known = pollingPlaces.flatMap((place) =>
    place.eligibleVoters === null ? [] : [place.eligibleVoters],
  );
  const sum = known.reduce((added, voters) => added + voters, 0);
  if (eligibleVoters === null || known.length === 0 || sum === eligibleVoters) return [];
  return [
    {
      code: "voters-sum",
      severity: "warning",
      element: "MaxVotes",
      message: {
        nl: `de gemeente heeft ${eligibleVoters} kiesgerechtigden, de stembureaus samen ${sum}.`,
        en: `the municipality has ${eligibleVoters} eligible voters, its polling stations together ${sum}.`,
      },
    },
  ];
}
