import { type AuditActor, type AuditEvent, type AuditHead, appendEvent } from "@stemketen/core/audit";
import type { Instant } from "@stemketen/core/election";

/** The audit log of the night: each line chained to the one before. */
export class Journal {
  #lines: string[] = [];
  #head: AuditHead | null = null;

  get lines(): readonly string[] {
    return this.#lines;
  }

  /** Gives away all lines, once: of a large night they are a third of all that is kept in memory. */
  *handOver(): Generator<string> {
    const lines = this.#lines;
    this.#lines = [];
    yield* lines;
  }

  /** The last record, for a signature over the whole log; null while the log is empty. */
  get head(): AuditHead | null {
    return this.#head;
  }

  record(event: AuditEvent, at: Instant, actor: AuditActor | null = null): void {
    const appended = appendEvent(this.#head, event, { at, actor });
    this.#lines.push(appended.line);
    this.#head = appended.head;
  }
}
