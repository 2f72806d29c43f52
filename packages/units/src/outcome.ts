/**
 * What a decision returns: its value, or a refusal with the facts. What a person can cause is returned this way;
 * what the world does to us is thrown.
 */

export type Outcome<T, R> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: R }

/** The decision stands. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

/** The decision is no; `refusal` carries a code and the facts behind it. */
export function refused<R>(refusal: R): { readonly ok: false; readonly refusal: R } {
  return { ok: false, refusal }
}
