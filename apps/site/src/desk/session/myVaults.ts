/** The vaults for which this key may import lists and draft statements: those of a custodian or sponsor that it is, or operates for. */
import type { Vault } from '../../api/vaults.ts'
import { useWorld } from '../world.tsx'
import { partiesFor, useSignedIn } from './session.tsx'

export function useMyVaults(): readonly Vault[] {
  const { session } = useSignedIn()
  const { vaults } = useWorld()
  const mine = new Set(partiesFor(session, 'operate').map(({ address }) => address.toLowerCase()))
  return vaults.filter(
    ({ custodian, sponsor }) =>
      mine.has(custodian.address.toLowerCase()) || mine.has(sponsor.address.toLowerCase()),
  )
}
