/** An answer kept for a short while, so that a busy page asks the database once and not for every visitor. */

/** One question at a time; what fails is asked again by the next. */
export function rememberFor<Value>(ms: number, ask: () => Promise<Value>): () => Promise<Value> {
  let kept: { readonly value: Promise<Value>; readonly until: number } | null = null
  return () => {
    if (kept === null || performance.now() > kept.until) {
      const asked = { value: ask(), until: performance.now() + ms }
      kept = asked
      asked.value.catch(() => {
        if (kept === asked) kept = null
      })
    }
    return kept.value
  }
}
