/** One visit to a page, as the server and then the browser know it: the same in both, or the first view would not be the one that was sent. */
import { createContext, useContext } from 'react'
import type { Place } from './pageNames.ts'

export type Visit = Place & {
  /** `https://gold.example`, without a slash at its end. */
  readonly origin: string
  /** Of the address, with its question mark, or nothing. */
  readonly search: string
}

export const Visiting = createContext<Visit | null>(null)

export function useVisit(): Visit {
  const visit = useContext(Visiting)
  if (visit === null) throw new Error('A part that asks where it is stands on an investor’s page only.')
  return visit
}
