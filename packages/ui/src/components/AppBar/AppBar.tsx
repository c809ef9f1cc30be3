import { impossible } from "@stemketen/core/basics";
import type { ReactNode } from "react";
import { formatTimeToTheSecond } from "../../format/index.ts";
import { useTexts } from "../../i18n/LanguageProvider.tsx";
import { CheckIcon, ClockIcon, WarningIcon } from "../../icons/index.ts";
import styles from "./AppBar.module.css";
import { appBarTexts } from "./app-bar.texts.ts";

/** Whether what was typed is safe; `at` is an instant in UTC. */
export type SavedState =
  | { readonly kind: "saved"; readonly at: string }
  | { readonly kind: "saving" }
  | { readonly kind: "not-saved" }
  | { readonly kind: "failed" };

export interface AppBarProps {
  /** Where the name of the program leads. */
  readonly home: string;
  /** The election and the session. */
  readonly where?: string;
  readonly saved?: SavedState;
  /** Name and role of who is logged in. */
  readonly who?: string;
  /** Buttons at the end. */
  readonly actions?: ReactNode;
  /** Stripes over the top: nothing here is real. */
  readonly practice?: boolean;
}

/** The bar over every screen: where you are, whether your work is safe, and who you are. */
export function AppBar({ home, where, saved, who, actions, practice = false }: AppBarProps) {
  const texts = useTexts(appBarTexts);
  return (
    <header className={styles.header}>
      {practice && (
        <p className={styles.practice}>
          <span>{texts.practice}</span>
        </p>
      )}
      <div className={styles.bar}>
        <a className={styles.mark} href={home}>
          Stemketen
        </a>
        {where !== undefined && <p className={styles.where}>{where}</p>}
        <div className={styles.end}>
          {saved !== undefined && <Saved state={saved} />}
          {who !== undefined && <p className={styles.who}>{who}</p>}
          {actions !== undefined && <div className={styles.actions}>{actions}</div>}
        </div>
      </div>
    </header>
  );
}

function Saved({ state }: { state: SavedState }) {
  const texts = useTexts(appBarTexts);
  switch (state.kind) {
    case "saved":
      return (
        <p className={styles.saved} data-kind="saved">
          <CheckIcon />
          {texts.saved(formatTimeToTheSecond(state.at))}
        </p>
      );
    case "saving":
      return (
        <p className={styles.saved} data-kind="saving">
          <ClockIcon />
          {texts.saving}
        </p>
      );
    case "not-saved":
      return (
        <p className={styles.saved} data-kind="not-saved">
          <ClockIcon />
          {texts.notSaved}
        </p>
      );
    case "failed":
      return (
        <p className={styles.saved} data-kind="failed" role="alert">
          <WarningIcon />
          {texts.failed}
        </p>
      );
    default:
      return impossible(state);
  }
}
