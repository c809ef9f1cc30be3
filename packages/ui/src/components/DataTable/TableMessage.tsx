import { impossible } from "@stemketen/core/basics";
import type { ReactNode } from "react";
import { useTexts } from "../../i18n/index.ts";
import { Button } from "../Button/Button.tsx";
import { EmptyState } from "../EmptyState/EmptyState.tsx";
import styles from "./DataTable.module.css";
import { tableTexts } from "./table-texts.ts";

/** Where the rows are: on the screen, on their way, or not to be had. */
export type TableState =
  | { readonly kind: "ready" }
  | { readonly kind: "loading" }
  | { readonly kind: "failed"; readonly reason: string; readonly onRetry: () => void };

interface TableMessageProps {
  readonly state: TableState;
  readonly all: number;
  readonly empty: ReactNode;
  readonly onClearSearch: (() => void) | null;
}

/** Stands in place of the rows: nothing yet, nothing found, on their way, or failed. */
export function TableMessage({ state, all, empty, onClearSearch }: TableMessageProps) {
  const texts = useTexts(tableTexts);
  switch (state.kind) {
    case "loading":
      return <LoadingRows text={texts.loading} />;
    case "failed":
      return (
        <EmptyState
          tone="error"
          title={texts.failed}
          action={<Button onClick={state.onRetry}>{texts.again}</Button>}
        >
          {state.reason}
        </EmptyState>
      );
    case "ready":
      if (all === 0) return empty ?? <EmptyState title={texts.emptyTitle} />;
      return (
        <EmptyState
          title={texts.nothingFound}
          action={onClearSearch !== null && <Button onClick={onClearSearch}>{texts.clearSearch}</Button>}
        >
          {texts.nothingFoundText}
        </EmptyState>
      );
    default:
      return impossible(state);
  }
}

/** The shape of rows that are on their way, so that nothing jumps when they come. */
function LoadingRows({ text }: { readonly text: string }) {
  return (
    <div className={styles.loading}>
      <p role="status">{text}</p>
      {[70, 55, 80, 60, 75].map((width) => (
        <div key={width} className={styles.loadingRow} aria-hidden="true">
          <span style={{ inlineSize: `${width}%` }} />
        </div>
      ))}
    </div>
  );
}
