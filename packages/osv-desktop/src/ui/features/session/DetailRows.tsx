import { stationNumber } from "@stemketen/core/election";
import { Select, TextArea, TextField, TimeField, useTexts } from "@stemketen/ui";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../app/api.ts";
import type { RowProps } from "./RowList.tsx";
import { sessionTexts } from "./session.texts.ts";
import type { Investigation, Member, Objection, Particular } from "./session-details.ts";

/** Rows in which nothing has been typed. */
export const detailRows = {
  member: { initials: "", lastName: "", role: "", from: "", until: "", location: "" },
  objection: { time: "", objection: "", answer: "" },
  particular: { time: "", text: "" },
  investigation: { station: null, text: "" },
} as const satisfies {
  readonly member: Member;
  readonly objection: Objection;
  readonly particular: Particular;
  readonly investigation: Investigation;
};

/** Somebody of the committee, and from when to when. */
export function MemberRow({ row, onChange }: RowProps<Member>) {
  const texts = useTexts(sessionTexts);
  const field = (
    name: keyof Member,
    label: string,
    Field: typeof TextField | typeof TimeField = TextField,
  ) => <Field label={label} value={row[name]} onChange={(text) => onChange({ ...row, [name]: text })} />;
  return (
    <>
      {field("initials", texts.initials)}
      {field("lastName", texts.lastName)}
      {field("role", texts.role)}
      {field("from", texts.from, TimeField)}
      {field("until", texts.until, TimeField)}
      {field("location", texts.location)}
    </>
  );
}

/** An objection and the answer to it. */
export function ObjectionRow({ row, onChange }: RowProps<Objection>) {
  const texts = useTexts(sessionTexts);
  return (
    <>
      <TimeField label={texts.time} value={row.time} onChange={(time) => onChange({ ...row, time })} />
      <TextArea
        label={texts.objection}
        value={row.objection}
        onChange={(objection) => onChange({ ...row, objection })}
      />
      <TextArea label={texts.answer} value={row.answer} onChange={(answer) => onChange({ ...row, answer })} />
    </>
  );
}

/** Something that happened. */
export function ParticularRow({ row, onChange }: RowProps<Particular>) {
  const texts = useTexts(sessionTexts);
  return (
    <>
      <TimeField label={texts.time} value={row.time} onChange={(time) => onChange({ ...row, time })} />
      <TextArea label={texts.particular} value={row.text} onChange={(text) => onChange({ ...row, text })} />
    </>
  );
}

/** Why a station was looked at again. */
export function InvestigationRow({ row, onChange }: RowProps<Investigation>) {
  const texts = useTexts(sessionTexts);
  const stations = useQuery(useTRPC().stations.list.queryOptions()).data ?? [];
  const options = stations.map(({ station: { number, name } }) => {
    return { value: String(number), label: `${number} ${name}` };
  });
  const chosen = row.station === null ? null : String(row.station);
  const isGone = chosen !== null && options.every(({ value }) => value !== chosen);
  return (
    <>
      <Select
        label={texts.station}
        placeholder={texts.chooseStation}
        value={chosen}
        options={isGone ? [...options, { value: chosen, label: chosen }] : options}
        onChange={(number) => onChange({ ...row, station: stationNumber(Number(number)) })}
        required
      />
      <TextArea
        label={texts.investigation}
        value={row.text}
        onChange={(text) => onChange({ ...row, text })}
      />
    </>
  );
}
