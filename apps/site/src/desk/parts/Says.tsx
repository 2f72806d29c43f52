/** A sentence of the server, readable. */
import { useWorld } from '../world.tsx'
import { capitalised, readable } from './readable.ts'

export function Says({ of }: { readonly of: string }) {
  const { known } = useWorld()
  return <>{capitalised(readable(of, known))}</>
}
