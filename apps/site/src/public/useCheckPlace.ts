/** Whom the check on a page is about, and whether its own chain node may stand in for the visitor's: on one machine's demonstration only. */
import type { CheckPlace } from '../check/CheckNow.tsx'
import { useVisit } from './visit.ts'
import { useWorld } from './world.tsx'

export function useCheckPlace(): CheckPlace {
  const { origin } = useVisit()
  const chain = useWorld().programme.value?.chain
  const isHere = ownHosts.includes(new URL(origin).hostname)
  return {
    server: origin,
    ownNode: isHere && chain?.chainId === localChainId ? chain.rpcUrl : null,
  }
}

const localChainId = 31_337
const ownHosts: readonly string[] = ['localhost', '127.0.0.1', '[::1]']
