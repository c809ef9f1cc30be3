import { EmptyState, PageHead, type TableState, useTexts } from "@stemketen/ui";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../app/api.ts";
import { useArrival } from "../../app/use-arrival.ts";
import { homeTexts } from "./home.texts.ts";
import { OpenByNumber } from "./OpenByNumber.tsx";
import { OwnWork } from "./OwnWork.tsx";
import { ToDo } from "./ToDo.tsx";
import styles from "./Typing.module.css";

/** How often is looked what others took up or finished, in milliseconds. */
const LOOK_AGAIN = 5000;

/** Where a typist begins: the number of the paper at hand, own unfinished work, and what else is to be typed. */
export function TypistHome() {
  const texts = useTexts(homeTexts);
  const api = useTRPC();
  const home = useQuery(api.entry.home.queryOptions(undefined, { refetchInterval: LOOK_AGAIN }));
  const status = useQuery(api.session.get.queryOptions(undefined, { refetchInterval: LOOK_AGAIN })).data
    ?.status;
  useArrival(texts.title);
  const state: TableState = home.isError
    ? { kind: "failed", reason: texts.failed, onRetry: () => void home.refetch() }
    : home.data === undefined
      ? { kind: "loading" }
      : { kind: "ready" };
  if (home.data === null) return <Rest title={texts.noElection} text={texts.noElectionText} />;
  if (status === "prepared" || status === "paused" || status === "finished") {
    return <Rest title={texts[status]} text={texts[`${status}Text`]} />;
  }
  return (
    <>
      <PageHead title={texts.title} subtitle={texts.subtitle} />
      <div className={styles.page}>
        <div className={styles.list}>
          <OpenByNumber />
          <OwnWork own={home.data?.own ?? []} />
        </div>
        <ToDo home={home.data} state={state} />
      </div>
    </>
  );
}

/** There is nothing to type for anybody now. */
function Rest({ title, text }: { readonly title: string; readonly text: string }) {
  const texts = useTexts(homeTexts);
  return (
    <>
      <PageHead title={texts.title} />
      <div className={styles.message}>
        <EmptyState title={title}>{text}</EmptyState>
      </div>
    </>
  );
}
