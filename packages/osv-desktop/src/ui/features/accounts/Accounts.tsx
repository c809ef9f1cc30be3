import { impossible } from "@stemketen/core/basics";
import { Button, DataTable, EmptyState, PageHead, useTexts } from "@stemketen/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../app/api.ts";
import { PageBody } from "../../app/PageBody.tsx";
import { tableStateOf } from "../../app/table-state.ts";
import { useArrival } from "../../app/use-arrival.ts";
import { type Account, useAccountColumns } from "./account-columns.ts";
import { accountsTexts } from "./accounts.texts.ts";
import { EditAccount } from "./EditAccount.tsx";
import { ImportTypists } from "./ImportTypists.tsx";
import { type IssuedAccount, IssuedSlips } from "./IssuedSlips.tsx";
import { NewAccount } from "./NewAccount.tsx";
import { ShiftLists } from "./ShiftLists.tsx";

/** What the screen shows: the list, or something to print instead of it. */
type Shown =
  | { readonly kind: "list" | "shifts" }
  /** Passwords that are shown this once. */
  | { readonly kind: "issued"; readonly accounts: readonly IssuedAccount[] };

/** The people who work with the program: who they are, a slip to log in with, and who works when. */
export function Accounts() {
  const [shown, setShown] = useState<Shown>({ kind: "list" });
  const back = () => setShown({ kind: "list" });
  switch (shown.kind) {
    case "list":
      return (
        <AccountList
          onIssued={(accounts) => setShown({ kind: "issued", accounts })}
          onShifts={() => setShown({ kind: "shifts" })}
        />
      );
    case "shifts":
      return <ShiftLists onDone={back} />;
    case "issued":
      return <IssuedSlips accounts={shown.accounts} onDone={back} />;
    default:
      return impossible(shown);
  }
}

/** What is done beside the list. */
type Doing =
  | { readonly kind: "nothing" | "new" | "import" }
  | { readonly kind: "edit"; readonly account: Account };

const NOTHING: Doing = { kind: "nothing" };

interface AccountListProps {
  readonly onIssued: (accounts: readonly IssuedAccount[]) => void;
  readonly onShifts: () => void;
}

function AccountList({ onIssued, onShifts }: AccountListProps) {
  const texts = useTexts(accountsTexts);
  const [doing, setDoing] = useState<Doing>(NOTHING);
  useArrival(texts.title);
  const stop = () => setDoing(NOTHING);
  return (
    <>
      <PageHead
        title={texts.title}
        subtitle={texts.intro}
        actions={
          <>
            <Button onClick={onShifts}>{texts.shiftLists}</Button>
            <Button onClick={() => setDoing({ kind: "import" })}>{texts.importList}</Button>
            <Button kind="main" onClick={() => setDoing({ kind: "new" })}>
              {texts.add}
            </Button>
          </>
        }
      />
      <PageBody>
        {doing.kind === "import" && <ImportTypists onIssued={onIssued} onClose={stop} />}
        <AccountTable onOpen={(account) => setDoing({ kind: "edit", account })} />
      </PageBody>
      <NewAccount open={doing.kind === "new"} onIssued={onIssued} onClose={stop} />
      {doing.kind === "edit" && (
        <EditAccount account={doing.account} onIssued={(account) => onIssued([account])} onClose={stop} />
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
      state={tableStateOf(query, texts.noAnswer)}
      empty={<EmptyState title={texts.none}>{texts.noneText}</EmptyState>}
    />
  );
}

const NO_ACCOUNTS: readonly Account[] = [];
