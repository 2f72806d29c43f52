/** The programme's rules as texts take them, and links to its other pages. */

import type { Facts } from '../language/en/coin.tsx'
import { useSpeech, useTexts } from '../language/Language.tsx'
import { useWorld } from './world.tsx'

/** Null while the programme is not known. */
export function useFacts(): Facts | null {
  const { programme } = useWorld()
  const { list, marks, region, span } = useSpeech()
  const { none } = useTexts().parties.sponsors
  const { value } = programme
  if (value === null) return null
  const { rules } = value
  const named = value.sponsors.map(
    ({ name, jurisdiction }) => name + marks.brackets.join(region(jurisdiction)),
  )
  return {
    quorum: rules.quorum,
    maxAge: span(rules.maxAgeSeconds * 1000),
    raiseDelay: span(rules.raiseDelaySeconds * 1000),
    changeDelay: span(rules.changeDelaySeconds * 1000),
    freezeLapse: span(rules.freezeLapseSeconds * 1000),
    sponsors: named.length === 0 ? none : list(named),
  }
}
