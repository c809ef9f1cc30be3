import { PrintLayout, type PrintLayoutProps, useLanguage, useTexts } from "@stemketen/ui";
import { ROLE_NAMES } from "../../app/frame.texts.ts";
import type { Account } from "./account-columns.ts";
import type { Shift } from "./people-by-shift.ts";
import styles from "./ShiftSheet.module.css";
import { shiftListsTexts } from "./shift-lists.texts.ts";

/** What a cell holds that is written by hand. */
const BLANK = "\u00A0";

/** Lines for who comes unannounced. */
const EMPTY_LINES = [1, 2, 3, 4, 5] as const;

interface ShiftSheetProps {
  readonly shift: Shift<Account>;
  /** What stands on every page. */
  readonly paper: Pick<PrintLayoutProps, "about" | "madeAt" | "watermark">;
}

/** The page of one shift, to sign on arrival; of who has no shift yet, to see. */
export function ShiftSheet({ shift: { name, people }, paper }: ShiftSheetProps) {
  const texts = useTexts(shiftListsTexts);
  const hasShift = name !== "";
  const title = texts.sheet(hasShift ? name : texts.noShift);
  return (
    <PrintLayout title={title} {...paper}>
      <p className={styles.amount}>{texts.people(people.length)}</p>
      <p>{hasShift ? texts.sign : texts.giveShift}</p>
      <table className={styles.table} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{texts.name}</th>
            <th scope="col" className={styles.userName}>
              {texts.userName}
            </th>
            <th scope="col" className={styles.role}>
              {texts.role}
            </th>
            <th scope="col" className={styles.time}>
              {texts.from}
            </th>
            <th scope="col" className={styles.time}>
              {texts.until}
            </th>
            <th scope="col" className={styles.signature}>
              {texts.signature}
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <PersonRow key={person.id} person={person} />
          ))}
          {hasShift && EMPTY_LINES.map((line) => <EmptyRow key={line} />)}
        </tbody>
      </table>
    </PrintLayout>
  );
}

function PersonRow({ person: { fullName, userName, role } }: { person: Account }) {
  const language = useLanguage();
  return (
    <tr>
      <th scope="row">{fullName}</th>
      <td className={styles.userName}>{userName}</td>
      <td>{ROLE_NAMES[language][role]}</td>
      <ToWrite />
    </tr>
  );
}

function EmptyRow() {
  return (
    <tr className={styles.empty}>
      <td>{BLANK}</td>
      <td>{BLANK}</td>
      <td>{BLANK}</td>
      <ToWrite />
    </tr>
  );
}

/** What is written by hand. */
function ToWrite() {
  return (
    <>
      <td className={styles.time}>{BLANK}</td>
      <td className={styles.time}>{BLANK}</td>
      <td className={styles.signature}>{BLANK}</td>
    </>
  );
}
