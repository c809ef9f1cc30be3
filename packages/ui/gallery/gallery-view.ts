import type { Language } from "../src/i18n/texts.ts";

/** What the address of the gallery asks for. */
export interface GalleryView {
  /** Name of the component shown, or null for the list of all. */
  readonly component: string | null;
  readonly language: Language;
  readonly practice: boolean;
}

/** Reads `?component=Button&language=en&practice=yes`; what is missing or unknown falls back. */
export function readView(search: string): GalleryView {
  const wanted = new URLSearchParams(search);
  return {
    component: wanted.get("component"),
    language: wanted.get("language") === "en" ? "en" : "nl",
    practice: wanted.get("practice") === "yes",
  };
}

/** The address of a view, relative to the page. */
export function addressOf({ component, language, practice }: GalleryView): string {
  const wanted = new URLSearchParams();
  if (component !== null) wanted.set("component", component);
  if (language !== "nl") wanted.set("language", language);
  if (practice) wanted.set("practice", "yes");
  return `?${wanted.toString()}`;
}
