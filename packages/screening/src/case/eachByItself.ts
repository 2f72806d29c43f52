/**
 * One after the other, whatever becomes of each: papers that do not open keep nobody else from being looked for. Whoever could not be is named at the end, by number or
 * account and nothing more, and stays unscreened.
 */
import { PersonalDataLocked } from '../party/seal/locked.ts'
import type { Queryable } from '../store/policyRules.ts'

export type Each = {
  /** False where it failed; the failure is kept for the end. */
  attempt(name: string, work: () => Promise<void>): Promise<boolean>
  /** Throws an AggregateError where something failed. */
  end(): void
}

/** A database that is gone is not one party's failure: then the attempt throws at once. */
export function eachByItself(db: Queryable, what: string): Each {
  const failed: { readonly name: string; readonly error: Error }[] = []
  return {
    async attempt(name, work) {
      try {
        await work()
        return true
      } catch (cause) {
        await db.query('select 1')
        failed.push({ name, error: failureOf(name, cause) })
        return false
      }
    },
    end() {
      if (failed.length === 0) return
      const named = failed.slice(0, mostNamed).map(({ error }) => error.message)
      const more = failed.length > mostNamed ? ` and ${failed.length - mostNamed} more` : ''
      throw new AggregateError(
        failed.map(({ error }) => error),
        `${failed.length} ${what} could not be screened: ${named.join(', ')}${more}. Everybody else was. They do not stand cleared until they are screened.`,
      )
    },
  }
}

/** The kind alone, where an error may quote what it failed on. */
function failureOf(name: string, error: unknown): Error {
  if (error instanceof PersonalDataLocked) return new Error(`${name}: ${error.code}`, { cause: error })
  const code = error instanceof Error && 'code' in error ? String(error.code) : null
  return new Error(`${name}: ${code ?? (error instanceof Error ? error.name : typeof error)}`)
}

const mostNamed = 20
