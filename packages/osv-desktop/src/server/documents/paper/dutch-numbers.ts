/** "12.345": the thousands parted by a dot, whatever the language of the computer. */
export function dutchNumber(value: number): string {
  return String(value).replaceAll(/\B(?=(?:\d{3})+$)/gu, ".");
}

/** Votes on a candidate: a dash where there are none, so that a nought is never added by a pen. */
export function candidateVotes(value: number): string {
  return value === 0 ? "-" : dutchNumber(value);
}

/** "1, 3 en 5". */
export function enumerate(words: readonly (number | string)[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} en ${words.at(-1)}`;
}
