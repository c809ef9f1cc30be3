import { basename } from "node:path";
import { impossible } from "@stemketen/core/basics";
import { keyIdOfSignatureName, MANIFEST_NAME } from "@stemketen/core/integrity";
import type { Message } from "../../message.ts";
import type { CountFile } from "../eml/count-file.ts";
import type { DefinitionFile, StationsFile } from "../eml/definition-file.ts";
import { type EmlFile, readEmlFile } from "../eml/eml-file.ts";
import type { ListsFile } from "../eml/lists-file.ts";
import type { ResultFile } from "../eml/result-file.ts";
import type { Found } from "../found.ts";
import { type Check, concludeCheck, type Problem, unchecked } from "../report.ts";
import { OUTCOME_FORMAT, type PublishedOutcome, parseOutcome } from "../seats/published-outcome.ts";
import type { TableRows } from "../tables/check-table.ts";
import { TIDY_COLUMNS } from "../tables/check-tidy-table.ts";
import { readSeparatedValues } from "../tables/separated-values.ts";
import type { AuditFiles } from "./check-audit.ts";
import { beginningOf, bytesOf, type Folder, type FolderFile, textOf } from "./folder.ts";

/** What a set may hold, one of each; null where the folder has none. */
export interface SetFiles {
  readonly definition: Found<DefinitionFile> | null;
  readonly stations: Found<StationsFile> | null;
  readonly lists: Found<ListsFile> | null;
  readonly count: Found<CountFile> | null;
  readonly total: Found<CountFile> | null;
  readonly result: Found<ResultFile> | null;
  readonly outcome: Found<PublishedOutcome> | null;
  readonly table: Found<TableRows> | null;
  /** The file itself: it is read when it is compared, a piece at a time. */
  readonly tidyTable: Found<FolderFile> | null;
}

/** A folder read as a publication set. */
interface PublicationSet {
  readonly files: SetFiles;
  readonly audit: AuditFiles;
  /** What was met while reading: files that cannot be read, that are there twice, or that nobody checks. */
  readonly checks: readonly Check[];
  /** Whether something shows that this set was made with a manifest. */
  readonly needsManifest: boolean;
  /** Whether the folder holds anything of a publication at all. */
  readonly known: boolean;
}

type SetKind = keyof SetFiles;

/** Reads all files of a folder that belong to a publication; what they are is told by what stands in them. */
export function readPublicationSet(folder: Folder): PublicationSet {
  const shelf = new Shelf();
  for (const file of folder.files) {
    if (file.path !== MANIFEST_NAME && keyIdOfSignatureName(file.path) === null) readFile(file, shelf);
  }
  const named = (name: string): FolderFile | null =>
    folder.files.find((file) => basename(file.path) === name) ?? null;
  const audit = { log: named("audit.jsonl"), head: named("audit-head.json") };
  const hasAudit = audit.log !== null || audit.head !== null;
  const hasManifest = folder.files.some((file) => file.path.startsWith(MANIFEST_NAME));
  const { files, checks } = shelf;
  return {
    files,
    audit,
    checks,
    needsManifest: hasManifest || hasAudit || files.outcome !== null,
    known:
      hasManifest || hasAudit || checks.length > 0 || Object.values(files).some((found) => found !== null),
  };
}

/** Takes the files as they are read: one of each kind. */
class Shelf {
  readonly checks: Check[] = [];
  readonly files: { -readonly [Kind in SetKind]: SetFiles[Kind] } = {
    definition: null,
    stations: null,
    lists: null,
    count: null,
    total: null,
    result: null,
    outcome: null,
    table: null,
    tidyTable: null,
  };

  put<Kind extends SetKind>(kind: Kind, found: NonNullable<SetFiles[Kind]>): void {
    const first = this.files[kind];
    if (first === null) {
      this.files[kind] = found;
      return;
    }
    this.#wrong("one-of-each", {
      kind: "added",
      path: found.path,
      other: first.path,
      detail: {
        nl: `${found.path} en ${first.path} zijn van dezelfde soort; er mag er één zijn`,
        en: `${found.path} and ${first.path} are of the same kind; there may be one`,
      },
    });
  }

  unreadable(path: string, detail: Message): void {
    this.#wrong("readable", { kind: "unreadable", path, detail });
  }

  other(path: string, message: string): void {
    this.checks.push(
      unchecked("readable", path, {
        nl: `een bericht ${message} hoort niet in een publicatie en is niet gecontroleerd`,
        en: `a message ${message} has no place in a publication and was not checked`,
      }),
    );
  }

  #wrong(id: Check["id"], problem: Problem): void {
    this.checks.push(concludeCheck(id, problem.path, [problem], problem.detail));
  }
}

function readFile(file: FolderFile, shelf: Shelf): void {
  const name = basename(file.path).toLowerCase();
  const beginning = beginningOf(file)
    .toString("utf8")
    .replace(/^\ufeff/, "");
  if (name.endsWith(".xml") || (beginning.startsWith("<") && /<(?:\w+:)?EML[\s>]/.test(beginning))) {
    readEml(file, shelf);
  } else if (name === "zetelverdeling.json" || beginning.includes(`"${OUTCOME_FORMAT}"`)) {
    readOutcome(file, shelf);
  } else if (name.startsWith("osv4-3") || /^"?Verkiezing"?;/.test(beginning)) {
    readTable(file, shelf);
  } else if (beginning.startsWith(TIDY_COLUMNS.join(","))) {
    shelf.put("tidyTable", { path: file.path, content: file });
  }
}

function readEml(file: FolderFile, shelf: Shelf): void {
  const bytes = bytesOf(file);
  const eml = bytes.ok ? readEmlFile(bytes.value) : null;
  if (!bytes.ok) shelf.unreadable(file.path, bytes.error);
  else if (eml?.ok === false) {
    const { reason, place } = eml.error;
    shelf.unreadable(file.path, {
      nl: `regel ${place.line}, teken ${place.column}: ${reason.nl}`,
      en: `line ${place.line}, character ${place.column}: ${reason.en}`,
    });
  } else if (eml?.ok === true) placeEml(file.path, eml.value, shelf);
}

function placeEml(path: string, content: EmlFile, shelf: Shelf): void {
  switch (content.message) {
    case "110a":
      shelf.put("definition", { path, content });
      break;
    case "110b":
      shelf.put("stations", { path, content });
      break;
    case "230b":
      shelf.put("lists", { path, content });
      break;
    case "510b":
      shelf.put("count", { path, content });
      break;
    case "510d":
      shelf.put("total", { path, content });
      break;
    case "520":
      shelf.put("result", { path, content });
      break;
    case "other":
      shelf.other(path, content.what);
      break;
    default:
      impossible(content);
  }
}

function readOutcome(file: FolderFile, shelf: Shelf): void {
  const text = textOf(file);
  const outcome = text.ok ? parseOutcome(text.value) : text;
  if (outcome.ok) shelf.put("outcome", { path: file.path, content: outcome.value });
  else shelf.unreadable(file.path, outcome.error);
}

function readTable(file: FolderFile, shelf: Shelf): void {
  const text = textOf(file);
  if (!text.ok) {
    shelf.unreadable(file.path, text.error);
    return;
  }
  const rows = readSeparatedValues(text.value, ";");
  if (rows.ok) shelf.put("table", { path: file.path, content: rows.value });
  else {
    const { line } = rows.error;
    shelf.unreadable(file.path, {
      nl: `regel ${line} is geen regel van een CSV-tabel`,
      en: `line ${line} is not a line of a CSV table`,
    });
  }
}
