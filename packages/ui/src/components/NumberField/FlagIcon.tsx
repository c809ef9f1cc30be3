import { useTexts } from "../../i18n/LanguageProvider.tsx";
import { StatusIcon } from "../../icons/index.ts";
import { Spoken } from "../Spoken/Spoken.tsx";
import { numberFieldTexts } from "./number-field.texts.ts";
import type { Severity } from "./severity.ts";

/** The shape of a finding beside the box that it is about, and its word for who cannot see it. */
export function FlagIcon({ severity }: { severity: Severity }) {
  const texts = useTexts(numberFieldTexts);
  return (
    <>
      <StatusIcon status={severity === "error" ? "action-needed" : "to-explain"} />
      <Spoken>{texts[severity]}</Spoken>
    </>
  );
}
