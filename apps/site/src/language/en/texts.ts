/** The English texts of the investor's pages: the shape that every other language fills. */
import { address } from './address.tsx'
import { bar, bars, spread, vaults } from './bars.tsx'
import { check } from './check.tsx'
import { checking } from './checking.ts'
import { coin } from './coin.tsx'
import { documents } from './documents.tsx'
import { frame, pages } from './frame.tsx'
import { news } from './news.tsx'
import { balance, concerns, coverage, freshness, history, questions, reserve } from './overview.tsx'
import { parties } from './parties.tsx'
import { report } from './report.tsx'
import { risks } from './risks.tsx'
import { stress } from './stress.tsx'
import { terms } from './terms.tsx'

export const texts = {
  frame,
  pages,
  reserve,
  coverage,
  balance,
  freshness,
  concerns,
  questions,
  history,
  coin,
  vaults,
  spread,
  bars,
  bar,
  parties,
  documents,
  risks,
  terms,
  stress,
  address,
  news,
  report,
  check,
  checking,
}

export type Texts = typeof texts
