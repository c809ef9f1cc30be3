import { err, ok, type Result } from "../basics/index.ts";
import type { EmlDocument, EmlError, MessageId, ReportingUnit, VoteGroup } from "./documents.ts";
import { MessageReader } from "./reading/message-reader.ts";
import { Refusal } from "./reading/refusal.ts";
import { TextBlocks } from "./reading/text-blocks.ts";
import { XmlReader } from "./reading/xml-reader.ts";

/** Options of reading. */
export interface EmlReaderOptions {
  /**
   * Takes each unit of a count (510) as soon as it is complete; the document then has no units, so that a
   * file of any size is read in little memory. What was received counts only when `end` succeeds.
   */
  readonly onReportingUnit?: (unit: ReportingUnit) => void;
  /** Takes the total of a count as soon as it is complete, before the first unit. */
  readonly onTotal?: (total: VoteGroup) => void;
  /** The messages that are welcome; another one is refused as soon as the root is read. */
  readonly expect?: readonly MessageId[];
}

/** A reader that takes a file in pieces. */
export interface EmlReader {
  /**
   * Takes the next bytes of the file.
   * @returns what is wrong with the file as soon as that is known (from then on always), otherwise null
   */
  write(chunk: Uint8Array): EmlError | null;
  /** Ends the file: its document, or what is wrong with it. */
  end(): Result<EmlDocument, EmlError>;
}

/**
 * Starts reading a file of EML_NL: 110a, 110b, 230b, 510 or 520, of release 1.2.1, 1.2.2 or a draft of 1.3.
 * Whatever the bytes are, the answer is a document or an error with its place, never an exception; it does
 * not depend on how the file is cut into pieces. Only an exception of `onReportingUnit` or `onTotal` itself comes through.
 */
export function startEmlReader(options: EmlReaderOptions = {}): EmlReader {
  const units: ReportingUnit[] = [];
  const collect = (unit: ReportingUnit): void => {
    units.push(unit);
  };
  const message = new MessageReader({
    expected: options.expect ?? null,
    receiveUnit: options.onReportingUnit ?? collect,
    receiveTotal: options.onTotal ?? (() => undefined),
    limitBytes: (limit) => {
      blocks.limit = limit;
    },
  });
  const xml = new XmlReader(
    (name, at) => message.readRoot(name, at),
    () => blocks.encoding,
  );
  const blocks = new TextBlocks(xml);
  let refused: EmlError | null = null;
  const attempt = (work: () => void): EmlError | null => {
    if (refused !== null) return refused;
    try {
      work();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused = error.error;
    }
    return refused;
  };
  return {
    write: (chunk) => attempt(() => blocks.write(chunk)),
    end: () => {
      const error = attempt(() => {
        blocks.end();
        xml.finish();
      });
      return error === null ? ok(message.finish(units)) : err(error);
    },
  };
}

/** Reads a whole file of EML_NL. See startEmlReader. */
export function parseEml(bytes: Uint8Array): Result<EmlDocument, EmlError> {
  const reader = startEmlReader();
  reader.write(bytes);
  return reader.end();
}
