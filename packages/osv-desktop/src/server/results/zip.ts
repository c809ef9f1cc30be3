import { must } from "@stemketen/core/basics";
import type { Instant } from "@stemketen/core/election";
import { Zip, type ZipInputFile } from "fflate";
import { dutchTimeOf } from "./dutch-time.ts";
import type { PackedFile } from "./packed-file.ts";

const DEFLATED = 8;

/**
 * A zip in pieces, a file at a time. The same files at the same moment give the same bytes.
 * @param madeAt the time of every entry, as a Dutch clock shows it: a zip has no zones
 */
export async function* zipOf(
  files: Iterable<PackedFile> | AsyncIterable<PackedFile>,
  madeAt: Instant,
): AsyncGenerator<Uint8Array> {
  const waiting: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    waiting.push(piece);
  });
  const mtime = asLocalDate(madeAt);
  for await (const { name, size, crc32, deflated } of files) {
    const entry: ZipInputFile = { filename: name, size, crc: crc32, compression: DEFLATED, mtime };
    zip.add(entry);
    must(entry.ondata, "a file that was added to a zip takes bytes")(null, new Uint8Array(deflated), true);
    yield* waiting.splice(0);
  }
  zip.end();
  yield* waiting.splice(0);
}

/** fflate reads the clock of this machine's zone: a date that shows the Dutch time there. */
function asLocalDate(moment: Instant): Date {
  const { year, month, day, hour, minute, second } = dutchTimeOf(moment);
  return new Date(year, month - 1, day, hour, minute, second);
}
