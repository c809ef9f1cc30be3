import { must } from "@stemketen/core/basics";
import {
  Button,
  DayField,
  KeyStrip,
  NumberField,
  TextField,
  TimeField,
  useTexts,
  useToasts,
} from "@stemketen/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { type Outputs, useTRPC } from "../../app/api.ts";
import { detailRows, InvestigationRow, MemberRow, ObjectionRow, ParticularRow } from "./DetailRows.tsx";
import { RowList } from "./RowList.tsx";
import styles from "./Session.module.css";
import { sessionTexts } from "./session.texts.ts";
import type { SessionDetails, TypedDetails } from "./session-details.ts";

type Stored = Outputs["session"]["details"];

interface DetailsFormProps {
  readonly stored: Stored;
  readonly isFinished: boolean;
}

/** Everything that the report has room for. What is typed stays, whatever somebody else saves. */
export function DetailsForm({ stored, isFinished }: DetailsFormProps) {
  const texts = useTexts(sessionTexts);
  const [typed, setTyped] = useState<TypedDetails | null>(null);
  const details = typed ?? stored.details;
  const saving = useSaveDetails(() => setTyped(null));
  const change = (part: Partial<TypedDetails>) => setTyped({ ...details, ...part });
  const part = { details, isFinished, change };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.save(stored.version, complete(details));
  };
  return (
    <form id="details" className={styles.form} onSubmit={submit}>
      <PlaceAndTime {...part} />
      <PeopleAndEvents {...part} />
      {!isFinished && (
        <KeyStrip
          hints={[]}
          action={
            <span className={styles.save}>
              {typed !== null && <span>{texts.unsaved}</span>}
              <Button type="submit" kind="main" form="details" busy={saving.isSaving ? texts.saving : null}>
                {texts.save}
              </Button>
            </span>
          }
        />
      )}
    </form>
  );
}

interface PartProps {
  readonly details: TypedDetails;
  readonly isFinished: boolean;
  readonly change: (part: Partial<TypedDetails>) => void;
}

/** What is saved: the form is not sent while a station is still to be chosen. */
function complete({ investigations, ...details }: TypedDetails): SessionDetails {
  const named = investigations.map(({ station, text }) => ({
    station: must(station, "one is chosen"),
    text,
  }));
  return { ...details, investigations: named };
}

function PlaceAndTime({ details, isFinished, change }: PartProps) {
  const texts = useTexts(sessionTexts);
  return (
    <fieldset disabled={isFinished} className={styles.part}>
      <legend>{texts.place}</legend>
      <div className={styles.fields}>
        <TextField label={texts.placeName} value={details.place} onChange={(place) => change({ place })} />
        <DayField
          label={texts.date}
          value={details.date ?? ""}
          onChange={(date) => change({ date: date === "" ? null : date })}
        />
        <TimeField
          label={texts.startTime}
          value={details.startTime}
          onChange={(startTime) => change({ startTime })}
        />
        <NumberField
          field="eligibleVoters"
          label={texts.eligibleVoters}
          value={details.eligibleVoters}
          onChange={(eligibleVoters) => change({ eligibleVoters })}
        />
      </div>
    </fieldset>
  );
}

/** The lists of the report: who was there, what was objected, what happened and what was investigated. */
function PeopleAndEvents({ details, isFinished, change }: PartProps) {
  const texts = useTexts(sessionTexts);
  return (
    <>
      <RowList
        title={texts.members}
        empty={texts.noMembers}
        add={texts.addMember}
        rows={details.members}
        blank={detailRows.member}
        isReadOnly={isFinished}
        onChange={(members) => change({ members: [...members] })}
        Row={MemberRow}
      />
      <RowList
        title={texts.objections}
        empty={texts.noObjections}
        add={texts.addObjection}
        rows={details.objections}
        blank={detailRows.objection}
        isReadOnly={isFinished}
        onChange={(objections) => change({ objections: [...objections] })}
        Row={ObjectionRow}
      />
      <RowList
        title={texts.particulars}
        empty={texts.noParticulars}
        add={texts.addParticular}
        rows={details.particulars}
        blank={detailRows.particular}
        isReadOnly={isFinished}
        onChange={(particulars) => change({ particulars: [...particulars] })}
        Row={ParticularRow}
      />
      <RowList
        title={texts.investigations}
        empty={texts.noInvestigations}
        add={texts.addInvestigation}
        rows={details.investigations}
        blank={detailRows.investigation}
        isReadOnly={isFinished}
        onChange={(investigations) => change({ investigations: [...investigations] })}
        Row={InvestigationRow}
      />
    </>
  );
}

/** Saves the details at the version that is shown; a refusal is told, and what was typed stays. */
function useSaveDetails(onSaved: () => void) {
  const texts = useTexts(sessionTexts);
  const api = useTRPC();
  const queries = useQueryClient();
  const { tell } = useToasts();
  const renew = () =>
    Promise.all([
      queries.invalidateQueries(api.session.details.queryFilter()),
      queries.invalidateQueries(api.session.obstacles.queryFilter()),
    ]);
  const saving = useMutation(
    api.session.saveDetails.mutationOptions({
      onSuccess: async (answer) => {
        await renew();
        if (!answer.ok) return tell("error", texts[answer.error.kind]);
        onSaved();
        return tell("done", texts.saved);
      },
      onError: () => tell("error", texts.unreachable),
    }),
  );
  return {
    save: (version: number, details: SessionDetails) => saving.mutate({ version, details }),
    isSaving: saving.isPending,
  };
}
