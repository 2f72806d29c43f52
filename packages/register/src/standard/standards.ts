/**
 * The standards that bars are made to, as data. A figure that no publisher gives is marked as ours; all others
 * are from the source named beside them. Weights are thousandths of the unit, fineness hundredths of a part
 * per thousand, as on the weight list.
 */

import type { ListedWeight, Metal } from '../list/index.ts'

export type Standard = {
  readonly id: string
  readonly name: string
  readonly metal: Metal
  readonly minimumFinenessHundredths: bigint
  /** The units in which a bar of this standard may be listed, each with its bounds. */
  readonly weights: Partial<Record<ListedWeight['unit'], WeightBounds>>
  /** Whether weight lists carry the fine weight. Silver's do not: London trades it by gross weight. */
  readonly fineListed: boolean
  readonly source: string
}

export type WeightBounds = {
  /** Whether the bounds are on the fine or on the gross weight. */
  readonly of: 'gross' | 'fine'
  readonly minimumThousandths: bigint
  readonly maximumThousandths: bigint
  /** Gross weights are multiples of this. */
  readonly grossStepThousandths: bigint
}

/** The standard of this id, or undefined. */
export function standard(id: string): Standard | undefined {
  return byId.get(id)
}

const lppm = {
  minimumFinenessHundredths: 99_950n,
  weights: {
    oz: { of: 'gross', minimumThousandths: 32_151n, maximumThousandths: 192_904n, grossStepThousandths: 1n },
    g: {
      of: 'gross',
      minimumThousandths: 1_000_000n,
      maximumThousandths: 6_000_000n,
      grossStepThousandths: 100n,
    },
  },
  fineListed: true,
  source: 'LPPM Good Delivery Rules, July 2020, 2.2 and 2.3: 1 to 6 kg, 999.5, marked to 0.001 oz or 0.1 g',
} as const

export const standards: readonly Standard[] = [
  {
    id: 'lbma-gold',
    name: 'London Good Delivery gold',
    metal: 'gold',
    minimumFinenessHundredths: 99_500n,
    weights: {
      oz: {
        of: 'fine',
        minimumThousandths: 350_000n,
        maximumThousandths: 430_000n,
        grossStepThousandths: 25n,
      },
    },
    fineListed: true,
    source: 'LBMA Good Delivery Rules: 350 to 430 fine oz, 995.0 or better, gross in multiples of 0.025 oz',
  },
  {
    id: 'lbma-silver',
    name: 'London Good Delivery silver',
    metal: 'silver',
    minimumFinenessHundredths: 99_900n,
    weights: {
      oz: {
        of: 'fine',
        minimumThousandths: 750_000n,
        maximumThousandths: 1_100_000n,
        grossStepThousandths: 100n,
      },
    },
    fineListed: false,
    source:
      'LBMA Good Delivery Rules: 750 to 1,100 oz of silver, 999.0 or better, gross in multiples of 0.1 oz',
  },
  { id: 'lppm-platinum', name: 'London and Zurich Good Delivery platinum', metal: 'platinum', ...lppm },
  { id: 'lppm-palladium', name: 'London and Zurich Good Delivery palladium', metal: 'palladium', ...lppm },
  {
    id: 'kilobar-9999',
    name: 'Kilobar of 9999',
    metal: 'gold',
    minimumFinenessHundredths: 99_990n,
    weights: {
      // In ounces a kilobar is 32.150 gross, 1 kg being 32.1507 oz.
      g: {
        of: 'gross',
        minimumThousandths: 1_000_000n,
        maximumThousandths: 1_005_000n,
        grossStepThousandths: 1n,
      },
      oz: { of: 'gross', minimumThousandths: 32_150n, maximumThousandths: 32_311n, grossStepThousandths: 1n },
    },
    fineListed: true,
    source:
      'Market practice: at least 1 kg at 999.9. The upper bound of 1,005 g is ours: a heavier bar is another',
  },
  {
    id: 'sge-1kg',
    name: 'Shanghai 1 kg',
    metal: 'gold',
    minimumFinenessHundredths: 99_990n,
    weights: {
      g: {
        of: 'gross',
        minimumThousandths: 1_000_000n,
        maximumThousandths: 1_005_000n,
        grossStepThousandths: 10n,
      },
    },
    fineListed: true,
    source:
      'SGEB1-2002 and its notice on quality: never below 1 kg, gross to 10 mg, fine to 1 mg. Upper bound ours',
  },
  {
    id: 'sge-3kg',
    name: 'Shanghai 3 kg',
    metal: 'gold',
    minimumFinenessHundredths: 99_950n,
    weights: {
      g: {
        of: 'gross',
        minimumThousandths: 2_950_000n,
        maximumThousandths: 3_050_000n,
        grossStepThousandths: 10n,
      },
    },
    fineListed: true,
    source:
      'SGEB1-2002 and its notice on quality: 3,000 g ± 50 g, 999.5 or better, gross to 10 mg, fine to 1 mg',
  },
]

const byId = new Map(standards.map((each) => [each.id, each]))
