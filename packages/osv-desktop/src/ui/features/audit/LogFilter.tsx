import {
  DayField,
  SearchField,
  SegmentedChoice,
  Select,
  TimeField,
  useLanguage,
  useTexts,
} from "@stemketen/ui";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../app/api.ts";
import { ROLE_NAMES } from "../../app/frame.texts.ts";
import styles from "./AuditLog.module.css";
import { auditTexts } from "./audit.texts.ts";
import type { Wanted } from "./wanted-records.ts";

interface LogFilterProps {
  readonly wanted: Wanted;
  readonly onChange: (wanted: Wanted) => void;
}

/** What is shown of the log: words in it, who did it, when, and whether it went wrong. */
export function LogFilter({ wanted, onChange }: LogFilterProps) {
  const texts = useTexts(auditTexts);
  const change = (part: Partial<Wanted>) => onChange({ ...wanted, ...part });
  return (
    <div className={styles.tools}>
      <SearchField label={texts.search} value={wanted.search} onChange={(search) => change({ search })} />
      <Select
        label={texts.who}
        placeholder={texts.everybody}
        value={wanted.person}
        options={usePeople()}
        onChange={(person) => change({ person })}
      />
      <SegmentedChoice
        label={texts.show}
        value={wanted.shown}
        options={[
          { value: "all", label: texts.all },
          { value: "attention", label: texts.attention },
        ]}
        onChange={(shown) => change({ shown })}
      />
      <div className={styles.period}>
        <DayField label={texts.fromDay} value={wanted.fromDay} onChange={(fromDay) => change({ fromDay })} />
        <TimeField
          label={texts.fromTime}
          value={wanted.fromTime}
          disabled={wanted.fromDay === ""}
          onChange={(fromTime) => change({ fromTime })}
        />
        <DayField
          label={texts.untilDay}
          value={wanted.untilDay}
          onChange={(untilDay) => change({ untilDay })}
        />
        <TimeField
          label={texts.untilTime}
          value={wanted.untilTime}
          disabled={wanted.untilDay === ""}
          onChange={(untilTime) => change({ untilTime })}
        />
      </div>
    </div>
  );
}

/** Everybody who stands in the log, to choose one of them. */
function usePeople() {
  const texts = useTexts(auditTexts);
  const language = useLanguage();
  const people = useQuery(useTRPC().audit.people.queryOptions()).data ?? [];
  return [
    { value: "", label: texts.everybody },
    ...people.map(({ id, name, role }) => ({
      value: id as string,
      label: `${name} · ${ROLE_NAMES[language][role]}`,
    })),
  ];
}
