import { err, ok, type Result, toHex } from "@stemketen/core/basics";
import type { CountingMethod, Instant } from "@stemketen/core/election";
import { appendAuditEvent } from "@stemketen/server-kit/audit-store";
import { type Database, inTransaction } from "@stemketen/server-kit/database";
import { actorOfUser, type User } from "../accounts/users.store.ts";
import { readElection } from "../election-setup/election.store.ts";
import type { Office } from "../office.ts";
import { readStations } from "../polling-stations/stations.store.ts";
import { type BlankForm, blankFormSetName, blankFormsOf, type NamedForm } from "./blank-form-documents.ts";
import { type PackedFile, packFile } from "./packed-file.ts";
import { markedName } from "./practice-marks.ts";
import type { PrintPdf } from "./print.ts";
import { zipOf } from "./zip.ts";

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
  readonly forms: readonly NamedForm[];
  readonly madeAt: Instant;
  /** Ends the form that is being made, when somebody stops the set. */
  readonly stop: AbortController;
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

/** Prepares a set of forms; fetching it makes them, one by one. */
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
  const set = { form, counted, stations, madeAt, mode };
  const forms = blankFormsOf(set);
  const name = markedName(blankFormSetName(set), mode);
  const progress = { id, name, total: forms.length, done: 0, status: "waiting" } as const;
  const known = jobsOf(db);
  known.set(id, { forms, madeAt, stop: new AbortController(), progress });
  for (const old of [...known.keys()].slice(0, -KEPT_JOBS)) known.delete(old);
  inTransaction(db, () => {
    const payload = { form, stations: stations.length };
    const actor = { ...actorOfUser(by), role: by.role };
    appendAuditEvent(db, { event: "blank-forms.started", payload }, { at: madeAt, actor });
  });
  return ok(progress);
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
  job.stop.abort();
  return ok(job.progress);
}

/**
 * The zip of a set that waits, made while it is read; null when there is none of that name.
 * @param gone aborted when whoever reads it went away
 */
export function blankFormsZip(
  db: Database,
  id: string,
  print: PrintPdf,
  gone: AbortSignal,
): { readonly name: string; readonly bytes: AsyncGenerator<Uint8Array> } | null {
  const job = jobsOf(db).get(id);
  if (job === undefined || job.progress.status !== "waiting") return null;
  job.progress = { ...job.progress, status: "running" };
  const signal = AbortSignal.any([job.stop.signal, gone]);
  return { name: job.progress.name, bytes: zipOf(printedForms(job, { print, signal }), job.madeAt) };
}

interface Printing {
  readonly print: PrintPdf;
  readonly signal: AbortSignal;
}

async function* printedForms(job: BlankFormsJob, { print, signal }: Printing): AsyncGenerator<PackedFile> {
  try {
    for (const { name, document } of job.forms) {
      const pdf = await print(document, signal);
      if (signal.aborted) throw brokenOff();
      if (!pdf.ok) throw new Error(`${name}: no form, ${pdf.error.kind}`);
      yield await packFile(name, [pdf.value]);
      job.progress = { ...job.progress, done: job.progress.done + 1 };
    }
    job.progress = { ...job.progress, status: "done" };
  } catch (error) {
    if (!signal.aborted) job.progress = { ...job.progress, status: "failed" };
    throw error;
  } finally {
    // Whoever was reading went away.
    if (job.progress.status === "running") job.progress = { ...job.progress, status: "cancelled" };
  }
}

/** Breaks the answer off, with the code of a reader who left: nothing went wrong that a log should tell of. */
function brokenOff(): Error {
  const code = "ERR_STREAM_PREMATURE_CLOSE";
  return Object.assign(new Error("Making blank forms was cancelled"), { code });
}
