/** What the page asks of its worker, and what it hears back. Answers carry the number of their question; one that was overtaken is dropped. */
import type { Plan } from '@specie/mining/plan'

export type Question = {
  readonly number: number
  readonly text: string
  /** Texts of price and weather files by the name under which the site knows them. */
  readonly files: Readonly<Record<string, string>>
  readonly set: readonly string[]
}

export type Answer =
  /** The plan without its futures, and how long it took. */
  | { readonly number: number; readonly kind: 'plan'; readonly plan: Plan; readonly tookMs: number }
  | { readonly number: number; readonly kind: 'drawing'; readonly done: number; readonly of: number }
  /** The same plan with its futures. */
  | { readonly number: number; readonly kind: 'futures'; readonly plan: Plan }
  | { readonly number: number; readonly kind: 'faults'; readonly faults: readonly string[] }
