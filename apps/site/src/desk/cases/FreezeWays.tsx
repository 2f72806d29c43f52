/** From a blocked case to the freeze of each of its accounts: the decision’s digest goes on chain as evidence, by the officer’s own act. */
import type { CaseFile } from '@specie/client'
import { Digest } from '../../parts/Digest.tsx'
import { hashOf } from '../place.ts'
import { api } from '../server/api.ts'
import { useRead } from '../server/useRead.ts'

export function FreezeWays({ file }: { readonly file: CaseFile }) {
  const freezes = useRead('freezes', (signal) => api.listFreezes({ signal }), ['block'])
  if (file.state !== 'blocked' || file.decision === null || file.accounts.length === 0) return null
  const { decision } = file
  const frozen = new Set(freezes.value?.freezes.map(({ account }) => account.address.toLowerCase()))
  return (
    <div className="freeze-ways">
      <h3>What it holds</h3>
      <p className="quiet">
        Nothing freezes by itself. Where the law demands it, freeze each account; the decision’s digest{' '}
        <Digest of={decision} name="the digest of the decision" /> is the evidence on chain.
      </p>
      <ul>
        {file.accounts.map(({ address, name }) => (
          <li key={address}>
            {name === address ? null : <>{name} </>}
            <Digest of={address} name="the account" />{' '}
            {frozen.has(address.toLowerCase()) ? (
              <span className="stamp grave">frozen</span>
            ) : (
              <a href={hashOf('freezes', 'new', { account: address, decision })}>Freeze this account</a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
