import { createContext, type ReactNode, useContext } from "react";
import type { Catalogue, Language } from "./texts.ts";

const LanguageContext = createContext<Language>("nl");

/** Sets the language of everything in it. */
export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

/** The language of the screen. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The texts of a catalogue in the language of the screen. */
export function useTexts<Texts>(catalogue: Catalogue<Texts>): Catalogue<Texts>[Language] {
  return catalogue[useLanguage()];
}
