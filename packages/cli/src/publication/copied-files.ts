import type { Message } from "../message.ts";

/**
 * Why a file cannot be copied into a set: stdin can be read only once, and a set holds its input byte for byte.
 * @param paths as the user typed them
 */
export function whyNotCopied(paths: readonly (string | undefined)[]): Message | null {
  if (!paths.includes("-")) return null;
  return {
    nl: "Deze opdracht neemt de invoer over in de uitvoer. Geef daarom bestanden op, niet stdin (-).",
    en: "This command copies its input into the output. Give files therefore, not stdin (-).",
  };
}
