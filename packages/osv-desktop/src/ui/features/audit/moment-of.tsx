import { AUDIT_EVENTS, type AuditEventId } from "@stemketen/core/audit";
import { type Moment, WarningIcon } from "@stemketen/ui";
import type { Outputs } from "../../app/api.ts";
import { ROLE_NAMES } from "../../app/frame.texts.ts";
import styles from "./AuditLog.module.css";
import type { LogWords } from "./log-words.ts";
import { payloadText, payloadWord } from "./payload-text.ts";

type AuditRecord = Outputs["audit"]["page"]["records"][number];

/** A record of the log as it is read: what happened, who did it, and with what. */
export function momentOf(record: AuditRecord, words: LogWords): Moment {
  const { language } = words;
  const { sequence, at, actor, event, level, payload } = record;
  const what = isKnown(event) ? AUDIT_EVENTS[event][language] : event;
  const details = Object.entries(payload).filter(([, value]) => value !== null);
  return {
    id: String(sequence),
    at,
    who: actor === null ? null : `${actor.name} · ${ROLE_NAMES[language][actor.role]}`,
    what: (
      <span className={styles.what} data-level={level}>
        {(level === "warning" || level === "error") && <WarningIcon />}
        <span>{what}</span>
      </span>
    ),
    ...(details.length > 0 && {
      detail: (
        <dl className={styles.payload}>
          {details.map(([name, value]) => (
            <div key={name}>
              <dt>{payloadWord(name, language)}</dt>
              <dd>{payloadText(name, value, words)}</dd>
            </div>
          ))}
        </dl>
      ),
    }),
  };
}

function isKnown(event: string): event is AuditEventId {
  return Object.hasOwn(AUDIT_EVENTS, event);
}
