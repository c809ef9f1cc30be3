import { hashGroups } from "@stemketen/core/basics";
import { GroupCell } from "./GroupCell.tsx";
import styles from "./HashGrid.module.css";

/** What the grid needs. */
export interface HashGridProps {
  /** 64 hexadecimal digits. */
  readonly digest: string;
  /** What it is the code of. */
  readonly label: string;
  /** Small, without numbers: beside something else. */
  readonly compact?: boolean;
}

/** Shows a SHA-256 in sixteen numbered groups of four, to read aloud or compare with paper. */
export function HashGrid({ digest, label, compact = false }: HashGridProps) {
  return (
    <ol className={styles.grid} aria-label={label} data-compact={compact}>
      {hashGroups(digest).map((group, index) => (
        <GroupCell key={index} number={index + 1} group={group} />
      ))}
    </ol>
  );
}
