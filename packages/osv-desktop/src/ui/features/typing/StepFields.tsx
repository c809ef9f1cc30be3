import { impossible } from "@stemketen/core/basics";
import { type FieldValues, yesNoFields } from "@stemketen/core/election";
import {
  Checkbox,
  type FigureRow,
  FiguresTable,
  type Severity,
  TickPair,
  useLanguage,
  useTexts,
} from "@stemketen/ui";
import { boxAnswer, paperWords } from "../../app/paper-words.ts";
import { isTotal, type Section, sectionsOf } from "./form-steps.ts";
import { type Paper, rowLabel, rowLetter } from "./paper.ts";
import styles from "./Typing.module.css";
import type { TypedSheet } from "./typed-sheet.ts";
import { typingTexts } from "./typing.texts.ts";

interface StepFieldsProps {
  readonly paper: Paper;
  readonly fields: Section["fields"];
  readonly typed: Pick<TypedSheet, "values" | "unreadable">;
  /** What was found at a box. */
  readonly flagOf: (path: string) => Severity | null;
  readonly onCount: (path: string, value: number | null, unreadable: string | null) => void;
  readonly onTick: (path: string, ticked: boolean) => void;
}

/** Boxes of the paper, to type over: in its order, with its letters. */
export function StepFields(props: StepFieldsProps) {
  return (
    <div className={styles.fields}>
      {sectionsOf(props.fields).map((section) => (
        <Part key={`${section.kind} ${section.key}`} {...props} section={section} />
      ))}
    </div>
  );
}

function Part({ section, ...props }: StepFieldsProps & { readonly section: Section }) {
  switch (section.kind) {
    case "figures":
      return <Figures {...props} section={section} />;
    case "question":
      return <Question {...props} section={section} />;
    case "ticks":
      return <Ticks {...props} section={section} />;
    default:
      return impossible(section);
  }
}

type PartProps<K extends Section["kind"]> = Omit<StepFieldsProps, "fields"> & {
  readonly section: Extract<Section, { readonly kind: K }>;
};

function Figures({ section, paper, typed, flagOf, onCount }: PartProps<"figures">) {
  const language = useLanguage();
  const texts = useTexts(typingTexts);
  const rows = section.fields.map(
    (field): FigureRow => ({
      field: field.path,
      letter: rowLetter(field),
      label: rowLabel(field, paper.lists, language),
      value: countIn(typed.values, field.path),
      unreadable: typed.unreadable[field.path] ?? null,
      isTotal: isTotal(field),
      flag: flagOf(field.path),
    }),
  );
  const captions: Readonly<Record<string, string>> = {
    admitted: texts.admitted,
    "voters-and-votes": texts.votes,
    lists: texts.candidates,
  };
  return <FiguresTable caption={captions[section.key] ?? texts.figures} rows={rows} onChange={onCount} />;
}

function countIn(values: FieldValues, path: string): number | null {
  const value = values[path];
  return typeof value === "number" ? value : null;
}

function Question({ section, typed, flagOf, onTick }: PartProps<"question">) {
  const language = useLanguage();
  const { question, fields } = section;
  const [yes, no] = yesNoFields(question);
  const ticks = { yes: typed.values[yes] === true, no: typed.values[no] === true };
  const text = paperWords(question, language);
  if (fields.length < 2) {
    // Only this one of the two boxes is to be corrected; the other stays as it is.
    const [box] = fields;
    return box === undefined ? null : (
      <Tick
        path={box.path}
        label={`${text} · ${boxAnswer(box.path, language)}`}
        typed={typed}
        onTick={onTick}
      />
    );
  }
  return (
    <TickPair
      field={question}
      question={text}
      ticks={ticks}
      flag={flagOf(yes) ?? flagOf(no)}
      onChange={(next) => {
        if (next.yes !== ticks.yes) onTick(yes, next.yes);
        if (next.no !== ticks.no) onTick(no, next.no);
      }}
    />
  );
}

function Ticks({ section, typed, flagOf, onTick }: PartProps<"ticks">) {
  const language = useLanguage();
  const texts = useTexts(typingTexts);
  const flag = section.fields.map(({ path }) => flagOf(path)).find((found) => found !== null) ?? null;
  return (
    <fieldset className={styles.ticks} data-flag={flag ?? undefined}>
      <legend>{section.key === "corrections" ? texts.reasons : texts.ticks}</legend>
      {section.fields.map(({ path }) => (
        <Tick key={path} path={path} label={paperWords(path, language)} typed={typed} onTick={onTick} />
      ))}
    </fieldset>
  );
}

interface TickProps extends Pick<StepFieldsProps, "onTick"> {
  readonly path: string;
  readonly label: string;
  readonly typed: Pick<TypedSheet, "values">;
}

function Tick({ path, label, typed, onTick }: TickProps) {
  return (
    <Checkbox
      data-field={path}
      label={label}
      checked={typed.values[path] === true}
      onChange={(ticked) => onTick(path, ticked)}
    />
  );
}
