/** By which the names of persons, and those of organisations and vessels, are compared. Figures in basis points and hundredths of a slip. */

export type Rules = {
  readonly person: boolean
  /** Taken for the first word that only one side has, the second … when it is rare and what agrees is two rare words. */
  readonly extras: readonly number[]
  /** Taken where the words come in another order. */
  readonly order: number
}

export const personRules: Rules = { person: true, extras: [900, 750, 700, 650, 600], order: 50 }
export const organisationRules: Rules = { person: false, extras: [1500, 900, 700, 600, 500], order: 400 }

/** Slips that a name of so many sounds may have. */
export function budgetOf(sounds: number): number {
  return 40 + 16 * sounds
}
