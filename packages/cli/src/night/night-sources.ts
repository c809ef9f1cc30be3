import { rulesFor } from "@stemketen/core/apportionment";
import { err, ok, type Result } from "@stemketen/core/basics";
import {
  type ElectionCategory,
  formOfCounts,
  type PollingStation,
  type SheetForm,
  type StationNumber,
  sheetOfCounts,
  stationForm,
  stationTitle,
} from "@stemketen/core/election";
import { writeEml } from "@stemketen/core/eml";
import { makePracticeTown } from "@stemketen/core/practice";
import { candidateListsOf, definitionOf, pollingStationsOf } from "@stemketen/core/practice-files";
import { type ReadStation, readCountedElection } from "../counted-election.ts";
import { bytesOf, nameOf } from "../files.ts";
import type { Message } from "../message.ts";
import { whyNotCopied } from "../publication/copied-files.ts";
import { lawfulRules } from "../publication/lawful-rules.ts";
import { emlPath } from "../publication/published-election.ts";
import type { SetFile } from "../publication/write-set.ts";
import type { Terminal } from "../terminal.ts";
import type { NightElection } from "./election-night.ts";

/** The election to play, and the files it begins with. */
export interface NightSource {
  readonly played: NightElection;
  /** Where each station stands in the count file. */
  readonly places: ReadonlyMap<StationNumber, Pick<ReadStation, "unitId" | "title">>;
  readonly files: readonly SetFile[];
}

/** The town always has the same people and papers; `--seed` decides what goes wrong in the night. */
const TOWN_SEED = 1;
const ON_PAPER = "Het staat zo op het ondertekende papier; gecontroleerd door de coördinator.";

/** The built-in municipality, with real errors on some of its papers. */
export function builtInSource(): NightSource {
  const town = makePracticeTown(TOWN_SEED);
  const { election, municipality, seats, lists, stations, papers, paperErrors } = town;
  const reasons = new Map(paperErrors.map(({ station, reason }) => [station, reason]));
  return {
    played: {
      election,
      municipality,
      seats,
      rules: rulesFor(seats),
      lists,
      stations,
      form: stationForm("CSO", "first", election.category),
      papers,
      officialTotal: null,
      reasonFor: (station) => reasons.get(station) ?? ON_PAPER,
    },
    places: new Map(
      stations.map((station) => {
        const unitId = `${municipality.id}::SB${station.number}`;
        return [station.number, { unitId, title: stationTitle(station) }];
      }),
    ),
    files: [
      { path: emlPath("110a", election), chunks: writeEml(definitionOf(town)) },
      { path: emlPath("110b", election), chunks: writeEml(pollingStationsOf(town)) },
      { path: emlPath("230b", election), chunks: writeEml(candidateListsOf(town)) },
    ],
  };
}

/**
 * A real count played back: its stations are the papers, its own total is what must come out.
 * @returns a sentence that names the files when they cannot be read or played
 */
export async function sourceOfFiles(
  paths: { readonly counts: string; readonly candidates: string },
  seats: number,
  terminal: Terminal,
): Promise<Result<NightSource, Message>> {
  const stdin = whyNotCopied([paths.counts, paths.candidates]);
  if (stdin !== null) return err(stdin);
  const read = await readCountedElection(paths, terminal);
  if (!read.ok) return read;
  const { election: counted, counts, candidates } = read.value;
  const { election } = counts;
  const rules = lawfulRules(election, seats, paths.counts);
  if (!rules.ok) return rules;
  const form = formOfStations(counted.stations, election.category, paths.counts);
  if (!form.ok) return form;
  const papers = new Map(
    counted.stations.map(({ number, counts: of }) => [number, sheetOfCounts(of, form.value)]),
  );
  if (papers.size < counted.stations.length) {
    return err(
      about(paths.counts, "een stembureaunummer komt twee keer voor.", "a station number occurs twice."),
    );
  }
  return ok({
    played: {
      election,
      municipality: counted.area,
      seats,
      rules: rules.value,
      lists: candidates.lists,
      stations: counted.stations.map(pollingStationOf),
      form: form.value,
      papers,
      officialTotal: counted.total,
      reasonFor: () => ON_PAPER,
    },
    places: new Map(counted.stations.map(({ number, unitId, title }) => [number, { unitId, title }])),
    files: [{ path: emlPath("230b", election), chunks: await bytesOf(terminal.path(paths.candidates)) }],
  });
}

function pollingStationOf({ number, name, postalCode, counts }: ReadStation): PollingStation {
  const { eligibleVoters } = counts;
  return { number, name, postalCode, eligibleVoters, kind: null, address: null, locality: null };
}

/**
 * The form on which all stations can be typed: a row or block stands on it when one of them has it. A count
 * that a municipality made in two ways has no such form.
 */
function formOfStations(
  stations: readonly ReadStation[],
  category: ElectionCategory,
  path: string,
): Result<SheetForm, Message> {
  const forms = stations.map(({ counts }) => formOfCounts(counts, category));
  const investigated = stations.flatMap(({ counts }) => counts.investigations ?? []);
  const [first] = forms;
  if (first === undefined)
    return err(about(path, "er staan geen stembureaus in.", "it holds no polling stations."));
  if (new Set(investigated.map(({ method }) => method)).size > 1) {
    return err(
      about(
        path,
        "een deel is centraal geteld en een deel in het stembureau. Zo'n telling kan niet worden nagespeeld.",
        "part was counted centrally and part in the polling station. Such a count cannot be played back.",
      ),
    );
  }
  const leading = forms.find(({ kind }) => kind === "dso-first") ?? first;
  return ok({
    kind: leading.kind,
    version: forms.some(({ version }) => version === "2022") ? "2022" : "2026",
    voterCards: forms.some(({ voterCards }) => voterCards),
  });
}

function about(path: string, nl: string, en: string): Message {
  return { nl: `${nameOf(path)}: ${nl}`, en: `${nameOf(path)}: ${en}` };
}
