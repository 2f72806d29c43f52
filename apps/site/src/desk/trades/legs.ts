/** Lines of a form and what they say to the server. */
import { type Assets, plainAmount, unitsOf } from '../settlement/units.ts'

/** `what`: nothing, an asset’s address, or `title 7`. */
export type TypedLeg = { readonly what: string; readonly amount: string }
export type ApiLeg =
  | { readonly kind: 'amount'; readonly asset: `0x${string}`; readonly units: string }
  | { readonly kind: 'title'; readonly title: number }

export const noLeg: TypedLeg = { what: '', amount: '' }
/** A ticket has sixteen legs at most, a request eight a side. */
export const mostLegs = 8

/** Null where a line is not whole yet; lines that say nothing are none. */
export function legsOf(typed: readonly TypedLeg[], assets: Assets): ApiLeg[] | null {
  const legs: ApiLeg[] = []
  for (const { what, amount } of typed) {
    if (what === '') continue
    if (what.startsWith('title ')) {
      legs.push({ kind: 'title', title: Number(what.slice(6)) })
      continue
    }
    const units = unitsOf(assets, what, amount)
    if (units === null) return null
    legs.push({ kind: 'amount', asset: what as `0x${string}`, units })
  }
  return legs
}

/** What a ticket says, as somebody would have typed it. */
export function typedOf(
  legs: readonly {
    readonly asset: string | null
    readonly units: string | null
    readonly title: number | null
  }[],
  assets: Assets,
): readonly TypedLeg[] {
  const typed = legs.map(({ asset, units, title }) =>
    title === null
      ? { what: asset ?? '', amount: plainAmount(assets, asset, units) }
      : { what: `title ${title}`, amount: '' },
  )
  return typed.length === 0 ? [noLeg] : typed
}
