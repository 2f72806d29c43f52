/** Which page is open, each fetched when somebody first goes there, and the keys that lead from one to another. */
import { lazy, Suspense } from 'react'
import { Awaiting } from '../parts/Trouble.tsx'
import { useKey } from './keys/keys.ts'
import { go, hashOf, type PageName, usePlace } from './place.ts'

export function Open() {
  const { page, open } = usePlace()
  const Page = byName[page]
  for (const [key, name] of ways) {
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
} satisfies Record<PageName, ReturnType<typeof lazy>>
