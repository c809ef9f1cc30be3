import { Button, KeyStrip, useTexts } from "@stemketen/ui";
import { type RefObject, useState } from "react";
import { needsKeys } from "./entries-typed.ts";
import { keysTexts } from "./keys.texts.ts";
import { typingTexts } from "./typing.texts.ts";

interface TypingKeysProps {
  /** The last step, where the main action hands the entry in. */
  readonly isCheck: boolean;
  readonly person: string;
  readonly main: RefObject<HTMLButtonElement | null>;
  readonly busy: boolean;
  readonly onMain: () => void;
}

/** The bottom of every typing screen: the keys, in the first entries, and the main action always at one place. */
export function TypingKeys({ isCheck, person, main, busy, onMain }: TypingKeysProps) {
  const texts = useTexts(typingTexts);
  const words = useTexts(keysTexts);
  const [isNew] = useState(() => needsKeys(person));
  const most = [
    { keys: ["Enter"], does: words.next },
    { keys: ["↑"], does: words.previous },
    { keys: ["Shift", "Enter"], does: words.nextStep },
    { keys: ["Shift", "↓"], does: words.total },
    { keys: ["/"], does: words.jump },
    { keys: [words.space], does: words.tick },
  ];
  return (
    <KeyStrip
      hints={[...(isNew && !isCheck ? most : []), { keys: ["F1"], does: words.all }]}
      action={
        <Button ref={main} kind="main" busy={busy ? texts.finishing : null} onClick={onMain}>
          {isCheck ? texts.finish : texts.next}
        </Button>
      }
    />
  );
}
