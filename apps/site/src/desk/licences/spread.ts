/** The amount of a licence as parts of a bar, with the sentence that says the same. Widths are doubles and never printed. */
import { micrograms, printGrams } from '@specie/units'

export type Spread = {
  readonly parts: readonly {
    readonly name: 'used' | 'reserved' | 'backing'
    readonly x: number
    readonly width: number
  }[]
  readonly says: string
}

/** Null where it names no amount. */
export function spread(licence: {
  readonly content: { readonly scope: { readonly amountMicrograms: string | null } }
  readonly usedMicrograms: string
  readonly reservedMicrograms: string
  readonly backingMicrograms: string
  readonly leftMicrograms: string | null
}): Spread | null {
  const { amountMicrograms } = licence.content.scope
  if (amountMicrograms === null || licence.leftMicrograms === null) return null
  const whole = Number(amountMicrograms)
  let x = 0
  const parts = (['used', 'reserved', 'backing'] as const).map((name) => {
    const width = Math.min(drawnWidth - x, (Number(licence[`${name}Micrograms`]) / whole) * drawnWidth)
    const part = { name, x, width }
    x += width
    return part
  })
  const left = BigInt(licence.leftMicrograms)
  const weight = (text: string) => printGrams(micrograms(BigInt(text)))
  const rest =
    left < 0n ? `${weight(String(-left))} more than it allows` : `${weight(licence.leftMicrograms)} left`
  return {
    parts: parts.filter(({ width }) => width > 0),
    says: `${weight(licence.usedMicrograms)} used, ${weight(licence.reservedMicrograms)} reserved, ${weight(licence.backingMicrograms)} backing coins; ${rest}.`,
  }
}

const drawnWidth = 400
