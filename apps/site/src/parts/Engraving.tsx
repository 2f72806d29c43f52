/** The engraving of the lists in force. */
import { useMemo } from 'react'
import type { Vault } from '../api/vaults.ts'
import { engrave } from './engraving.ts'

export function Engraving({ vaults }: { readonly vaults: readonly Vault[] }) {
  const roots = vaults.map((vault) => vault.barRoot).join()
  const curves = useMemo(() => engrave(roots.split(','), 100), [roots])
  return (
    <figure className="engraving">
      <svg viewBox="-101 -101 202 202" aria-hidden="true">
        <path d={curves.join('')} />
      </svg>
      <figcaption>Drawn from the roots of the lists in force: another bar, another figure.</figcaption>
    </figure>
  )
}
