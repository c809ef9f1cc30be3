import { writeOsv43, writeTidyTable } from "@stemketen/core/csv";
import type { Election } from "@stemketen/core/election";
import {
  type CountedUnit,
  countDocumentOf,
  emlFileName,
  resultDocumentOf,
  writeCount,
  writeEml,
} from "@stemketen/core/eml";
import type { ReadStation } from "../counted-election.ts";
import { writeResultPage } from "./result-page.ts";
import { type SeatAssignment, writeSeatAssignment } from "./seat-assignment.ts";
import type { SetFile } from "./write-set.ts";

/** An election that was counted and whose seats are assigned. */
export interface PublishedElection {
  readonly assignment: SeatAssignment;
  readonly municipality: { readonly id: string; readonly name: string };
  readonly stations: readonly ReadStation[];
  /** Dutch local time with milliseconds, for files that are made now. */
  readonly creationDateTime: string;
  readonly practice: boolean;
  /** The files this began with or made on the way: 110a, 110b, 230b, 510b, the audit log. */
  readonly otherFiles: readonly SetFile[];
}

/** Where an EML message stands in a set. */
export function emlPath(message: Parameters<typeof emlFileName>[0], election: Election): string {
  return `eml/${emlFileName(message, election.id)}`;
}

/** Where the osv4-3 table stands, named as municipalities name it: "osv4-3_telling_gr2022_westmaasenwaal.csv". */
function tablePath(election: Election): string {
  return `csv/osv4-3_telling_${election.id.toLowerCase()}.csv`;
}

function tidyPath(election: Election): string {
  return `csv/stemmen_${election.id.toLowerCase()}.csv`;
}

/** The 510b of the municipality, station by station. */
export function writeStationCount(published: Omit<PublishedElection, "otherFiles">): Generator<string> {
  const { assignment, municipality, stations, creationDateTime } = published;
  const { header, units } = countDocumentOf({
    message: "510b",
    election: assignment.election,
    authority: municipality,
    creationDateTime,
    lists: assignment.lists,
    units: stations.map(({ unitId, title, counts }): CountedUnit => ({ id: unitId, name: title, counts })),
    total: assignment.total,
  });
  return writeCount(header, units);
}

function writeTotalCount({
  assignment,
  municipality,
  creationDateTime,
}: PublishedElection): Generator<string> {
  const { header, units } = countDocumentOf({
    message: "510d",
    election: assignment.election,
    authority: { id: "CSB", name: municipality.name },
    creationDateTime,
    lists: assignment.lists,
    units: [
      { id: municipality.id, name: municipality.name, counts: { ...assignment.total, investigations: null } },
    ],
    total: assignment.total,
  });
  return writeCount(header, units);
}

function writeElected({ assignment, municipality, creationDateTime }: PublishedElection): Generator<string> {
  return writeEml(
    resultDocumentOf({
      election: assignment.election,
      authority: { id: "CSB", name: municipality.name },
      creationDateTime,
      lists: assignment.lists,
      elected: assignment.outcome.elected,
    }),
  );
}

/** Every file of the set: total count, those elected, tables, the assignment of seats, and the page to read. */
export function filesOfSet(published: PublishedElection): readonly SetFile[] {
  const { assignment, municipality, stations, otherFiles } = published;
  const { election, total, lists } = assignment;
  const counted = { election, area: municipality, stations, total, lists };
  const given = new Set(otherFiles.map(({ path }) => path));
  const derived: readonly SetFile[] = [
    { path: emlPath("510d", election), chunks: writeTotalCount(published) },
    { path: emlPath("520", election), chunks: writeElected(published) },
    { path: tablePath(election), chunks: writeOsv43(counted) },
    { path: tidyPath(election), chunks: writeTidyTable(counted) },
    { path: "zetelverdeling.json", chunks: writeSeatAssignment(assignment) },
  ];
  // What was made elsewhere stands as it was made there.
  const made = [...otherFiles, ...derived.filter(({ path }) => !given.has(path))];
  const files = [...made.map(({ path }) => path), "MANIFEST.sha256"];
  const page = writeResultPage({
    assignment,
    stations: stations.length,
    practice: published.practice,
    files,
  });
  return [...made, { path: "index.html", chunks: page }];
}
