import { formatNumber } from "../../format/index.ts";
import type { Language } from "../../i18n/index.ts";

const steps = [
  { unit: "GB", bytes: 1_000_000_000 },
  { unit: "MB", bytes: 1_000_000 },
  { unit: "kB", bytes: 1000 },
] as const;

/** The size of a file: "2,4 MB", "312 bytes". One decimal below ten, rounded down. */
export function formatSize(bytes: number, language: Language): string {
  const step = steps.find((candidate) => bytes >= candidate.bytes);
  if (step === undefined) return `${formatNumber(bytes, language)} bytes`;
  const whole = Math.floor(bytes / step.bytes);
  const tenth = Math.floor((10 * (bytes % step.bytes)) / step.bytes);
  const decimal = whole < 10 && tenth > 0 ? `${language === "nl" ? "," : "."}${tenth}` : "";
  return `${formatNumber(whole, language)}${decimal} ${step.unit}`;
}
