/**
 * The outcome of something that may fail as expected: plain data, so that it crosses JSON, a worker or a
 * test unchanged. A broken invariant is not a Result: it throws (see assert.ts).
 */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/** Wraps a value as a success. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** Wraps plain data with a `kind` as an expected failure. */
export function err<E>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}
