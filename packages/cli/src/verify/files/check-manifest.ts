import { impossible } from "@stemketen/core/basics";
import {
  type HashedFile,
  MANIFEST_NAME,
  type ManifestProblem,
  parseManifest,
  verifyManifest,
} from "@stemketen/core/integrity";
import type { Message } from "../../message.ts";
import { type Check, concludeCheck, type Problem, unchecked } from "../report.ts";
import { type Folder, type FolderFile, hashOf, textOf } from "./folder.ts";

const DOMAIN = "stemketen/publication/1";

/**
 * Compares the folder with its MANIFEST.sha256: every file listed and unchanged, none added, none exchanged.
 * @param needsManifest whether something in the folder shows that a manifest belongs there
 */
export function checkManifest(folder: Folder, needsManifest: boolean): Check {
  const manifest = folder.files.find((file) => file.path === MANIFEST_NAME);
  if (manifest === undefined) return withoutManifest(needsManifest);
  const text = textOf(manifest);
  const parsed = text.ok ? parseManifest(text.value) : null;
  if (!text.ok || parsed?.ok !== true || parsed.value.domain !== DOMAIN) {
    const line = parsed?.ok === false ? parsed.error.line : 1;
    const why: Message = text.ok
      ? {
          nl: `regel ${line} past niet in een inhoudslijst van een publicatie`,
          en: `line ${line} does not fit in the manifest of a publication`,
        }
      : text.error;
    return concludeCheck(
      "manifest",
      MANIFEST_NAME,
      [{ kind: "unreadable", path: MANIFEST_NAME, detail: named(MANIFEST_NAME, why) }],
      why,
    );
  }
  const { hashed, unread } = hashAll(folder);
  const unreadable = new Set(unread.map(({ path }) => path));
  const compared = verifyManifest(parsed.value, hashed)
    .filter((problem) => !unreadable.has(problem.path))
    .map((problem): Problem => ({ ...problem, detail: describe(problem) }));
  const odd = folder.oddities.map((path): Problem => ({ kind: "added", path, detail: NOT_A_FILE(path) }));
  const { length } = parsed.value.files;
  return concludeCheck("manifest", MANIFEST_NAME, [...unread, ...compared, ...odd], {
    nl: `alle ${length} bestanden van de inhoudslijst zijn er en zijn niet veranderd`,
    en: `all ${length} files of the manifest are there and were not changed`,
  });
}

function withoutManifest(needed: boolean): Check {
  const missing: Message = {
    nl: "de inhoudslijst ontbreekt, dus of een bestand is veranderd is niet te zien",
    en: "the manifest is missing, so whether a file was changed cannot be seen",
  };
  if (!needed) return unchecked("manifest", MANIFEST_NAME, missing);
  const problem: Problem = { kind: "missing", path: MANIFEST_NAME, detail: missing };
  return concludeCheck("manifest", MANIFEST_NAME, [problem], missing);
}

function hashAll(folder: Folder): {
  readonly hashed: readonly HashedFile[];
  readonly unread: readonly Problem[];
} {
  const hashed: HashedFile[] = [];
  const unread: Problem[] = [];
  for (const file of folder.files) {
    const hash = hashOf(file);
    if (hash.ok) hashed.push({ path: file.path, sha256: hash.value });
    else unread.push(unreadFile(file, hash.error));
  }
  return { hashed, unread };
}

function unreadFile(file: FolderFile, why: Message): Problem {
  return { kind: "unreadable", path: file.path, detail: named(file.path, why) };
}

function named(path: string, why: Message): Message {
  return { nl: `${path}: ${why.nl}`, en: `${path}: ${why.en}` };
}

const NOT_A_FILE = (path: string): Message => ({
  nl: `${path} is geen gewoon bestand`,
  en: `${path} is not a plain file`,
});

function describe(problem: ManifestProblem): Message {
  const { path } = problem;
  switch (problem.kind) {
    case "changed":
      return { nl: `${path} is veranderd`, en: `${path} was changed` };
    case "missing":
      return { nl: `${path} ontbreekt`, en: `${path} is missing` };
    case "added":
      return { nl: `${path} staat niet op de inhoudslijst`, en: `${path} is not on the manifest` };
    case "swapped":
      return {
        nl: `${path} en ${problem.other} zijn verwisseld`,
        en: `${path} and ${problem.other} were exchanged`,
      };
    default:
      return impossible(problem);
  }
}
