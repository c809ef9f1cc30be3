import { WarningIcon } from "@stemketen/ui";
import type { ReactNode } from "react";
import styles from "./Facts.module.css";

/** Something that is known; what is wrong is set apart. */
export type Fact = readonly [name: string, value: ReactNode, isWrong?: boolean];

interface FactsProps {
  readonly facts: readonly Fact[];
  /** With lines round and between them: to be read aloud, or where they stand by themselves. */
  readonly lined?: boolean;
}

/** What is known, each with its name. */
export function Facts({ facts, lined = false }: FactsProps) {
  return (
    <dl className={styles.facts} data-lined={lined}>
      {facts.map(([name, value, isWrong = false]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd data-wrong={isWrong}>
            {isWrong && <WarningIcon />}
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
