/** Which page is open, each fetched when somebody first goes there, and the keys that lead from one to another. */
import { lazy, Suspense } from 'react'
import { Awaiting } from '../parts/Trouble.tsx'
import { useKey } from './keys/keys.ts'
import { go, hashOf, type PageName, usePlace } from './place.ts'

export function Open() {
  const { page, open } = usePlace()
  const Page = byName[page]
  for (const [key, name] of [...ways, ...complianceWays]) {
    // biome-ignore lint/correctness/useHookAtTopLevel: the table never changes, so the order of hooks does not either.
    useKey(`g ${key}`, `Go to ${titles[name].toLowerCase()}`, () => go(hashOf(name)))
  }
  return (
    <Suspense fallback={<Awaiting what="the page" />}>
      <Page key={`${page}/${open ?? ''}`} />
    </Suspense>
  )
}

export const titles: Readonly<Record<PageName, string>> = {
  today: 'Today',
  orders: 'Orders',
  statements: 'Statements',
  lists: 'Lists',
  holds: 'Holds',
  council: 'Council',
  freezes: 'Freezes',
  mandates: 'Mandates',
  books: 'Books',
  cases: 'Cases',
  parties: 'Parties',
  sanctions: 'Sanctions',
  rules: 'Rules',
  licences: 'Licences',
  origin: 'Origin',
  trades: 'Trades',
  settlement: 'Settlement',
}

export const ways: readonly (readonly [string, PageName])[] = [
  ['t', 'today'],
  ['o', 'orders'],
  ['s', 'statements'],
  ['l', 'lists'],
  ['h', 'holds'],
  ['c', 'council'],
  ['f', 'freezes'],
  ['m', 'mandates'],
  ['b', 'books'],
  ['d', 'trades'],
  ['x', 'settlement'],
]

/** The compliance officers' own pages. */
export const complianceWays: readonly (readonly [string, PageName])[] = [
  ['a', 'cases'],
  ['p', 'parties'],
  ['n', 'sanctions'],
  ['r', 'rules'],
  ['i', 'licences'],
  ['e', 'origin'],
]

const byName = {
  today: lazy(() => import('./today/TodayPage.tsx').then((file) => ({ default: file.TodayPage }))),
  orders: lazy(() => import('./orders/OrdersPage.tsx').then((file) => ({ default: file.OrdersPage }))),
  statements: lazy(() =>
    import('./statements/StatementsPage.tsx').then((file) => ({ default: file.StatementsPage })),
  ),
  lists: lazy(() => import('./lists/ListsPage.tsx').then((file) => ({ default: file.ListsPage }))),
  holds: lazy(() => import('./holds/HoldsPage.tsx').then((file) => ({ default: file.HoldsPage }))),
  council: lazy(() => import('./council/CouncilPage.tsx').then((file) => ({ default: file.CouncilPage }))),
  freezes: lazy(() => import('./freezes/FreezesPage.tsx').then((file) => ({ default: file.FreezesPage }))),
  mandates: lazy(() =>
    import('./mandates/MandatesPage.tsx').then((file) => ({ default: file.MandatesPage })),
  ),
  books: lazy(() => import('./books/BooksPage.tsx').then((file) => ({ default: file.BooksPage }))),
  cases: lazy(() => import('./cases/CasesPage.tsx').then((file) => ({ default: file.CasesPage }))),
  parties: lazy(() => import('./parties/PartiesPage.tsx').then((file) => ({ default: file.PartiesPage }))),
  sanctions: lazy(() =>
    import('./sanctions/SanctionsPage.tsx').then((file) => ({ default: file.SanctionsPage })),
  ),
  rules: lazy(() => import('./rules/RulesPage.tsx').then((file) => ({ default: file.RulesPage }))),
  licences: lazy(() =>
    import('./licences/LicencesPage.tsx').then((file) => ({ default: file.LicencesPage })),
  ),
  trades: lazy(() => import('./trades/TradesPage.tsx').then((file) => ({ default: file.TradesPage }))),
  settlement: lazy(() =>
    import('./settlement/SettlementPage.tsx').then((file) => ({ default: file.SettlementPage })),
  ),
  origin: lazy(() => import('./origin/OriginPage.tsx').then((file) => ({ default: file.OriginPage }))),
} satisfies Record<PageName, ReturnType<typeof lazy>>
