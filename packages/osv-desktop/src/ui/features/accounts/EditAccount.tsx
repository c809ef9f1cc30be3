import { Button, Dialog, TextField, useTexts } from "@stemketen/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../app/api.ts";
import { useFirstFocus } from "../../app/use-first-focus.ts";
import styles from "./Accounts.module.css";
import type { Account } from "./account-columns.ts";
import { explainAccountProblem } from "./account-problem.ts";
import { accountsTexts } from "./accounts.texts.ts";
import type { IssuedAccount } from "./IssuedSlips.tsx";

interface EditAccountProps {
  readonly account: Account;
  readonly onIssued: (account: IssuedAccount) => void;
  readonly onClose: () => void;
}

/** Changes an account, gives it a new password, or removes it. */
export function EditAccount(props: EditAccountProps) {
  const [asked, setAsked] = useState<"edit" | "reset" | "remove">("edit");
  if (asked === "reset") return <ResetPassword {...props} onClose={() => setAsked("edit")} />;
  if (asked === "remove") {
    return <RemoveAccount {...props} onBack={() => setAsked("edit")} onClose={props.onClose} />;
  }
  return <Details {...props} onReset={() => setAsked("reset")} onRemove={() => setAsked("remove")} />;
}

/** The list of accounts is asked anew once one of them changed. */
function useRenewList(): () => Promise<void> {
  const queries = useQueryClient();
  const filter = useTRPC().accounts.list.queryFilter();
  return () => queries.invalidateQueries(filter);
}

interface DetailsProps extends EditAccountProps {
  readonly onReset: () => void;
  readonly onRemove: () => void;
}

function Details({ account, onClose, onReset, onRemove }: DetailsProps) {
  const texts = useTexts(accountsTexts);
  const renew = useRenewList();
  const first = useFirstFocus();
  const [fullName, setFullName] = useState(account.fullName);
  const [shift, setShift] = useState(account.shift);
  const update = useMutation(
    useTRPC().accounts.update.mutationOptions({
      onSuccess: async (answer) => {
        if (!answer.ok) return;
        await renew();
        onClose();
      },
    }),
  );
  return (
    <Dialog
      open
      title={texts.editTitle(account.fullName)}
      action={{
        title: texts.save,
        onAct: () => update.mutate({ user: account.id, fullName, shift }),
        busy: update.isPending ? texts.saving : null,
      }}
      onClose={onClose}
      problem={update.isError ? texts.noAnswer : explainAccountProblem(texts, update.data)}
    >
      <TextField
        ref={first}
        label={texts.fullName}
        value={fullName}
        onChange={setFullName}
        autoComplete="off"
        required
      />
      <TextField label={texts.userName} value={account.userName} />
      <TextField label={texts.shift} value={shift} onChange={setShift} autoComplete="off" />
      <div className={styles.more}>
        <Button onClick={onReset}>{texts.reset}</Button>
        <Button kind="danger" onClick={onRemove}>
          {texts.remove}
        </Button>
      </div>
    </Dialog>
  );
}

function ResetPassword({ account, onIssued, onClose }: EditAccountProps) {
  const texts = useTexts(accountsTexts);
  const renew = useRenewList();
  const reset = useMutation(
    useTRPC().accounts.resetPassword.mutationOptions({
      onSuccess: async (answer) => {
        if (!answer.ok) return;
        await renew();
        onIssued(answer.value);
      },
    }),
  );
  return (
    <Dialog
      open
      title={texts.resetTitle(account.fullName)}
      action={{
        title: texts.reset,
        onAct: () => reset.mutate({ user: account.id }),
        busy: reset.isPending ? texts.busy : null,
      }}
      onClose={onClose}
      problem={reset.isError ? texts.noAnswer : explainAccountProblem(texts, reset.data)}
    >
      <p>{texts.resetText}</p>
    </Dialog>
  );
}

function RemoveAccount({ account, onClose, onBack }: EditAccountProps & { readonly onBack: () => void }) {
  const texts = useTexts(accountsTexts);
  const renew = useRenewList();
  const remove = useMutation(
    useTRPC().accounts.delete.mutationOptions({
      onSuccess: async (answer) => {
        if (!answer.ok) return;
        await renew();
        onClose();
      },
    }),
  );
  return (
    <Dialog
      open
      title={texts.removeTitle(account.fullName)}
      action={{
        title: texts.remove,
        onAct: () => remove.mutate({ user: account.id }),
        confirmation: account.userName,
        busy: remove.isPending ? texts.busy : null,
      }}
      onClose={onBack}
      problem={remove.isError ? texts.noAnswer : explainAccountProblem(texts, remove.data)}
    >
      <p>{texts.removeText}</p>
    </Dialog>
  );
}
