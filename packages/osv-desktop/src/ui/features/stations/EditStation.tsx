import type { StationKind } from "@stemketen/core/election";
import { Button, Dialog, parseTypedCount, Select, TextField, useTexts } from "@stemketen/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type RefObject, useState } from "react";
import { type Inputs, type Outputs, useTRPC } from "../../app/api.ts";
import { useFirstFocus } from "../../app/use-first-focus.ts";
import { useRefusedFocus } from "../../app/use-refused-focus.ts";
import styles from "./Stations.module.css";
import { stationsTexts } from "./stations.texts.ts";
import type { StoredStation } from "./stored-station.ts";

type Draft = Inputs["stations"]["create"]["draft"];
type StationError = Extract<Outputs["stations"]["edit" | "create" | "delete"], { ok: false }>["error"];
type Problem = Extract<StationError, { kind: "wrong-fields" }>["problems"][number];
type Texts = (typeof stationsTexts)["nl" | "en"];

/** What is typed in the form; numbers as text, so that a slip of the fingers stays to be seen. */
interface Typed {
  readonly number: string;
  readonly name: string;
  readonly kind: StationKind | null;
  readonly address: string;
  readonly postalCode: string;
  readonly locality: string;
  readonly eligibleVoters: string;
}

interface EditStationProps {
  /** Null: a new one. */
  readonly stored: StoredStation | null;
  readonly onClose: () => void;
}

const KINDS = ["fixed", "special", "mobile"] as const;

/** Makes, changes or removes a station; once the session has begun it asks why. */
export function EditStation({ stored, onClose }: EditStationProps) {
  const texts = useTexts(stationsTexts);
  const first = useFirstFocus();
  const [typed, setTyped] = useState<Typed>(() => typedOf(stored));
  const [reason, setReason] = useState("");
  const [isRemoving, setRemoving] = useState(false);
  const status = useQuery(useTRPC().session.get.queryOptions()).data?.status;
  const asksReason = status !== undefined && status !== "prepared";
  const { save, remove, error, isBusy, hasFailed } = useStationChanges(stored, onClose);
  useRefusedFocus(first, error);
  const said = asksReason ? reason : null;
  const reasonField = asksReason && (
    <TextField
      label={texts.reason}
      hint={texts.reasonHint}
      value={reason}
      onChange={setReason}
      maxLength={300}
    />
  );
  const problem = hasFailed ? texts.noAnswer : otherProblem(texts, error);
  const busy = isBusy ? texts.busy : null;
  if (isRemoving && stored !== null) {
    const { number, name } = stored.station;
    const action = { title: texts.remove, onAct: () => remove(said), confirmation: String(number), busy };
    const dialog = { title: texts.removeTitle(name), action, problem, onClose: () => setRemoving(false) };
    return (
      <Dialog key="remove" open {...dialog}>
        <p>{texts.removeText}</p>
        {reasonField}
      </Dialog>
    );
  }
  const title = stored === null ? texts.add : texts.editTitle(stored.station.number, stored.station.name);
  const action = { title: texts.save, onAct: () => save(draftOf(typed), said), busy };
  return (
    <Dialog key="edit" open {...{ title, action, problem, onClose }}>
      <StationFields first={first} typed={typed} error={error} onChange={setTyped} />
      {reasonField}
      {stored !== null && (
        <div className={styles.more}>
          <Button kind="danger" onClick={() => setRemoving(true)}>
            {texts.remove}
          </Button>
        </div>
      )}
    </Dialog>
  );
}

interface StationFieldsProps {
  readonly first: RefObject<HTMLInputElement | null>;
  readonly typed: Typed;
  readonly error: StationError | null;
  readonly onChange: (typed: Typed) => void;
}

/** The fields of a station that are a line of text. */
const LINES = ["address", "postalCode", "locality"] as const;

function StationFields({ first, typed, error, onChange }: StationFieldsProps) {
  const texts = useTexts(stationsTexts);
  const propsOf = (field: Exclude<keyof Typed, "kind">) => ({
    label: texts[field],
    value: typed[field],
    onChange: (text: string) => onChange({ ...typed, [field]: text }),
    autoComplete: "off",
    error: problemText(texts, error, field),
  });
  return (
    <>
      <TextField {...propsOf("number")} ref={first} inputMode="numeric" />
      <TextField {...propsOf("name")} />
      <Select
        label={texts.kind}
        placeholder={texts.chooseKind}
        value={typed.kind}
        options={KINDS.map((value) => ({ value, label: texts[value] }))}
        onChange={(kind) => onChange({ ...typed, kind })}
        error={problemText(texts, error, "kind")}
      />
      {LINES.map((field) => (
        <TextField key={field} {...propsOf(field)} />
      ))}
      <TextField {...propsOf("eligibleVoters")} hint={texts.votersHint} inputMode="numeric" />
    </>
  );
}

function useStationChanges(stored: StoredStation | null, onClose: () => void) {
  const api = useTRPC();
  const queries = useQueryClient();
  const onSuccess = async (answer: { readonly ok: boolean }) => {
    // A stale one is shown as it is now, too.
    await queries.invalidateQueries();
    if (answer.ok) onClose();
  };
  const create = useMutation(api.stations.create.mutationOptions({ onSuccess }));
  const edit = useMutation(api.stations.edit.mutationOptions({ onSuccess }));
  const removal = useMutation(api.stations.delete.mutationOptions({ onSuccess }));
  const all = [create, edit, removal];
  const answer = create.data ?? removal.data ?? edit.data;
  const shown = stored === null ? null : { number: stored.station.number, version: stored.version };
  return {
    save: (draft: Draft, reason: string | null) => {
      if (shown === null) create.mutate({ draft, reason });
      else edit.mutate({ station: shown, draft, reason });
    },
    remove: (reason: string | null) => {
      if (shown !== null) removal.mutate({ station: shown, reason });
    },
    error: answer?.ok === false ? answer.error : null,
    isBusy: all.some(({ isPending }) => isPending),
    hasFailed: all.some(({ isError }) => isError),
  };
}

const EMPTY: Typed = {
  number: "",
  name: "",
  kind: null,
  address: "",
  postalCode: "",
  locality: "",
  eligibleVoters: "",
};

function typedOf(stored: StoredStation | null): Typed {
  if (stored === null) return EMPTY;
  const { number, name, kind, address, postalCode, locality, eligibleVoters } = stored.station;
  return {
    number: String(number),
    name,
    kind,
    address: address ?? "",
    postalCode: postalCode ?? "",
    locality: locality ?? "",
    eligibleVoters: eligibleVoters === null ? "" : String(eligibleVoters),
  };
}

/** The server says what is wrong: a number that is none goes there as one that it refuses. */
function draftOf(typed: Typed): Draft {
  const voters = parseTypedCount(typed.eligibleVoters);
  const number = parseTypedCount(typed.number);
  return {
    number: number.ok ? (number.value ?? 0) : 0,
    name: typed.name,
    kind: typed.kind,
    address: typed.address,
    postalCode: typed.postalCode,
    locality: typed.locality,
    eligibleVoters: voters.ok ? voters.value : -1,
  };
}

function problemText(texts: Texts, error: StationError | null, field: Problem["field"]): string | null {
  if (error?.kind !== "wrong-fields") return null;
  const found = error.problems.find((problem) => problem.field === field);
  return found === undefined ? null : texts[found.problem];
}

/** What is wrong and belongs to none of the fields. */
function otherProblem(texts: Texts, error: StationError | null): string | null {
  return error === null || error.kind === "wrong-fields" ? null : texts[error.kind];
}
