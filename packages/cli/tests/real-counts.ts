import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type CandidateList, calendarDate, candidateNumber } from "@stemketen/core/election";
import { parseEml, writeEml } from "@stemketen/core/eml";

/** The folder with the open data of the Kiesraad; undefined where it is not there. */
export const SHARED = process.env["STEMKETEN_SHARED"];
const DATA = join(SHARED ?? "", "data");

/** A real municipal count with its official result. */
export interface RealCount {
  readonly id: string;
  readonly seats: number;
  readonly stations: number;
  readonly counts: string;
  /** Null where no candidate lists are at hand: makeLists makes some. */
  readonly candidates: string | null;
  readonly result: string;
}

function realCount(id: string, seats: number, stations: number, hasLists = false): RealCount {
  const file = (title: string): string => join(DATA, id.slice(0, 6).toLowerCase(), `${title}_${id}.eml.xml`);
  return {
    id,
    seats,
    stations,
    counts: file("Telling"),
    candidates: hasLists ? file("Kandidatenlijsten") : null,
    result: file("Resultaat"),
  };
}

/** The one with an official CSV as well. */
export const WEST_MAAS_EN_WAAL = realCount("GR2022_WestMaasenWaal", 17, 21, true);
export const OFFICIAL_TABLE = join(DATA, "csv", "osv4-3_telling_gr2022_westmaasenwaal.csv");

export const ROZENDAAL_2026 = realCount("GR2026_Rozendaal", 9, 1, true);

/** The other eight. In Altena equal preference votes ask for a lot; Reusel-De Mierden is a case of article P 9. */
export const OTHER_COUNTS: readonly RealCount[] = [
  realCount("GR2022_Altena", 31, 42),
  realCount("GR2022_Heumen", 17, 10),
  realCount("GR2022_Leeuwarden", 39, 105),
  realCount("GR2022_Lelystad", 37, 58),
  realCount("GR2022_ReuselDeMierden", 15, 10),
  realCount("GR2022_Rozendaal", 9, 3),
  realCount("GR2022_Schiermonnikoog", 9, 1),
  ROZENDAAL_2026,
];

/** Writes candidate lists for a count that came without: its lists and numbers, with made-up names. */
export function makeLists(count: RealCount, target: string): void {
  const read = parseEml(readFileSync(count.counts));
  if (!read.ok || read.value.message !== "510b") throw new Error(`${count.counts} is no 510b`);
  const { election, contestId, contestName, total } = read.value;
  const lists = total.lists.map(
    ({ number, name, candidates }): CandidateList => ({
      number,
      name,
      type: "op zichzelf staande lijst",
      publicationLanguage: "nl",
      publishGender: false,
      belongsToSet: null,
      belongsToCombination: null,
      candidates: candidates.map((candidate) => ({
        number: candidateNumber(candidate.number ?? 0),
        shortCode: null,
        initials: "V.",
        firstName: "Voornaam",
        namePrefix: null,
        lastName: `Achternaam ${number}-${candidate.number}`,
        gender: null,
        locality: "Woonplaats",
        country: null,
      })),
    }),
  );
  const file = writeEml({
    message: "230b",
    version: { number: "1.2.1", draft: false },
    transactionId: "1",
    managingAuthority: { id: "CSB", name: election.domain?.name ?? "", createdBy: null },
    issueDate: calendarDate("2022-02-04"),
    creationDateTime: "2022-02-04T12:00:00.000",
    canonical: true,
    election: { ...election, nominationDate: calendarDate("2022-01-31") },
    contestId,
    contestName,
    lists,
  });
  writeFileSync(target, [...file].join(""));
}
