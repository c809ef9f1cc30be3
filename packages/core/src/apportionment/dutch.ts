/** "2", "2 en 3", "2, 3 en 4". */
function enumerate(numbers: readonly number[]): string {
  if (numbers.length < 2) return numbers.join("");
  return `${numbers.slice(0, -1).join(", ")} en ${numbers.at(-1)}`;
}

/** "lijst 2", "de lijsten 2, 3 en 4". */
export function lists(numbers: readonly number[]): string {
  return numbers.length === 1 ? `lijst ${enumerate(numbers)}` : `de lijsten ${enumerate(numbers)}`;
}

/** "kandidaat 5", "de kandidaten 5 en 8". */
export function candidates(numbers: readonly number[]): string {
  return numbers.length === 1 ? `kandidaat ${enumerate(numbers)}` : `de kandidaten ${enumerate(numbers)}`;
}

/** "1 zetel", "2 zetels". */
export function seats(count: number): string {
  return count === 1 ? "1 zetel" : `${count} zetels`;
}

/** "1 stem", "2 stemmen". */
export function votes(count: bigint | number): string {
  return BigInt(count) === 1n ? "1 stem" : `${count} stemmen`;
}

/** With a capital, for the beginning of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
