/** Whether a licence lifts what stands in the way, and what of an order is outside of its scope: every reason, in words, not only the first. */
import type { LicenceContent, Lift } from './licence.ts'
import type { Impediment, LicenceQuestion } from './question.ts'

export function liftsIt({ lifts }: LicenceContent, impediment: Impediment): boolean {
  return lifts.some((lift) => meets(lift, impediment))
}

function meets(lift: Lift, impediment: Impediment): boolean {
  switch (lift.kind) {
    case 'hold':
      return impediment.kind === 'hold' && lift.hold === impediment.hold
    case 'ban':
      return (
        impediment.kind === 'ban' &&
        lift.jurisdiction === impediment.jurisdiction &&
        (lift.activity === null || lift.activity === impediment.activity)
      )
    case 'block':
      return impediment.kind === 'block' && same(lift.party, impediment.party)
  }
}

/** Of an order that would go under it for the sake of these impediments. Empty: all of it is inside. */
export function outsideOf(
  content: LicenceContent,
  question: LicenceQuestion,
  impediments: readonly Impediment[],
  now: Date,
): readonly string[] {
  const { scope, validFrom, validUntil } = content
  const bars = impediments.filter((one) => one.kind === 'hold')
  const vaults = distinct([...bars.map(({ vault }) => vault), question.vault])
  const barKeys = distinct([...bars.map(({ barKey }) => barKey.toLowerCase()), question.barKey])
  const known = [...(scope.parties ?? []), ...(scope.counterparties ?? [])]
  const outside = [
    now < validFrom ? `it is valid only from ${validFrom.toISOString()} on` : null,
    validUntil !== null && now >= validUntil ? `it ended on ${validUntil.toISOString()}` : null,
    scope.purposes.some((one) => one === question.purpose) ? null : `it is not for a ${question.purpose}`,
    scope.parties === null || has(scope.parties, question.party)
      ? null
      : `${question.party} is not a party it names`,
    ...(scope.counterparties === null
      ? []
      : question.others
          .filter((other) => !has(known, other))
          .map((other) => `it does not name ${other} as a counterparty`)),
    ...missing(scope.vaults, vaults, 'vault'),
    ...missing(
      scope.barKeys?.map((key) => key.toLowerCase()) ?? null,
      barKeys.map((key) => key.toLowerCase()),
      'bar',
    ),
    ...(scope.jurisdictions === null
      ? []
      : question.jurisdictions
          .filter((one) => !scope.jurisdictions?.includes(one))
          .map((one) => `it does not extend to ${one}`)),
    proceedsOutside(content, question),
  ]
  return outside.filter((one) => one !== null)
}

/** What an order takes of it, in micrograms: the held bars, or all that the order is about; null where nobody knows how much that is. */
export function takenBy(question: LicenceQuestion, impediments: readonly Impediment[]): bigint | null {
  const bars = new Map(
    impediments.flatMap((one) => (one.kind === 'hold' ? [[one.barKey.toLowerCase(), one.amount]] : [])),
  )
  let held = 0n
  for (const amount of bars.values()) held += amount
  if (impediments.every((one) => one.kind === 'hold')) return held
  if (question.amount === null) return null
  return question.amount > held ? question.amount : held
}

/** Metal that is handed over is paid for elsewhere: that is proved afterwards. What is paid on the chain must go to the account; a mint pays its party. */
function proceedsOutside(
  { scope: { proceedsTo } }: LicenceContent,
  { purpose, party, proceeds }: LicenceQuestion,
): string | null {
  if (proceedsTo === null) return null
  const paid = proceeds ?? (purpose === 'mint' ? [party] : null)
  if (paid === null)
    return purpose === 'settlement'
      ? `everything paid must go to ${proceedsTo}, and nobody can tell here where it goes`
      : null
  const astray = paid.filter((one) => !same(one, proceedsTo))
  return astray.length === 0 ? null : `everything paid must go to ${proceedsTo}, not to ${astray.join(', ')}`
}

function missing<Value extends number | string>(
  named: readonly Value[] | null,
  asked: readonly Value[],
  what: string,
): readonly string[] {
  if (named === null) return []
  if (asked.length === 0) return [`it is for named ${what}s, and the order names none`]
  return asked.filter((one) => !named.includes(one)).map((one) => `it does not name ${what} ${one}`)
}

function distinct<Value>(values: readonly (Value | null)[]): readonly Value[] {
  return [...new Set(values.filter((one) => one !== null))]
}

function has(accounts: readonly string[], account: string): boolean {
  return accounts.some((one) => same(one, account))
}

function same(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase()
}
