import { err, ok, type Result } from "@stemketen/core/basics";
import type { EmlDocument, Position } from "@stemketen/core/eml";
import { readEml } from "../files.ts";
import type { Message } from "../message.ts";
import { readRaw } from "../raw-file.ts";
import type { Terminal } from "../terminal.ts";
import { type CheckedCount, startCountCheck } from "../totals/count-check.ts";
import { whyNotAddedUp } from "../totals/count-problems.ts";
import { describeDifference } from "../totals/totals-text.ts";
import { unitName } from "../totals/unit-names.ts";
import { findingsOfIdentifier, findingsOfStations } from "./common-findings.ts";
import { findingsOfDefinition } from "./definition-findings.ts";
import { elementPosition } from "./element-position.ts";
import type { FileFinding, UnplacedFinding } from "./file-finding.ts";

/** What a file is and what was found in it. */
export interface Inspection {
  /** As the user typed it. */
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly document: EmlDocument;
  /** How many parts a count has; 0 for other messages. */
  readonly units: number;
  readonly findings: readonly FileFinding[];
}

/**
 * Reads a file of any message and looks at what it says.
 * @returns a sentence that names the file when it cannot be read as EML
 */
export async function inspectFile(path: string, terminal: Terminal): Promise<Result<Inspection, Message>> {
  const check = startCountCheck();
  const read = await readEml(path, terminal, { onReportingUnit: check.take });
  if (!read.ok) return read;
  const { document, bytes, sha256 } = read.value;
  const unplaced = [...findingsOfIdentifier(document), ...findingsOfMessage(document)];
  const findings: FileFinding[] = await placed(unplaced, path, terminal);
  let units = 0;
  if ("total" in document) {
    const checked = check.finish(document);
    if (!checked.ok) return err(whyNotAddedUp(path, checked.error));
    units = checked.value.totals.unitCount;
    findings.push(...findingsOfCheck(checked.value));
  }
  return ok({ file: path, bytes, sha256, document, units, findings });
}

function findingsOfMessage(document: EmlDocument): readonly UnplacedFinding[] {
  if (document.message === "110a") return findingsOfDefinition(document);
  if (document.message === "110b") return findingsOfStations(document);
  return [];
}

function findingsOfCheck({ differences, findings }: CheckedCount): readonly FileFinding[] {
  return [
    ...differences.map((difference): FileFinding => {
      const { position } = difference;
      return {
        code: "sum",
        severity: "error",
        about: "file",
        message: describeDifference(difference),
        position,
      };
    }),
    ...findings.map(({ code, severity, station, message, position }): FileFinding => {
      const at = station === null ? { nl: "totaal", en: "total" } : unitName(station);
      const said = { nl: `${at.nl}: ${message.nl}`, en: `${at.en}: ${message.en}` };
      return { code, severity, about: "paper", message: said, position };
    }),
  ];
}

/** Looks up where the elements stand. The file is read again for it, which stdin does not allow. */
async function placed(
  findings: readonly UnplacedFinding[],
  path: string,
  terminal: Terminal,
): Promise<FileFinding[]> {
  if (findings.length === 0) return [];
  const positionOf = path === "-" ? () => null : await positionsIn(path, terminal);
  return findings.map(({ element, ...finding }) => ({
    ...finding,
    about: "file",
    position: positionOf(element),
  }));
}

/** The envelope of any message, and all of a 110a or 110b that is looked up, stands in the first part of a file. */
const LOOKED_AT = 1024 * 1024;

async function positionsIn(path: string, terminal: Terminal): Promise<(element: string) => Position | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const unread = await readRaw(path, terminal, (piece) => {
    if (length < LOOKED_AT) pieces.push(piece);
    length += piece.length;
  });
  const bytes = Buffer.concat(pieces);
  return (element) => (unread === null ? elementPosition(bytes, element) : null);
}
