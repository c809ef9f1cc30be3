import type { ElectionId } from "@stemketen/core/election";
import { type ManifestDomain, writeManifest } from "@stemketen/core/integrity";
import type { ResultVersion } from "./result-versions.store.ts";

/** A manifest of a result is signed as a publication is, and as nothing else. */
const DOMAIN: ManifestDomain = "stemketen/publication/1";

/** What of a version stands in its manifest. */
type ListedVersion = Pick<ResultVersion, "number" | "madeAt" | "package"> & {
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
};

/**
 * Everything that a version hands over, as lines of sha256sum below some lines of comment: the text that is signed,
 * and that `sha256sum --check` reads. The same version gives the same bytes.
 * @param election as it is written in the files: marked when it is practice
 */
export function manifestOf(election: ElectionId, version: ListedVersion): string {
  const { number, madeAt, package: zip, files } = version;
  const all = zip === null ? files : [zip, ...files];
  return writeManifest({
    domain: DOMAIN,
    headers: { election, version: String(number), "made-at": madeAt },
    files: all.map(({ name, sha256 }) => ({ path: name, sha256 })),
  });
}
