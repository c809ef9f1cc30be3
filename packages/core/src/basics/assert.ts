/**
 * Stops the operation when something that must hold does not: in a tabulator a wrong total is worse than a
 * stopped program.
 * @throws Error with `message` when `condition` is false
 */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(`Invariant broken: ${message}`);
}

/** Returns the value, or stops when it is missing where the caller knows it must be there. */
export function must<T>(value: T | undefined | null, message: string): T {
  if (value === undefined || value === null) throw new Error(`Invariant broken: ${message}`);
  return value;
}

/** Ends an exhaustive switch: a new variant that nobody handles fails to compile. */
export function impossible(value: never): never {
  throw new Error(`Invariant broken: unhandled variant ${JSON.stringify(value)}`);
}
