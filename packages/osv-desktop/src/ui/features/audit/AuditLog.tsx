import type { AuditLevel } from "@stemketen/core/audit";
import {
  Button,
  EmptyState,
  PageHead,
  SearchField,
  SegmentedChoice,
  Timeline,
  useLanguage,
  useTexts,
} from "@stemketen/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../app/api.ts";
import { useArrival } from "../../app/use-arrival.ts";
import styles from "./AuditLog.module.css";
import { auditTexts } from "./audit.texts.ts";
import { momentOf } from "./moment-of.tsx";
import { VerifyLog } from "./VerifyLog.tsx";

type Shown = "all" | "attention";

/** What needs attention is what went wrong or was refused. */
const LEVELS: Readonly<Record<Shown, readonly AuditLevel[]>> = { all: [], attention: ["warning", "error"] };
const RECORDS_A_PAGE = 100;

/** Everything that was done, newest first; to search, to keep as a file, and to verify. */
export function AuditLog() {
  const texts = useTexts(auditTexts);
  const [search, setSearch] = useState("");
  const [shown, setShown] = useState<Shown>("all");
  useArrival(texts.title);
  return (
    <>
      <PageHead
        title={texts.title}
        subtitle={texts.intro}
        actions={
          <a href="api-files/audit-log.ndjson" download>
            {texts.save}
          </a>
        }
      />
      <div className={styles.page}>
        <VerifyLog />
        <div className={styles.tools}>
          <SearchField label={texts.search} value={search} onChange={setSearch} />
          <SegmentedChoice
            label={texts.show}
            value={shown}
            options={[
              { value: "all", label: texts.all },
              { value: "attention", label: texts.attention },
            ]}
            onChange={setShown}
          />
        </div>
        <Records key={`${shown} ${search.trim()}`} search={search.trim()} shown={shown} />
      </div>
    </>
  );
}

function Records({ search, shown }: { search: string; shown: Shown }) {
  const texts = useTexts(auditTexts);
  const language = useLanguage();
  // Where each page that was shown begins, the newest first.
  const [places, setPlaces] = useState<readonly number[]>([]);
  const before = places.at(-1) ?? null;
  const query = useQuery({
    ...useTRPC().audit.page.queryOptions({
      levels: [...LEVELS[shown]],
      before,
      limit: RECORDS_A_PAGE,
      ...(search !== "" && { text: search }),
    }),
    placeholderData: keepPreviousData,
  });
  if (query.isPending) return <p role="status">{texts.loading}</p>;
  if (query.data === undefined) {
    return (
      <EmptyState
        tone="error"
        title={texts.noAnswer}
        action={<Button onClick={() => void query.refetch()}>{texts.tryAgain}</Button>}
      />
    );
  }
  const { records, olderBefore } = query.data;
  if (records.length === 0) return <EmptyState title={texts.nothingFound} />;
  return (
    <>
      <Timeline label={texts.title} moments={records.map((record) => momentOf(record, language))} />
      <div className={styles.actions}>
        {places.length > 0 && <Button onClick={() => setPlaces(places.slice(0, -1))}>{texts.newer}</Button>}
        {olderBefore !== null && (
          <Button onClick={() => setPlaces([...places, olderBefore])}>{texts.older}</Button>
        )}
      </div>
    </>
  );
}
