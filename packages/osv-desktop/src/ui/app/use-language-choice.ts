import type { Language } from "@stemketen/ui";
import { useEffect, useState } from "react";

const KEY = "language";

/**
 * The language that was chosen in this window. It outlives a reload; every new window begins in Dutch. The page says
 * it too: a screen reader then reads the words as they sound (WCAG 3.1.1).
 */
export function useLanguageChoice(): readonly [Language, (language: Language) => void] {
  const [language, setLanguage] = useState<Language>(() =>
    sessionStorage.getItem(KEY) === "en" ? "en" : "nl",
  );
  useEffect(() => {
    document.documentElement.lang = language;
    sessionStorage.setItem(KEY, language);
  }, [language]);
  return [language, setLanguage];
}
