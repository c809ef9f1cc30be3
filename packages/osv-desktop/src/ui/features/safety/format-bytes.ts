import type { Language } from "@stemketen/ui";

const UNITS = ["bytes", "kB", "MB", "GB", "TB"] as const;

/** A number of bytes to read aloud: "3,4 GB". Cut off, so that no room is promised that is not there. */
export function formatBytes(bytes: number, language: Language): string {
  const power = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const amount = Math.floor((bytes / 1000 ** power) * 10) / 10;
  return `${amount.toLocaleString(language === "nl" ? "nl-NL" : "en-GB")} ${UNITS[power]}`;
}
