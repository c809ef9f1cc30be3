import { err, impossible, ok, type Result, toHex } from "@stemketen/core/basics";
import type { CountingMethod, Election, Instant, PollingStation } from "@stemketen/core/election";
import { appendAuditEvent } from "@stemketen/server-kit/audit-store";
import { type Database, inTransaction } from "@stemketen/server-kit/database";
import { actorOfUser, type User } from "../accounts/users.store.ts";
import type { BlankCountRecord, BlankStationReport } from "../documents/documents.ts";
import { type CountedElection, readElection, readStations } from "../election-setup/election.store.ts";
import type { Office } from "../office.ts";
import { type PackedFile, packFile } from "./packed-file.ts";
import { markedElection, markedName } from "./practice-marks.ts";
import type { PrintPdf } from "./print.ts";
import { zipOf } from "./zip.ts";

/** N 10-1 or N 10-2 for the stations themselves; Na 31-2 bijlage 1 for counting by the municipality. */
export type BlankForm = "station-report" | "count-record";

/** How far a set of forms is. */
export interface BlankFormsProgress {
  readonly id: string;
  /** The name of the zip. */
  readonly name: string;
  readonly total: number;
  readonly done: number;
  /** "waiting" until somebody fetches it: the forms are made while they are sent. */
  readonly status: "waiting" | "running" | "done" | "cancelled" | "failed";
}

/** Why no forms are made. */
export type BlankFormsError =
  | { readonly kind: "no-election" }
  | { readonly kind: "no-stations" }
  /** Na 31-2 bijlage 1 is for counting by the municipality (CSO) only. */
  | { readonly kind: "other-method"; readonly method: CountingMethod }
  | { readonly kind: "no-such-forms" };

/** A set of forms that is asked for; lives as long as the programme runs. */
interface BlankFormsJob {
  readonly form: BlankForm;
  readonly counted: CountedElection;
  readonly stations: readonly PollingStation[];
  readonly madeAt: Instant;
  progress: BlankFormsProgress;
}

const JOB_ID_BYTES = 8;
const KEPT_JOBS = 10;
const jobs = new WeakMap<Database, Map<string, BlankFormsJob>>();

function jobsOf(db: Database): Map<string, BlankFormsJob> {
  const known = jobs.get(db) ?? new Map<string, BlankFormsJob>();
  jobs.set(db, known);
  return known;
}

/** Prepares a form for every station; fetching it makes them, one by one. */
export function startBlankForms(
  { db, now, random, mode }: Office,
  by: User,
  form: BlankForm,
): Result<BlankFormsProgress, BlankFormsError> {
  const counted = readElection(db);
  if (counted === null) return err({ kind: "no-election" });
  if (form === "count-record" && counted.method !== "CSO") {
    return err({ kind: "other-method", method: counted.method });
  }
  const stations = readStations(db);
  if (stations.length === 0) return err({ kind: "no-stations" });
  const madeAt = now();
  const id = toHex(random(JOB_ID_BYTES));
  const name = markedName(`${markedElection(counted.election, mode).id}_${nameOf(form, counted)}.zip`, mode);
  const progress = { id, name, total: stations.length, done: 0, status: "waiting" } as const;
  const known = jobsOf(db);
  known.set(id, { form, counted, stations, madeAt, progress });
  for (const old of [...known.keys()].slice(0, -KEPT_JOBS)) known.delete(old);
  inTransaction(db, () => {
    const payload = { form, stations: stations.length };
    const actor = { ...actorOfUser(by), role: by.role };
    appendAuditEvent(db, { event: "blank-forms.started", payload }, { at: madeAt, actor });
  });
  return ok(progress);
}

function nameOf(form: BlankForm, { method }: CountedElection): string {
  if (form === "count-record") return "na_31_2_bijlage1";
  return method === "CSO" ? "n_10_2" : "n_10_1";
}

/** How far a set is; null when there is none of that name. */
export function blankFormsProgress(db: Database, id: string): BlankFormsProgress | null {
  return jobsOf(db).get(id)?.progress ?? null;
}

/** Stops making a set: the download breaks off, so that nobody takes half of it for the whole. */
export function cancelBlankForms(db: Database, id: string): Result<BlankFormsProgress, BlankFormsError> {
  const job = jobsOf(db).get(id);
  if (job === undefined) return err({ kind: "no-such-forms" });
  const { status } = job.progress;
  if (status === "waiting" || status === "running") job.progress = { ...job.progress, status: "cancelled" };
  return ok(job.progress);
}

/** The zip of a set that waits, made while it is read; null when there is none of that name. */
export function blankFormsZip(
  { db, mode }: Office,
  id: string,
  print: PrintPdf,
): { readonly name: string; readonly bytes: AsyncGenerator<Uint8Array> } | null {
  const job = jobsOf(db).get(id);
  if (job === undefined || job.progress.status !== "waiting") return null;
  job.progress = { ...job.progress, status: "running" };
  return { name: job.progress.name, bytes: zipOf(formsOf(job, mode, print), job.madeAt) };
}

async function* formsOf(
  job: BlankFormsJob,
  mode: Office["mode"],
  print: PrintPdf,
): AsyncGenerator<PackedFile> {
  try {
    for (const station of job.stations) {
      const document = blankFormOf(job, station, mode);
      const pdf = await print(document);
      if (job.progress.status === "cancelled") throw new Error("Making blank forms was cancelled");
      if (!pdf.ok) throw new Error(`Station ${station.number}: no form, ${pdf.error.kind}`);
      yield await packFile(fileNameOf(job.form, document), [pdf.value]);
      job.progress = { ...job.progress, done: job.progress.done + 1 };
    }
    job.progress = { ...job.progress, status: "done" };
  } catch (error) {
    if (job.progress.status === "running") job.progress = { ...job.progress, status: "failed" };
    throw error;
  } finally {
    // Whoever was reading went away.
    if (job.progress.status === "running") job.progress = { ...job.progress, status: "cancelled" };
  }
}

function blankFormOf(
  { form, counted, madeAt }: BlankFormsJob,
  station: PollingStation,
  mode: Office["mode"],
): BlankStationReport | BlankCountRecord {
  const { election, municipality, method, lists } = counted;
  const practice = mode === "practice";
  const about = { election: markedElection(election, mode), municipality, madeAt, practice, station, lists };
  switch (form) {
    case "station-report":
      return { kind: "station-report-blank", method, ...about };
    case "count-record":
      return { kind: "count-record-blank", ...about };
    default:
      return impossible(form);
  }
}

function fileNameOf(
  form: BlankForm,
  {
    election,
    station,
    ...document
  }: { readonly election: Election; readonly station: PollingStation; readonly method?: CountingMethod },
): string {
  const tail = `${election.id}_Stembureau_${station.number}`;
  if (form === "count-record") return `Model_Na31-2_${tail}_Bijlage_1.pdf`;
  return document.method === "DSO" ? `Model_N_10_1_${tail}.pdf` : `Model_N_10_2_${tail}.pdf`;
}
