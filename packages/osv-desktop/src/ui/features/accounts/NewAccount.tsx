import type { Role } from "@stemketen/core/election";
import { Dialog, Select, TextField, useLanguage, useTexts } from "@stemketen/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type RefObject, useState } from "react";
import { type Outputs, useTRPC } from "../../app/api.ts";
import { ROLE_NAMES } from "../../app/frame.texts.ts";
import { useFirstFocus } from "../../app/use-first-focus.ts";
import { useRefusedFocus } from "../../app/use-refused-focus.ts";
import { useWho } from "../../app/who.ts";
import { explainAccountProblem } from "./account-problem.ts";
import { accountsTexts } from "./accounts.texts.ts";
import type { IssuedAccount } from "./IssuedSlips.tsx";

type CreateAnswer = Outputs["accounts"]["create"];

interface NewAccountProps {
  readonly open: boolean;
  readonly onIssued: (accounts: readonly IssuedAccount[]) => void;
  readonly onClose: () => void;
}

const EVERY_ROLE: readonly Role[] = ["typist", "coordinator", "administrator", "observer", "auditor"];
const ONLY_TYPIST: readonly Role[] = ["typist"];

/** Makes one account. */
export function NewAccount({ open, onIssued, onClose }: NewAccountProps) {
  return open ? <NewAccountDialog onIssued={onIssued} onClose={onClose} /> : null;
}

function NewAccountDialog({ onIssued, onClose }: Omit<NewAccountProps, "open">) {
  const texts = useTexts(accountsTexts);
  const roles = useRoleOptions();
  const first = useFirstFocus();
  const [fullName, setFullName] = useState("");
  const [userName, setUserName] = useState("");
  const [shift, setShift] = useState("");
  const [role, setRole] = useState<Role>("typist");
  const create = useCreate(onIssued);
  const problems = useProblems(first, create.data);
  return (
    <Dialog
      open
      title={texts.newTitle}
      action={{
        title: texts.create,
        onAct: () => create.mutate({ fullName, userName, role, shift }),
        busy: create.isPending ? texts.creating : null,
      }}
      onClose={onClose}
      problem={create.isError ? texts.noAnswer : problems.other}
    >
      <TextField
        ref={first}
        label={texts.fullName}
        hint={texts.fullNameHint}
        error={problems.fullName}
        value={fullName}
        onChange={setFullName}
        autoComplete="off"
        required
      />
      <TextField
        label={texts.userName}
        hint={texts.userNameHint}
        error={problems.userName}
        value={userName}
        onChange={setUserName}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <Select
        label={texts.role}
        placeholder={texts.chooseRole}
        value={role}
        options={roles}
        onChange={setRole}
      />
      <TextField
        label={texts.shift}
        hint={texts.shiftHint}
        value={shift}
        onChange={setShift}
        autoComplete="off"
      />
    </Dialog>
  );
}

/** The roles that one may give. */
function useRoleOptions() {
  const language = useLanguage();
  const roles = useWho()?.user.role === "administrator" ? EVERY_ROLE : ONLY_TYPIST;
  return roles.map((value) => ({ value, label: ROLE_NAMES[language][value] }));
}

/** What is wrong stands at the field that it is about, and that field takes the focus. */
function useProblems(first: RefObject<HTMLInputElement | null>, answer: CreateAnswer | undefined) {
  useRefusedFocus(first, answer?.ok === false ? answer : null);
  const problem = explainAccountProblem(useTexts(accountsTexts), answer);
  const kind = answer?.ok === false ? answer.error.kind : null;
  const isOfName = kind === "name-missing";
  const isOfUserName = kind === "user-name-taken" || kind === "bad-user-name";
  return {
    fullName: isOfName ? problem : null,
    userName: isOfUserName ? problem : null,
    other: isOfName || isOfUserName ? null : problem,
  };
}

function useCreate(onIssued: NewAccountProps["onIssued"]) {
  const queries = useQueryClient();
  const api = useTRPC();
  return useMutation(
    api.accounts.create.mutationOptions({
      onSuccess: async (answer) => {
        if (!answer.ok) return;
        await queries.invalidateQueries(api.accounts.list.queryFilter());
        onIssued([answer.value]);
      },
    }),
  );
}
