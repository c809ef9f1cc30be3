import {
  Button,
  EmptyState,
  formatDate,
  formatTime,
  formatTimeToTheSecond,
  PageHead,
  useLanguage,
  useTexts,
} from "@stemketen/ui";
import { useQuery } from "@tanstack/react-query";
import { type Outputs, useTRPC } from "../../app/api.ts";
import { type Fact, Facts } from "../../app/Facts.tsx";
import { PageBody } from "../../app/PageBody.tsx";
import { Panel } from "../../app/Panel.tsx";
import { useArrival } from "../../app/use-arrival.ts";
import { useWho } from "../../app/who.ts";
import { formatBytes } from "./format-bytes.ts";
import { helpTexts } from "./help.texts.ts";

type HelpPage = Outputs["safety"]["help"];

/** What somebody reads aloud when they telephone for help, and a file to send along. */
export function Help() {
  const texts = useTexts(helpTexts);
  const query = useQuery(useTRPC().safety.help.queryOptions());
  const role = useWho()?.user.role;
  const maySave = role === "administrator" || role === "coordinator" || role === "auditor";
  useArrival(texts.title);
  return (
    <>
      <PageHead
        title={texts.title}
        subtitle={texts.intro}
        actions={<Button onClick={() => void query.refetch()}>{texts.renew}</Button>}
      />
      <PageBody measure="medium">
        {query.isError && query.data === undefined && <EmptyState tone="error" title={texts.noAnswer} />}
        {query.data !== undefined && <Computer page={query.data} />}
        {maySave && (
          <Panel>
            <h2>{texts.diagnosis}</h2>
            <p>{texts.diagnosisText}</p>
            <p>
              <a href="api-files/diagnosis.json" download>
                {texts.save}
              </a>
            </p>
          </Panel>
        )}
      </PageBody>
    </>
  );
}

/** What is wrong is what the help desk wants to hear first. */
function Computer({ page }: { page: HelpPage }) {
  const texts = useTexts(helpTexts);
  const language = useLanguage();
  const { last, failed, place } = page.backups;
  const when = (at: string): string => `${formatDate(at, language)}, ${formatTime(at)}`;
  const bytes = (count: number | null): string => (count === null ? "–" : formatBytes(count, language));
  const facts: readonly Fact[] = [
    [texts.version, page.version],
    [texts.mode, texts[page.mode]],
    [texts.release, texts[page.release], page.release === "damaged"],
    [texts.code, page.code === null ? "–" : page.code.join(" ")],
    [texts.integrity, texts[`integrity-${page.integrity}`], page.integrity === "damaged"],
    [texts.standAlone, texts[page.standAlone], page.standAlone === "stopped"],
    [texts.freeBytes, bytes(page.freeBytes)],
    [texts.databaseBytes, bytes(page.databaseBytes)],
    [texts.lastBackup, last === null ? texts.noBackup : `${when(last.at)} · ${last.path}`],
    ...(failed === null
      ? []
      : [[texts.failedBackup, `${when(failed.at)} · ${failed.reason}`, true] as const]),
    ...(place === null
      ? []
      : [
          [
            texts.place,
            [place.folder, place.problem?.kind ?? []].flat().join(" · "),
            place.problem !== null,
          ] as const,
        ]),
    [texts.now, `${formatDate(page.now, language)}, ${formatTimeToTheSecond(page.now)}`],
  ];
  return <Facts facts={facts} lined />;
}
