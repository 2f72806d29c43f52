/** The register's refusals of what a person enters by hand. */

import type { AddRefusal, BrandRefusal, MappingRefusal } from '@specie/register'
import type { Outcome } from '@specie/units'
import { refuse } from '../terminal/failure.ts'

export function addedOrRefuse<T>(outcome: Outcome<T, AddRefusal | BrandRefusal | MappingRefusal>): T {
  if (outcome.ok) return outcome.value
  const { refusal } = outcome
  const { code } = refusal
  switch (refusal.code) {
    case 'EXISTS_OTHERWISE':
      return refuse(`There is a ${refusal.what} ${refusal.id} already, with other facts.`, {
        code,
        remedy: 'What is recorded stays. Look at it, and choose another id if this is another.',
      })
    case 'NAMES_UNKNOWN':
      return refuse(`${refusal.id} names something that is not in the register yet.`, {
        code,
        facts: { missing: refusal.what },
        remedy: 'Add that first; for a vault give --custodian-name, --sponsor-name or --jurisdiction-name.',
      })
    case 'FORM_WRONG':
      return refuse(`${refusal.what} ${refusal.id} is not in its form.`, {
        code,
        remedy: `Right would be ${refusal.expected}.`,
      })
    case 'BRAND_MEANS_ANOTHER':
      return refuse(`${refusal.spelling} means another brand already.`, {
        code,
        facts: { brand: refusal.brand },
      })
    case 'REFINER_UNKNOWN':
      return refuse(`There is no refiner ${refusal.refiner}.`, {
        code,
        remedy: 'Name it too: --refiner-name and --refiner-country.',
      })
    case 'BRAND_FORM_WRONG':
      return refuse(`${JSON.stringify(refusal.spelling)} cannot stand for a brand.`, {
        code,
        remedy: `Right would be ${refusal.expected}.`,
      })
    case 'MAPPING_WRONG':
      return refuse(`The mapping’s ${refusal.field} is not right.`, {
        code,
        remedy: `Right would be ${refusal.expected}.`,
      })
  }
}
