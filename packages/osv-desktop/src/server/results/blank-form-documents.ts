import { impossible } from "@stemketen/core/basics";
import type { Instant, PollingStation } from "@stemketen/core/election";
import type { BlankCountRecord, BlankInsert, BlankStationReport } from "../documents/documents.ts";
import type { CountedElection } from "../election-setup/election.store.ts";
import type { Office } from "../office.ts";
import { markedElection } from "./practice-marks.ts";

/**
 * N 10-1 or N 10-2 for the stations themselves; Na 31-2 bijlage 1 for counting by the municipality; the pages
 * (inlegvel) that are put behind the front page of a report that was looked at again.
 */
export type BlankForm = "station-report" | "count-record" | "insert";

/** What a set of forms is made of. */
export interface BlankFormSet {
  readonly form: BlankForm;
  readonly counted: CountedElection;
  readonly stations: readonly PollingStation[];
  readonly madeAt: Instant;
  readonly mode: Office["mode"];
}

/** A form with the name of its file. */
export interface NamedForm {
  readonly name: string;
  readonly document: BlankStationReport | BlankCountRecord | BlankInsert;
}

/** The name of the zip, without what marks a practice. */
export function blankFormSetName({ form, counted: { election, method }, mode }: BlankFormSet): string {
  return `${markedElection(election, mode).id}_${partOfName(form, method)}.zip`;
}

function partOfName(form: BlankForm, method: CountedElection["method"]): string {
  switch (form) {
    case "station-report":
      return method === "CSO" ? "n_10_2" : "n_10_1";
    case "count-record":
      return "na_31_2_bijlage1";
    case "insert":
      return "inlegvellen";
    default:
      return impossible(form);
  }
}

/** The forms of a set, one for every station, in their order; inserts also for the report of the committee. */
export function blankFormsOf({ form, counted, stations, madeAt, mode }: BlankFormSet): readonly NamedForm[] {
  const { municipality, method, lists } = counted;
  const election = markedElection(counted.election, mode);
  const about = { election, municipality, madeAt, practice: mode === "practice" };
  const tailOf = ({ number }: PollingStation): string => `${election.id}_Stembureau_${number}`;
  switch (form) {
    case "station-report":
      return stations.map((station) => ({
        name: `Model_N_10_${method === "DSO" ? 1 : 2}_${tailOf(station)}.pdf`,
        document: { kind: "station-report-blank", method, station, lists, ...about },
      }));
    case "count-record":
      return stations.map((station) => ({
        name: `Model_Na31-2_${tailOf(station)}_Bijlage_1.pdf`,
        document: { kind: "count-record-blank", station, lists, ...about },
      }));
    case "insert": {
      // A report N 10-2 has none: its stations do not count candidates.
      const behindReports = (method === "DSO" ? stations : []).map(
        (station): NamedForm => ({
          name: `Model_N_10_1_Inlegvel_${tailOf(station)}.pdf`,
          document: { kind: "insert-blank", behind: { form: "station-report", station }, ...about },
        }),
      );
      const behindCommitteeReport: NamedForm = {
        name: `Model_Na_31_${method === "DSO" ? 1 : 2}_Inlegvel.pdf`,
        document: { kind: "insert-blank", behind: { form: "committee-report", method }, ...about },
      };
      return [...behindReports, behindCommitteeReport];
    }
    default:
      return impossible(form);
  }
}
