/**
 * The pages: which are filled, what of the programme each stands on, and where its component is. A page that is not filled has no address
 * and stands in no navigation.
 */
import type { ComponentType } from 'react'
import type { PageName } from './pageNames.ts'

/** What of the programme a page shows beside the reserve and the rules, which every page asks for. */
export type Need = 'vaults' | 'history'

export type Page = {
  readonly filled: boolean
  readonly needs: readonly Need[]
  readonly load: () => Promise<{ readonly default: ComponentType }>
}

export const pages: Readonly<Record<PageName, Page>> = {
  overview: {
    filled: true,
    needs: ['vaults', 'history'],
    load: () => import('./pages/Overview.tsx'),
  },
  terms: { filled: true, needs: [], load: () => import('./pages/Terms.tsx') },
  stress: { filled: true, needs: ['vaults'], load: () => import('./pages/Stress.tsx') },
  report: { filled: true, needs: [], load: () => import('./pages/Report.tsx') },
  address: { filled: true, needs: [], load: () => import('./pages/Address.tsx') },
  news: { filled: true, needs: ['vaults'], load: () => import('./pages/News.tsx') },
  coin: { filled: true, needs: [], load: () => import('./pages/Coin.tsx') },
  bars: { filled: true, needs: ['vaults'], load: () => import('./pages/Bars.tsx') },
  parties: { filled: true, needs: ['vaults'], load: () => import('./pages/Parties.tsx') },
  documents: { filled: true, needs: ['vaults'], load: () => import('./pages/Documents.tsx') },
  risks: { filled: true, needs: [], load: () => import('./pages/Risks.tsx') },
  check: { filled: true, needs: ['vaults'], load: () => import('./pages/Check.tsx') },
}
