import { Button, EmptyState, PageHead, Timeline, useTexts } from "@stemketen/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../app/api.ts";
import { NoAnswer } from "../../app/NoAnswer.tsx";
import { PageBody } from "../../app/PageBody.tsx";
import { useArrival } from "../../app/use-arrival.ts";
import styles from "./AuditLog.module.css";
import { auditTexts } from "./audit.texts.ts";
import { LogFilter } from "./LogFilter.tsx";
import { useLogWords } from "./log-words.ts";
import { momentOf } from "./moment-of.tsx";
import { VerifyLog } from "./VerifyLog.tsx";
import { EVERYTHING, filterOf, type Wanted } from "./wanted-records.ts";

const RECORDS_A_PAGE = 100;

/** Everything that was done, newest first; to search, to keep as a file, and to verify. */
export function AuditLog() {
  const texts = useTexts(auditTexts);
  const [wanted, setWanted] = useState(EVERYTHING);
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
      <PageBody measure="wide">
        <VerifyLog />
        <LogFilter wanted={wanted} onChange={setWanted} />
        <Records key={JSON.stringify(wanted)} wanted={wanted} />
      </PageBody>
    </>
  );
}

function Records({ wanted }: { wanted: Wanted }) {
  const texts = useTexts(auditTexts);
  const words = useLogWords();
  // Where each page that was shown begins, the newest first.
  const [places, setPlaces] = useState<readonly number[]>([]);
  const before = places.at(-1) ?? null;
  const query = useQuery({
    ...useTRPC().audit.page.queryOptions({
      ...filterOf(wanted),
      before,
      limit: RECORDS_A_PAGE,
    }),
    placeholderData: keepPreviousData,
  });
  if (query.isPending) return <p role="status">{texts.loading}</p>;
  if (query.data === undefined) return <NoAnswer onRetry={query.refetch} />;
  const { records, olderBefore } = query.data;
  if (records.length === 0) return <EmptyState title={texts.nothingFound} />;
  return (
    <>
      <Timeline label={texts.title} moments={records.map((record) => momentOf(record, words))} />
      <div className={styles.actions}>
        {places.length > 0 && <Button onClick={() => setPlaces(places.slice(0, -1))}>{texts.newer}</Button>}
        {olderBefore !== null && (
          <Button onClick={() => setPlaces([...places, olderBefore])}>{texts.older}</Button>
        )}
      </div>
    </>
  );
}
