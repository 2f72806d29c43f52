/** A text that names the programme's rules: drawn once they are known, with the reason where they are not. */
import type { ReactNode } from 'react'
import type { Facts } from '../language/en/coin.tsx'
import { useTexts } from '../language/Language.tsx'
import { Awaiting, Trouble } from '../parts/Trouble.tsx'
import { useFacts } from './useFacts.ts'
import { useWorld } from './world.tsx'

export function WithFacts({ children }: { readonly children: (facts: Facts) => ReactNode }) {
  const facts = useFacts()
  const { failure } = useWorld().programme
  const { whats } = useTexts().frame
  if (facts !== null) return children(facts)
  if (failure !== null) return <Trouble failure={failure} what={whats.rules} />
  return <Awaiting what={whats.rules} lines={8} />
}
