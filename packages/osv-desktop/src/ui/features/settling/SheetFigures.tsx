import {
  type FieldPath,
  type FieldValues,
  type Finding,
  type ListNumber,
  listTitle,
  listTotalField,
  type ResultSheet,
  type SheetBlock,
  type SheetField,
  valuesOfSheet,
} from "@stemketen/core/election";
import {
  type FigureRow,
  FiguresTable,
  formatNumber,
  type Severity,
  TickPair,
  useLanguage,
  useTexts,
} from "@stemketen/ui";
import { useMemo, useState } from "react";
import { boxWords } from "../../app/box-words.ts";
import { blockTitle, paperWords, questionOf } from "../../app/paper-words.ts";
import { useLists } from "../../app/use-election.ts";
import styles from "./Settling.module.css";
import { sheetTexts } from "./sheet.texts.ts";
import { useBoxes } from "./use-boxes.ts";

interface SheetFiguresProps {
  readonly sheet: ResultSheet;
  /** What is said about its boxes. */
  readonly findings: readonly Finding[];
}

/** What every box of the form needs to be shown. */
interface Shown {
  readonly values: FieldValues;
  readonly flags: ReadonlyMap<FieldPath, Severity>;
}

/** The whole sheet for reading, in the order of the paper; boxes with a finding are marked. */
export function SheetFigures({ sheet, findings }: SheetFiguresProps) {
  const texts = useTexts(sheetTexts);
  const boxes = useBoxes(sheet.form);
  const shown: Shown = useMemo(
    () => ({
      values: valuesOfSheet(sheet),
      // An error weighs more than a warning about the same box.
      flags: new Map(
        findings
          .toSorted((a, b) => b.severity.localeCompare(a.severity))
          .flatMap(({ fields, severity }) => fields.map((field) => [field, severity] as const)),
      ),
    }),
    [sheet, findings],
  );
  const front = [...boxes.values()].filter(({ block }) => block !== "lists");
  const blocks = [...new Set(front.map(({ block }) => block))];
  return (
    <section className={styles.sheet} aria-label={texts.sheet}>
      <h2>{texts.sheet}</h2>
      <div id="sheet-front" tabIndex={-1} className={styles.front}>
        {blocks.map((block) => (
          <Block
            key={block}
            block={block}
            fields={front.filter((field) => field.block === block)}
            shown={shown}
          />
        ))}
      </div>
      {sheet.lists.map(({ number }) => (
        <ListOfSheet
          key={number}
          list={number}
          fields={[...boxes.values()].filter((field) => field.block === "lists" && field.list === number)}
          shown={shown}
        />
      ))}
    </section>
  );
}

interface BlockProps {
  readonly block: SheetBlock;
  readonly fields: readonly SheetField[];
  readonly shown: Shown;
}

/** One part of the front: its questions and ticks, then its figures. */
function Block({ block, fields, shown }: BlockProps) {
  const language = useLanguage();
  const counts = useFigures(
    fields.filter(({ kind }) => kind === "count"),
    shown,
  );
  const ticks = fields.filter(({ kind }) => kind === "tick");
  const questions = [
    ...new Set(ticks.map(({ path }) => questionOf(path)).filter((question) => question !== null)),
  ];
  const single = ticks.filter(({ path }) => questionOf(path) === null);
  return (
    <>
      {counts.length > 0 && <FiguresTable caption={blockTitle(block, language)} rows={counts} />}
      {counts.length === 0 && <h3>{blockTitle(block, language)}</h3>}
      {questions.map((question) => (
        <TickPair
          key={question}
          field={question}
          question={paperWords(question, language)}
          ticks={{
            yes: shown.values[`${question}.yes`] === true,
            no: shown.values[`${question}.no`] === true,
          }}
          flag={flagOf(shown, question)}
        />
      ))}
      {single.length > 0 && <Ticked fields={single} shown={shown} />}
    </>
  );
}

/** Which of the boxes that stand alone are ticked. */
function Ticked({ fields, shown }: { fields: readonly SheetField[]; shown: Shown }) {
  const texts = useTexts(sheetTexts);
  const language = useLanguage();
  const ticked = fields.filter(({ path }) => shown.values[path] === true);
  const names = ticked.map((field) => paperWords(field.path, language));
  return <p>{names.length === 0 ? texts.noneTicked : texts.ticked(names.join(", "))}</p>;
}

interface ListOfSheetProps {
  readonly list: ListNumber;
  readonly fields: readonly SheetField[];
  readonly shown: Shown;
}

/** The votes on one list, to open; open by itself when something is said about it. */
function ListOfSheet({ list, fields, shown }: ListOfSheetProps) {
  const texts = useTexts(sheetTexts);
  const language = useLanguage();
  const found = useLists().get(list);
  const [isOpen, setOpen] = useState(() => fields.some(({ path }) => shown.flags.has(path)));
  const total = shown.values[listTotalField(list)];
  const rows = useFigures(fields, shown);
  return (
    <details
      id={`sheet-list-${list}`}
      className={styles.list}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <b>{texts.list(list)}</b> {found !== undefined && listTitle(found)}
        {typeof total === "number" && <span className={styles.total}>{formatNumber(total, language)}</span>}
      </summary>
      {isOpen && <FiguresTable caption={texts.votes(list)} rows={rows} />}
    </details>
  );
}

/** Letters under which a sum of the rows above it stands. */
const TOTALS: ReadonlySet<string | null> = new Set(["D", "E", "H"]);

function useFigures(fields: readonly SheetField[], { values, flags }: Shown): readonly FigureRow[] {
  const texts = useTexts(sheetTexts);
  const language = useLanguage();
  const lists = useLists();
  return fields.map((field): FigureRow => {
    const value = values[field.path];
    const isListTotal = field.block === "lists" && field.candidate === null;
    return {
      field: field.path,
      letter: field.letter ?? (field.candidate === null ? "" : String(field.candidate)),
      label: isListTotal ? texts.listTotal : boxWords(field, lists, language).name,
      value: typeof value === "number" ? value : null,
      isTotal: isListTotal || TOTALS.has(field.letter),
      flag: flags.get(field.path) ?? null,
    };
  });
}

function flagOf({ flags }: Shown, question: FieldPath): Severity | null {
  for (const [path, severity] of flags) if (path.startsWith(question)) return severity;
  return null;
}
