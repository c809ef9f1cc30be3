import { Button, EmptyState, useTexts } from "@stemketen/ui";
import { noAnswerTexts } from "./no-answer.texts.ts";

/** Stands where something would be that could not be had. @param onRetry asks for it again */
export function NoAnswer({ onRetry }: { onRetry: () => unknown }) {
  const texts = useTexts(noAnswerTexts);
  return (
    <EmptyState
      tone="error"
      title={texts.title}
      action={<Button onClick={() => void onRetry()}>{texts.again}</Button>}
    />
  );
}
