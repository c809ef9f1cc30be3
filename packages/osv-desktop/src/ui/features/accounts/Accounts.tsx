import { Button, DataTable, EmptyState, PageHead, useTexts } from "@stemketen/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../app/api.ts";
import { useArrival } from "../../app/use-arrival.ts";
import styles from "./Accounts.module.css";
import { type Account, useAccountColumns } from "./account-columns.ts";
import { accountsTexts } from "./accounts.texts.ts";
import { EditAccount } from "./EditAccount.tsx";
import { ImportTypists } from "./ImportTypists.tsx";
import { type IssuedAccount, IssuedSlips } from "./IssuedSlips.tsx";
import { NewAccount } from "./NewAccount.tsx";

/** What is done on this screen beside the list. */
type Doing =
  | { readonly kind: "nothing" | "new" | "import" }
  | { readonly kind: "edit"; readonly account: Account }
  /** Passwords that are shown this once. */
  | { readonly kind: "issued"; readonly accounts: readonly IssuedAccount[] };

const NOTHING: Doing = { kind: "nothing" };

/** The people who work with the program: who they are, and a slip to log in with. */
export function Accounts() {
  const texts = useTexts(accountsTexts);
  const [doing, setDoing] = useState<Doing>(NOTHING);
  useArrival(texts.title);
  const stop = () => setDoing(NOTHING);
  const issue = (accounts: readonly IssuedAccount[]) => setDoing({ kind: "issued", accounts });
  if (doing.kind === "issued") return <IssuedSlips accounts={doing.accounts} onDone={stop} />;
  return (
    <>
      <PageHead
        title={texts.title}
        subtitle={texts.intro}
        actions={
          <>
            <Button onClick={() => setDoing({ kind: "import" })}>{texts.importList}</Button>
            <Button kind="main" onClick={() => setDoing({ kind: "new" })}>
              {texts.add}
            </Button>
          </>
        }
      />
      <div className={styles.page}>
        {doing.kind === "import" && <ImportTypists onIssued={issue} onClose={stop} />}
        <AccountTable onOpen={(account) => setDoing({ kind: "edit", account })} />
      </div>
      <NewAccount open={doing.kind === "new"} onIssued={issue} onClose={stop} />
      {doing.kind === "edit" && (
        <EditAccount account={doing.account} onIssued={(account) => issue([account])} onClose={stop} />
      )}
    </>
  );
}

function AccountTable({ onOpen }: { onOpen: (account: Account) => void }) {
  const texts = useTexts(accountsTexts);
  const columns = useAccountColumns();
  const query = useQuery(useTRPC().accounts.list.queryOptions());
  const rows = query.data ?? NO_ACCOUNTS;
  return (
    <DataTable
      label={texts.title}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      revision={({ fullName, shift }) => `${fullName} ${shift}`}
      searchLabel={texts.search}
      initialSorting={{ column: "name", direction: "ascending" }}
      onOpen={onOpen}
      state={
        query.isPending
          ? { kind: "loading" }
          : query.isError && query.data === undefined
            ? { kind: "failed", reason: texts.noAnswer, onRetry: () => void query.refetch() }
            : { kind: "ready" }
      }
      empty={<EmptyState title={texts.none}>{texts.noneText}</EmptyState>}
    />
  );
}

const NO_ACCOUNTS: readonly Account[] = [];
