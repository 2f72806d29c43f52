/** What must not be overlooked today: pure, from answers and the clock. */
import type { CaseSummary, FreezeShape, Reconciliation } from '@specie/client'
import type { Vault } from '../../api/vaults.ts'
import { printSpan } from '../../print/moment.ts'

export type Alarm = {
  readonly key: string
  readonly grave: boolean
  readonly title: string
  readonly words: string
  readonly to: string
}

export function alarmsOf(facts: {
  readonly now: number
  readonly vaults: readonly Pick<Vault, 'id' | 'name' | 'lapsesAt' | 'asOf'>[]
  readonly freezes: readonly Pick<FreezeShape, 'account' | 'confirmed' | 'lapsesAt'>[]
  readonly books: Pick<Reconciliation, 'agrees' | 'differenceMicrograms'> | null
  /** Null for everybody but officers. */
  readonly cases: Pick<CaseSummary, 'byState' | 'oldestAt' | 'lists'> | null
  readonly told: readonly { readonly code: string; readonly message: string; readonly at: string }[]
}): readonly Alarm[] {
  const { now } = facts
  const books: Alarm[] =
    facts.books === null || facts.books.agrees
      ? []
      : [
          {
            key: 'books',
            grave: true,
            title: 'The books do not agree',
            words: `${facts.books.differenceMicrograms} micrograms apart. Register, contracts and balances say different things.`,
            to: '#/books',
          },
        ]
  const statements = facts.vaults.flatMap(({ id, name, lapsesAt }): Alarm[] => {
    if (lapsesAt === null || lapsesAt - now > soonMs) return []
    const lapsed = lapsesAt <= now
    return [
      {
        key: `lapse ${id}`,
        grave: lapsed,
        title: lapsed ? `${name}: the statement has lapsed` : `${name}: the statement lapses soon`,
        words: lapsed
          ? `Its gold counts nothing since ${printSpan(now - lapsesAt)}. A new statement brings it back.`
          : `In ${printSpan(lapsesAt - now)} its gold counts nothing, unless a new statement is on the chain by then.`,
        to: '#/statements',
      },
    ]
  })
  const freezes = facts.freezes.flatMap(({ account, confirmed, lapsesAt }): Alarm[] => {
    const leftMs = lapsesAt === null ? Number.POSITIVE_INFINITY : Date.parse(lapsesAt) - now
    if (confirmed || leftMs > soonMs || leftMs <= 0) return []
    return [
      {
        key: `freeze ${account.address}`,
        grave: false,
        title: `The freeze of ${account.name} lapses in ${printSpan(leftMs)}`,
        words: 'No second officer has confirmed it.',
        to: '#/freezes',
      },
    ]
  })
  const told = facts.told.map(
    ({ code, message, at }): Alarm => ({
      key: `told ${code} ${at}`,
      grave: true,
      title: message,
      words: '',
      to: code.startsWith('BOOKS') ? '#/books' : '#/today',
    }),
  )
  return [
    ...books,
    ...told,
    ...(facts.cases === null ? [] : screeningAlarms(facts.cases, now)),
    ...statements.toSorted((a, b) => Number(b.grave) - Number(a.grave)),
    ...freezes,
  ]
}

function screeningAlarms(
  { byState, oldestAt, lists }: Pick<CaseSummary, 'byState' | 'oldestAt' | 'lists'>,
  now: number,
): readonly Alarm[] {
  const alarms: Alarm[] = []
  const unusable = [...lists.missing, ...lists.stale]
  if (unusable.length > 0 || lists.inForce.length === 0)
    alarms.push({
      key: 'lists',
      grave: true,
      title:
        unusable.length === 0
          ? 'No sanctions list is in force'
          : `Nothing is approved: ${unusable.join(', ')} ${unusable.length === 1 ? 'is' : 'are'} missing or too old`,
      words: 'Every order that needs a clearance waits until its source was checked.',
      to: '#/sanctions',
    })
  const undecided = byState.open + byState.proposed + byState.waiting
  if (undecided > 0 && oldestAt !== null) {
    const spanMs = Math.max(0, now - Date.parse(oldestAt))
    alarms.push({
      key: 'cases',
      grave: spanMs > oldCaseMs,
      title: `${undecided} ${undecided === 1 ? 'case waits' : 'cases wait'} to be decided`,
      words: `The oldest for ${printSpan(spanMs)}. Whoever it is about is cleared for nothing until then.`,
      to: '#/cases',
    })
  }
  return alarms
}

/** After that a case that nobody decides is grave. */
const oldCaseMs = 86_400_000

/** Within this time somebody has to do something about it. */
const soonMs = 7 * 86_400_000
