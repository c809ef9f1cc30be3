import { type AuditActor, type AuditEvent, type AuditHead, appendEvent } from "@stemketen/core/audit";
import type { Instant } from "@stemketen/core/election";

/** The audit log of the night: each line chained to the one before. */
export class Journal {
  readonly lines: string[] = [];
  #head: AuditHead | null = null;

  /** The last record, for a signature over the whole log; null while the log is empty. */
  get head(): AuditHead | null {
    return this.#head;
  }

  record(event: AuditEvent, at: Instant, actor: AuditActor | null = null): void {
    const appended = appendEvent(this.#head, event, { at, actor });
    this.lines.push(appended.line);
    this.#head = appended.head;
  }
}
