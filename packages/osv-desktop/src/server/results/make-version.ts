import { createHash } from "node:crypto";
import { err, must, ok, type Result } from "@stemketen/core/basics";
import { emlFileName } from "@stemketen/core/eml";
import { appendAuditEvent } from "@stemketen/server-kit/audit-store";
import { inTransaction } from "@stemketen/server-kit/database";
import { actorOfUser, type User } from "../accounts/users.store.ts";
import {
  type CommitteeSessionStatus,
  readCommitteeSession,
} from "../committee-session/committee-session.store.ts";
import { readSessionDetails } from "../committee-session/committee-session.ts";
import { type MissingDetail, missingForFinish } from "../committee-session/session-details.ts";
import type { RenderError } from "../documents/index.ts";
import type { Office } from "../office.ts";
import { describeStationChange, netChanges } from "../polling-stations/station-changes.ts";
import { readStationChanges } from "../polling-stations/stations.store.ts";
import { committeeReportOf, type ReportSource } from "./committee-report.ts";
import { readControlProtocol } from "./control-protocol.store.ts";
import { type CheckedCount, type CountError, withCheckedCount } from "./count-check.ts";
import { type CountToWrite, writePublicTable, writeStationCount, writeTable } from "./count-files.ts";
import { countZipName, osv43Name, packageName, reportName, tidyName } from "./file-names.ts";
import { type PackedFile, packFile } from "./packed-file.ts";
import { markedElection, markedName } from "./practice-marks.ts";
import type { PrintPdf } from "./print.ts";
import {
  addVersion,
  type ResultFile,
  type ResultVersion,
  readVersion,
  readVersions,
} from "./result-versions.store.ts";
import { transferSheetOf } from "./transfer-sheet.ts";
import { manifestOf } from "./version-manifest.ts";
import { voidVersions } from "./void-versions.ts";
import { zipOf } from "./zip.ts";

/** Why nothing was made. */
export type MakeError =
  | CountError
  | RenderError
  /** A concept is made before the session is finished, everything else after. */
  | { readonly kind: "not-in-this-status"; readonly status: CommitteeSessionStatus }
  | { readonly kind: "details-missing"; readonly fields: readonly MissingDetail[] }
  /** Another version was made, or the session opened again, while this one was being printed. */
  | { readonly kind: "changed-meanwhile" };

/** A file of the version with whether it goes into the package. */
type MadeFile = PackedFile & Pick<ResultFile, "inPackage">;

/**
 * Makes the documents and files of the result as a new version, and keeps them byte for byte: what was handed over
 * can be shown for ever, also when a later release of the programme would print it otherwise. Earlier versions
 * lapse. The 510b is made first, for its SHA-256 stands on the paper; both carry the moment of making.
 */
export async function makeVersion(
  office: Office,
  by: User,
  kind: ResultVersion["kind"],
  print: PrintPdf,
): Promise<Result<ResultVersion, MakeError>> {
  const source = await withCheckedCount(office.db, (checked) => sourceOf(office, kind, checked));
  if (!source.ok) return source;
  const made =
    kind === "concept" ? await makeConcept(source.value, print) : await makeFiles(source.value, print);
  return made.ok ? keepVersion(office, by, source.value, { ...made.value, kind }) : made;
}

/** Everything that is printed, read at one moment. */
interface VersionSource extends ReportSource {
  readonly sessionFinishedAt: string | null;
}

function sourceOf(
  office: Office,
  kind: ResultVersion["kind"],
  count: Result<CheckedCount, CountError>,
): Result<VersionSource, MakeError> {
  const { db, now, mode } = office;
  const { status, finishedAt } = readCommitteeSession(db);
  if ((status === "finished") !== (kind === "definitive")) return err({ kind: "not-in-this-status", status });
  if (!count.ok) return count;
  const { details } = readSessionDetails(office);
  const fields = missingForFinish(details);
  if (fields.length > 0) return err({ kind: "details-missing", fields });
  const earlier = readVersions(db);
  const protocol = readControlProtocol(db);
  return ok({
    count: count.value,
    details,
    controlOutcome: protocol?.sheetsSha256 === count.value.sheetsSha256 ? protocol.outcome : null,
    version: (earlier[0]?.number ?? 0) + 1,
    replaces: earlier.map(({ number, madeAt }) => ({ version: number, madeAt })).toReversed(),
    madeAt: now(),
    mode,
    resultFile: null,
    stationChanges: netChanges(readStationChanges(db)).map((change) => {
      return { station: change.station.number, text: describeStationChange(change) };
    }),
    sessionFinishedAt: finishedAt,
  });
}

/** What was made, before it has a number for good. */
interface MadeVersion extends Pick<ResultVersion, "package"> {
  readonly files: readonly MadeFile[];
}

async function makeConcept(
  source: VersionSource,
  print: PrintPdf,
): Promise<Result<MadeVersion, RenderError>> {
  const name = markedName(`Concept_${reportName(source.count.election.method)}`, source.mode);
  const pdf = await print(committeeReportOf(source));
  if (!pdf.ok) return pdf;
  return ok({ files: [beside(await packFile(name, [pdf.value]))], package: null });
}

async function makeFiles(source: VersionSource, print: PrintPdf): Promise<Result<MadeVersion, RenderError>> {
  const { count, details, madeAt, mode } = source;
  const election = markedElection(count.election.election, mode);
  const toWrite: CountToWrite = { count, election, eligibleVoters: details.eligibleVoters ?? 0, madeAt };
  const eml = await packFile(emlFileName("510b", election.id), writeStationCount(toWrite));
  const printed = { ...source, resultFile: { sha256: eml.sha256, createdAt: madeAt } };
  const reportFile = markedName(reportName(count.election.method), mode);
  const report = await print(committeeReportOf(printed));
  if (!report.ok) return report;
  const sheet = await print(transferSheetOf(printed));
  if (!sheet.ok) return sheet;
  const files = [
    inPackage(await packFile(reportFile, [report.value])),
    inPackage(await packFile(countZipName(election), zipOf([eml], madeAt))),
    inPackage(await packFile(osv43Name(election), writePublicTable(toWrite))),
    beside(eml),
    beside(await packFile(tidyName(election), writeTable(toWrite))),
    beside(await packFile(markedName("Overdrachtsblad.pdf", mode), [sheet.value])),
  ];
  const zip = await hashOfZip(files, madeAt);
  const name = markedName(packageName(election, count.election.municipality.name, madeAt), mode);
  return ok({ files, package: { name, sha256: zip } });
}

const inPackage = (file: PackedFile): MadeFile => ({ ...file, inPackage: true });
const beside = (file: PackedFile): MadeFile => ({ ...file, inPackage: false });

async function hashOfZip(files: readonly MadeFile[], madeAt: VersionSource["madeAt"]): Promise<string> {
  const hash = createHash("sha256");
  const packed = files.filter((file) => file.inPackage);
  for await (const piece of zipOf(packed, madeAt)) hash.update(piece);
  return hash.digest("hex");
}

function keepVersion(
  { db, now, mode }: Office,
  by: User,
  { version, count, madeAt, sessionFinishedAt }: VersionSource,
  made: MadeVersion & Pick<ResultVersion, "kind">,
): Result<ResultVersion, MakeError> {
  return inTransaction(db, () => {
    const isLatest = (readVersions(db)[0]?.number ?? 0) + 1 === version;
    if (!isLatest || readCommitteeSession(db).finishedAt !== sessionFinishedAt) {
      return err({ kind: "changed-meanwhile" });
    }
    const log = { at: now(), actor: { ...actorOfUser(by), role: by.role } };
    voidVersions(db, `Vervangen door versie ${version}.`, log);
    const { kind, package: zip, files } = made;
    const { sheetsSha256 } = count;
    const { id } = markedElection(count.election.election, mode);
    const manifest = zip === null ? null : manifestOf(id, { number: version, madeAt, package: zip, files });
    const kept = { number: version, kind, madeAt, madeBy: by.fullName, sheetsSha256, package: zip, manifest };
    addVersion(db, kept, files);
    const payload = {
      version,
      kind,
      package: zip === null ? null : { path: zip.name, sha256: zip.sha256 },
      files: files.map(({ name, sha256 }) => ({ path: name, sha256 })),
    };
    appendAuditEvent(db, { event: "result.made", payload }, log);
    return ok(must(readVersion(db, version), "what was just stored is there"));
  });
}
