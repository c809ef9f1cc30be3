import { formatDate, formatTime, PageHead, useLanguage, useTexts } from "@stemketen/ui";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../app/api.ts";
import { PageBody } from "../../app/PageBody.tsx";
import { Panel } from "../../app/Panel.tsx";
import { useSafety } from "../../app/safety-state.ts";
import { useArrival } from "../../app/use-arrival.ts";
import { useWho } from "../../app/who.ts";
import { AutomaticPlace } from "./AutomaticPlace.tsx";
import { backupsTexts } from "./backups.texts.ts";
import { MakeBackup } from "./MakeBackup.tsx";
import { Restore } from "./Restore.tsx";
import styles from "./Safety.module.css";

/** Backups: the last one, a new one in a folder or on a stick, and putting one back. */
export function Backups() {
  const texts = useTexts(backupsTexts);
  const isAdministrator = useWho()?.user.role === "administrator";
  useArrival(texts.title);
  return (
    <>
      <PageHead title={texts.title} subtitle={texts.intro} />
      <PageBody measure="medium">
        <LastBackup />
        <MakeBackup />
        <AutomaticPlace />
        <FallbackList />
        {isAdministrator && <Restore title={texts.restore} />}
      </PageBody>
    </>
  );
}

function LastBackup() {
  const texts = useTexts(backupsTexts);
  const language = useLanguage();
  const last = useSafety()?.backups?.last ?? null;
  const when = last === null ? "" : `${formatDate(last.at, language)}, ${formatTime(last.at)}`;
  return <p className={styles.soft}>{last === null ? texts.none : texts.last(when, last.path)}</p>;
}

/** Paper is needed most when the computer is not there any more: it is made before. */
function FallbackList() {
  const texts = useTexts(backupsTexts);
  const stations = useQuery(useTRPC().stations.list.queryOptions()).data;
  if (stations === undefined || stations.length === 0) return null;
  return (
    <Panel>
      <h2>{texts.onPaper}</h2>
      <p className={styles.soft}>{texts.onPaperText}</p>
      <p>
        <a href="api-files/stations/fallback-list" download>
          {texts.fallbackList}
        </a>
      </p>
    </Panel>
  );
}
