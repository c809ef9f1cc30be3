import { impossible } from "@stemketen/core/basics";
import SqliteDatabase from "better-sqlite3";
import type { Sentence } from "./sentence.ts";

/** Why something could not be done with a database file. */
export type DatabaseError =
  /** There is no file at this path. */
  | { readonly kind: "missing"; readonly path: string }
  /** There is a file, but it does not begin as a database does, or it is empty. */
  | { readonly kind: "not-a-database"; readonly path: string }
  /** It is a database, but what is in it cannot be trusted. `findings`: SQLite's own words. */
  | { readonly kind: "corrupted"; readonly path: string; readonly findings: readonly string[] }
  /** Another process holds it. */
  | { readonly kind: "in-use"; readonly path: string }
  | { readonly kind: "folder-missing"; readonly path: string }
  | { readonly kind: "disk-full"; readonly path: string }
  /** Anything else the system refused; `reason` is its code. */
  | { readonly kind: "refused-by-system"; readonly path: string; readonly reason: string }
  /** Tables of something else stand in it. */
  | { readonly kind: "not-ours"; readonly path: string }
  /** A migration that was applied is not the one this programme knows by that number. */
  | { readonly kind: "migration-changed"; readonly path: string; readonly number: number }
  /** A migration was skipped: later ones are applied, this one is not. */
  | { readonly kind: "migration-missing"; readonly path: string; readonly number: number }
  /** Made or migrated by a newer programme; `number` is its last migration, `known` the last one of ours. */
  | {
      readonly kind: "from-newer-version";
      readonly path: string;
      readonly number: number;
      readonly known: number;
    }
  /** A migration does not fit what is in this database; nothing was changed. */
  | {
      readonly kind: "migration-failed";
      readonly path: string;
      readonly number: number;
      readonly reason: string;
    };

/** What is wrong, and what to do about it. */
export function describeDatabaseError(error: DatabaseError): Sentence {
  const { path } = error;
  switch (error.kind) {
    case "missing":
      return {
        nl: `Het bestand ${path} is er niet. Kies een ander bestand of zet een reservekopie terug.`,
        en: `The file ${path} is not there. Choose another file or restore a backup.`,
      };
    case "not-a-database":
      return {
        nl: `Het bestand ${path} is geen database. Zet een reservekopie terug.`,
        en: `The file ${path} is not a database. Restore a backup.`,
      };
    case "corrupted":
      return {
        nl: `De database ${path} is beschadigd. Werk er niet in verder en zet een reservekopie terug.`,
        en: `The database ${path} is damaged. Stop working in it and restore a backup.`,
      };
    case "in-use":
      return {
        nl: `Een ander programma gebruikt ${path} al. Sluit dat programma en probeer het opnieuw.`,
        en: `Another program is already using ${path}. Close that program and try again.`,
      };
    case "folder-missing":
      return {
        nl: `De map van ${path} is er niet. Controleer of de stick of schijf nog is aangesloten.`,
        en: `The folder of ${path} is not there. Check that the stick or disk is still plugged in.`,
      };
    case "disk-full":
      return {
        nl: `Er is geen ruimte meer voor ${path}. Maak ruimte vrij en probeer het opnieuw.`,
        en: `There is no room left for ${path}. Free some space and try again.`,
      };
    case "refused-by-system":
      return {
        nl: `De computer laat niet toe dat ${path} wordt gebruikt (${error.reason}). Controleer de rechten en de schijf.`,
        en: `The computer does not allow the use of ${path} (${error.reason}). Check the permissions and the disk.`,
      };
    case "not-ours":
    case "migration-changed":
    case "migration-missing":
    case "from-newer-version":
    case "migration-failed":
      return describeMigrationError(error);
    default:
      return impossible(error);
  }
}

type MigrationError = Extract<
  DatabaseError,
  {
    readonly kind:
      | "not-ours"
      | "migration-changed"
      | "migration-missing"
      | "from-newer-version"
      | "migration-failed";
  }
>;

function describeMigrationError(error: MigrationError): Sentence {
  const { path } = error;
  switch (error.kind) {
    case "not-ours":
      return {
        nl: `De database ${path} is niet van dit programma. Kies een andere map.`,
        en: `The database ${path} does not belong to this program. Choose another folder.`,
      };
    case "migration-changed":
      return {
        nl: `De database ${path} is anders opgebouwd dan dit programma kent (stap ${error.number}). Gebruik het programma waarmee hij is gemaakt.`,
        en: `The database ${path} is built differently from what this program knows (step ${error.number}). Use the program that made it.`,
      };
    case "migration-missing":
      return {
        nl: `In de opbouw van de database ${path} ontbreekt stap ${error.number}. Zet een reservekopie terug.`,
        en: `Step ${error.number} is missing from the structure of the database ${path}. Restore a backup.`,
      };
    case "from-newer-version":
      return {
        nl: `De database ${path} is van een nieuwere versie van dit programma. Installeer die versie.`,
        en: `The database ${path} belongs to a newer version of this program. Install that version.`,
      };
    case "migration-failed":
      return {
        nl: `De database ${path} kan niet worden bijgewerkt (stap ${error.number}: ${error.reason}). Er is niets veranderd.`,
        en: `The database ${path} cannot be brought up to date (step ${error.number}: ${error.reason}). Nothing was changed.`,
      };
    default:
      return impossible(error);
  }
}

/**
 * What an error of SQLite or of the file system means for the file at `path`.
 * @throws the error itself when it did not come from the system: that is a mistake of ours
 */
export function systemError(error: unknown, path: string): DatabaseError {
  if (!(error instanceof Error && "code" in error && typeof error.code === "string")) throw error;
  const { code } = error;
  if (code === "SQLITE_NOTADB") return { kind: "not-a-database", path };
  if (code.startsWith("SQLITE_CORRUPT")) return { kind: "corrupted", path, findings: [error.message] };
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return { kind: "in-use", path };
  if (code === "SQLITE_FULL" || code === "ENOSPC" || code === "EDQUOT") return { kind: "disk-full", path };
  if (code === "ENOENT") return { kind: "folder-missing", path };
  const fromSqlite = error instanceof SqliteDatabase.SqliteError;
  if (fromSqlite && !/^SQLITE_(IOERR|CANTOPEN|READONLY|PERM|AUTH|NOMEM|PROTOCOL)/.test(code)) throw error;
  return { kind: "refused-by-system", path, reason: code };
}
