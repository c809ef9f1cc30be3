import { impossible, must } from "../../basics/index.ts";
import { COUNT_MESSAGES, type EmlDocument, type MessageId, type ReportingUnit } from "../documents.ts";
import { EML_LIMITS } from "../limits.ts";
import { readCandidateLists } from "./candidate-lists.ts";
import { type CountReceiver, readCounts } from "./counts.ts";
import { readElectionDefinition } from "./election-definition.ts";
import { ElementReader } from "./element-reader.ts";
import type { MessageReading } from "./message-reading.ts";
import { shownName } from "./namespaces.ts";
import { readPollingStations } from "./polling-stations.ts";
import { readResult } from "./results.ts";
import { required, token } from "./values.ts";
import type { Cursor, ElementSink } from "./xml-reader.ts";

const MESSAGES: readonly MessageId[] = ["110a", "110b", "230b", ...COUNT_MESSAGES, "520"];
const SCHEMA_VERSION = "5";

/** What the reader of a message is told. */
export interface MessageReaderOptions extends CountReceiver {
  /** The messages that are welcome; null for all. */
  readonly expected: readonly MessageId[] | null;
  /** Called once the kind of file is known: how many bytes it may have. */
  limitBytes(limit: number): void;
}

/** Looks at the root of a file and chooses the reader of its message. */
export class MessageReader {
  private readonly options: MessageReaderOptions;
  private finished: (() => EmlDocument) | null = null;

  constructor(options: MessageReaderOptions) {
    this.options = options;
  }

  /** What receives the elements of the file that begins with this root. */
  readRoot(name: string, at: Cursor): ElementSink {
    if (name !== "EML") at.refuse("not-eml", shownName(name) === "EML" ? name : shownName(name));
    const id = token(required(at, "Id"));
    const message = MESSAGES.find((known) => known === id) ?? at.refuse("message", id);
    const { expected } = this.options;
    if (expected !== null && !expected.includes(message)) at.refuse("other-message", message);
    const version = token(required(at, "SchemaVersion"));
    if (version !== SCHEMA_VERSION) at.refuse("schema-version", version);
    return this.elementsOf(message);
  }

  /** The document of a file that was read to its end, with the units that were collected. */
  finish(units: readonly ReportingUnit[]): EmlDocument {
    const document = must(this.finished, "a file that was read to its end has a message")();
    return "units" in document ? { ...document, units } : document;
  }

  private elementsOf(message: MessageId): ElementSink {
    switch (message) {
      case "110a":
        return this.whole(readElectionDefinition());
      case "110b":
        return this.whole(readPollingStations());
      case "230b":
        return this.whole(readCandidateLists());
      case "520":
        return this.whole(readResult());
      case "510a":
      case "510b":
      case "510c":
      case "510d":
      case "510q":
      case "510r":
      case "510s":
        return this.reader(readCounts(message, this.options));
      default:
        return impossible(message);
    }
  }

  /** Reads a message that is kept in memory as a whole. */
  private whole<D>(reading: MessageReading<D>): ElementSink {
    this.options.limitBytes(EML_LIMITS.wholeFileBytes);
    return this.reader(reading);
  }

  private reader<D>({ root, draft, finish }: MessageReading<D>): ElementSink {
    this.finished = finish;
    return new ElementReader(root, draft);
  }
}
