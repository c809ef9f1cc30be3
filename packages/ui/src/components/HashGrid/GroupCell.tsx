import styles from "./HashGrid.module.css";

/** One group of a code with its number. */
export function GroupCell({ number, group }: { readonly number: number; readonly group: string }) {
  return (
    <li className={styles.cell}>
      <span className={styles.number} aria-hidden="true">
        {number}
      </span>
      <code>{group}</code>
    </li>
  );
}
