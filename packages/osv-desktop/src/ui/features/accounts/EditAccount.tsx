import { Button, Dialog, type DialogAction, TextField, useTexts } from "@stemketen/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTRPC } from "../../app/api.ts";
import { useFirstFocus } from "../../app/use-first-focus.ts";
import styles from "./Accounts.module.css";
import type { Account } from "./account-columns.ts";
import { type AccountRefusal, explainAccountProblem } from "./account-problem.ts";
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

type Answer<Value> = { readonly ok: true; readonly value: Value } | AccountRefusal;

/** What follows a step that was done: the list is asked anew, and the screen goes on. */
function useOutcome<Value>(onDone: (value: Value) => void) {
  const queries = useQueryClient();
  const list = useTRPC().accounts.list.queryFilter();
  return {
    onSuccess: async (answer: Answer<Value>) => {
      if (!answer.ok) return;
      await queries.invalidateQueries(list);
      onDone(answer.value);
    },
  };
}

interface AccountDialogProps {
  readonly title: string;
  readonly action: Omit<DialogAction, "busy"> & { readonly busy: string };
  /** The step that the action takes, as far as it is. */
  readonly step: {
    readonly isPending: boolean;
    readonly isError: boolean;
    readonly data: Answer<unknown> | undefined;
  };
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A question about one account, with what was against the answer. */
function AccountDialog({ title, action, step, onClose, children }: AccountDialogProps) {
  const texts = useTexts(accountsTexts);
  return (
    <Dialog
      open
      title={title}
      action={{ ...action, busy: step.isPending ? action.busy : null }}
      onClose={onClose}
      problem={step.isError ? texts.noAnswer : explainAccountProblem(texts, step.data)}
    >
      {children}
    </Dialog>
  );
}

interface DetailsProps extends EditAccountProps {
  readonly onReset: () => void;
  readonly onRemove: () => void;
}

function Details({ account, onClose, onReset, onRemove }: DetailsProps) {
  const texts = useTexts(accountsTexts);
  const first = useFirstFocus();
  const [fullName, setFullName] = useState(account.fullName);
  const [shift, setShift] = useState(account.shift);
  const update = useMutation(useTRPC().accounts.update.mutationOptions(useOutcome(onClose)));
  const onAct = () => update.mutate({ user: account.id, fullName, shift });
  return (
    <AccountDialog
      title={texts.editTitle(account.fullName)}
      action={{ title: texts.save, onAct, busy: texts.saving }}
      step={update}
      onClose={onClose}
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
    </AccountDialog>
  );
}

function ResetPassword({ account, onIssued, onClose }: EditAccountProps) {
  const texts = useTexts(accountsTexts);
  const reset = useMutation(useTRPC().accounts.resetPassword.mutationOptions(useOutcome(onIssued)));
  const onAct = () => reset.mutate({ user: account.id });
  return (
    <AccountDialog
      title={texts.resetTitle(account.fullName)}
      action={{ title: texts.reset, onAct, busy: texts.busy }}
      step={reset}
      onClose={onClose}
    >
      <p>{texts.resetText}</p>
    </AccountDialog>
  );
}

function RemoveAccount({ account, onClose, onBack }: EditAccountProps & { readonly onBack: () => void }) {
  const texts = useTexts(accountsTexts);
  const remove = useMutation(useTRPC().accounts.delete.mutationOptions(useOutcome(onClose)));
  const onAct = () => remove.mutate({ user: account.id });
  return (
    <AccountDialog
      title={texts.removeTitle(account.fullName)}
      action={{ title: texts.remove, onAct, confirmation: account.userName, busy: texts.busy }}
      step={remove}
      onClose={onBack}
    >
      <p>{texts.removeText}</p>
    </AccountDialog>
  );
}
