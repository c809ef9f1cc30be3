import { assert, HASH_GROUP_COUNT, impossible } from "@stemketen/core/basics";
import { useId } from "react";
import { useTexts } from "../../i18n/index.ts";
import { Button } from "../Button/Button.tsx";
import { GroupCell } from "./GroupCell.tsx";
import { GroupField } from "./GroupField.tsx";
import styles from "./HashGrid.module.css";
import type { HashCheckState } from "./hash-check-state.ts";
import { hashTexts } from "./hash-texts.ts";
import { useTypedGroups } from "./use-typed-groups.ts";

/** What the check needs. */
export interface HashCheckProps {
  readonly label: string;
  /** The sixteen groups; null where a group is hidden and must be typed. Hidden groups never come here. */
  readonly groups: readonly (string | null)[];
  readonly state: HashCheckState;
  /** What was typed, in the order of the hidden groups. */
  readonly onCompare: (typed: readonly string[]) => void;
}

/** A SHA-256 with groups left open, to type over from paper while somebody reads it aloud. */
export function HashCheck({ label, groups, state, onCompare }: HashCheckProps) {
  assert(groups.length === HASH_GROUP_COUNT, "a code has sixteen groups");
  const texts = useTexts(hashTexts);
  const places = groups.flatMap((group, index) => (group === null ? [index] : []));
  const { typed, refused, form, goTo, type, submit } = useTypedGroups(places.length, state, onCompare);
  const messageId = useId();
  const ended = state.kind === "matched" || state.kind === "blocked";
  return (
    <form ref={form} className={styles.check} onSubmit={submit}>
      <ol className={styles.grid} aria-label={label}>
        {groups.map((group, index) => {
          if (group !== null) return <GroupCell key={index} number={index + 1} group={group} />;
          const field = places.indexOf(index);
          return (
            <GroupField
              key={index}
              number={index + 1}
              value={typed[field] ?? ""}
              state={state.kind}
              messageId={messageId}
              onType={(text) => type(field, text)}
              onEmptyBackspace={() => field > 0 && goTo(field - 1)}
            />
          );
        })}
      </ol>
      <div className={styles.answer}>
        {!ended && (
          <Button kind="main" type="submit" busy={state.kind === "checking" ? texts.checking : null}>
            {texts.compare}
          </Button>
        )}
        <HashMessage id={messageId} state={state} refused={refused} />
      </div>
    </form>
  );
}

interface HashMessageProps {
  readonly id: string;
  readonly state: HashCheckState;
  readonly refused: boolean;
}

function HashMessage({ id, state, refused }: HashMessageProps) {
  const texts = useTexts(hashTexts);
  const message = (): string => {
    switch (state.kind) {
      case "asking":
        return refused ? texts.refused : texts.asking(state.attemptsLeft);
      case "checking":
        // The button says so.
        return "";
      case "mismatch":
        return refused ? texts.refused : texts.mismatch(state.attemptsLeft);
      case "blocked":
        return texts.blocked;
      case "matched":
        return texts.matched;
      default:
        return impossible(state);
    }
  };
  return (
    <p id={id} role="status" className={styles.message} data-state={state.kind}>
      {message()}
    </p>
  );
}
