/**
 * An answer kept for a short while, so that a busy page asks the database once and not for every visitor, and nobody waits for
 * the asking: an answer past its time is given once more while the next is fetched.
 */

/** For names and words that change by hand, never for figures. What fails is asked again by the next. */
export function rememberFor<Value>(
  ms: number,
  ask: () => Promise<Value>,
  nowMs: () => number = () => performance.now(),
): () => Promise<Value> {
  let kept: { readonly value: Value; readonly askedAtMs: number } | null = null
  let asking: Promise<Value> | null = null

  const refresh = (): Promise<Value> => {
    const askedAtMs = nowMs()
    asking ??= ask()
      .then((value) => {
        kept = { value, askedAtMs }
        return value
      })
      .finally(() => {
        asking = null
      })
    return asking
  }

  return () => {
    const age = kept === null ? Number.POSITIVE_INFINITY : nowMs() - kept.askedAtMs
    if (kept === null || age > ms * longestPast) return refresh()
    // A failure here is the next visitor's to meet, once the kept answer is too old.
    if (age > ms) refresh().catch(() => {})
    return Promise.resolve(kept.value)
  }
}

/** How many times its usual age an answer may reach before it is waited for. */
const longestPast = 6
