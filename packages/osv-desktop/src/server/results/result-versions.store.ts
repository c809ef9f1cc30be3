import { type Instant, instant } from "@stemketen/core/election";
import { type Database, parseOptionalRow, parseRow, parseRows } from "@stemketen/server-kit/database";
import * as z from "zod/mini";
import type { PackedFile } from "./packed-file.ts";
import { addManifest, type ResultSignature, readManifest, readSignatures } from "./signatures.store.ts";

/** A file of a version, without its bytes. */
export interface ResultFile {
  readonly name: string;
  readonly inPackage: boolean;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
}

/** One making of the documents and files of the result. */
export interface ResultVersion {
  /** 1 for the first; printed on everything. */
  readonly number: number;
  /** A concept is made before finishing: a report with a watermark, and no files. */
  readonly kind: "concept" | "definitive";
  readonly madeAt: Instant;
  /** The name of who made it. */
  readonly madeBy: string;
  /** SHA-256 over the sheets it was made from. */
  readonly sheetsSha256: string;
  /** The zip of a definitive version. */
  readonly package: { readonly name: string; readonly sha256: string } | null;
  /** Since when it is no longer valid ("vervallen") and why; null: it is valid. */
  readonly voided: { readonly at: Instant; readonly reason: string } | null;
  readonly files: readonly ResultFile[];
  /** The text that is signed, which lists its files and its package; null for a concept. */
  readonly manifest: string | null;
  /** The first one first. */
  readonly signatures: readonly ResultSignature[];
}

const MOMENT = z.pipe(z.string(), z.transform(instant));
const VERSION = z.object({
  number: z.int(),
  kind: z.enum(["concept", "definitive"]),
  made_at: MOMENT,
  made_by: z.string(),
  sheets_sha256: z.string(),
  package_name: z.nullable(z.string()),
  package_sha256: z.nullable(z.string()),
  voided_at: z.nullable(MOMENT),
  void_reason: z.nullable(z.string()),
});
const FILE = z.object({
  version: z.int(),
  name: z.string(),
  in_package: z.int(),
  size: z.int(),
  sha256: z.string(),
});
const CONTENT = z.object({
  name: z.string(),
  size: z.int(),
  sha256: z.string(),
  crc32: z.int(),
  deflated: z.instanceof(Uint8Array),
});
const FILE_COLUMNS = "version, name, in_package, size, sha256";

/** Every version, the newest first. */
export function readVersions(db: Database): readonly ResultVersion[] {
  const rows = parseRows(VERSION, db.prepare("SELECT * FROM result_versions ORDER BY number DESC").all());
  return rows.map((row) => versionOf(db, row));
}

/** The version of that number; null when there is none. */
export function readVersion(db: Database, number: number): ResultVersion | null {
  const row = parseOptionalRow(
    VERSION,
    db.prepare("SELECT * FROM result_versions WHERE number = ?").get(number),
  );
  return row === null ? null : versionOf(db, row);
}

function versionOf(db: Database, row: z.output<typeof VERSION>): ResultVersion {
  const { package_name, package_sha256, voided_at, void_reason } = row;
  const files = db.prepare(`SELECT ${FILE_COLUMNS} FROM result_files WHERE version = ? ORDER BY place`);
  return {
    number: row.number,
    kind: row.kind,
    madeAt: row.made_at,
    madeBy: row.made_by,
    sheetsSha256: row.sheets_sha256,
    package:
      package_name === null || package_sha256 === null
        ? null
        : { name: package_name, sha256: package_sha256 },
    voided: voided_at === null || void_reason === null ? null : { at: voided_at, reason: void_reason },
    files: parseRows(FILE, files.all(row.number)).map((file) => ({
      name: file.name,
      inPackage: file.in_package === 1,
      size: file.size,
      sha256: file.sha256,
    })),
    manifest: readManifest(db, row.number),
    signatures: readSignatures(db, row.number),
  };
}

/** Stores a new version with its files, byte for byte as they are handed over, and the manifest of them. */
export function addVersion(
  db: Database,
  version: Omit<ResultVersion, "files" | "voided" | "signatures">,
  files: readonly (PackedFile & { readonly inPackage: boolean })[],
): void {
  db.prepare(
    `INSERT INTO result_versions (number, kind, made_at, made_by, sheets_sha256, package_name, package_sha256)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    version.number,
    version.kind,
    version.madeAt,
    version.madeBy,
    version.sheetsSha256,
    version.package?.name ?? null,
    version.package?.sha256 ?? null,
  );
  const add = db.prepare(
    `INSERT INTO result_files (version, place, name, in_package, size, sha256, crc32, deflated)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const [place, { name, inPackage, size, sha256, crc32, deflated }] of files.entries()) {
    add.run(version.number, place, name, inPackage ? 1 : 0, size, sha256, crc32, deflated);
  }
  if (version.manifest !== null) addManifest(db, version.number, version.manifest);
}

/** A file of a version with its bytes; null when the version has none of that name. */
export function readFileOf(db: Database, version: number, name: string): PackedFile | null {
  const query = db.prepare(
    "SELECT name, size, sha256, crc32, deflated FROM result_files WHERE version = ? AND name = ?",
  );
  return parseOptionalRow(CONTENT, query.get(version, name));
}

/** The files of the package of a version, one at a time. */
export function* filesOfPackage(db: Database, { number, files }: ResultVersion): Generator<PackedFile> {
  for (const { name, inPackage } of files) {
    if (!inPackage) continue;
    yield parseRow(CONTENT, readFileOf(db, number, name));
  }
}

/** Marks a version as no longer valid. */
export function voidVersion(db: Database, number: number, at: Instant, reason: string): void {
  db.prepare(
    "UPDATE result_versions SET voided_at = ?, void_reason = ? WHERE number = ? AND voided_at IS NULL",
  ).run(at, reason, number);
}
