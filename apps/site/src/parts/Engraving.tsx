/** The engraving of the lists in force: drawn in the browser, because as markup it would be heavier than the rest of the page. */
import { useEffect, useMemo, useState } from 'react'
import type { Vault } from '../api/vaults.ts'
import { useParts } from '../language/Language.tsx'
import { engrave } from './engraving.ts'

export function Engraving({ vaults }: { readonly vaults: readonly Vault[] }) {
  const roots = vaults.map((vault) => vault.barRoot).join()
  const [inBrowser, setInBrowser] = useState(false)
  useEffect(() => {
    const soon = setTimeout(() => setInBrowser(true), 60)
    return () => clearTimeout(soon)
  }, [])
  const curves = useMemo(() => (inBrowser ? engrave(roots.split(','), 100) : []), [roots, inBrowser])
  return (
    <figure className="engraving">
      <svg viewBox="-101 -101 202 202" aria-hidden="true">
        <path d={curves.join('')} />
      </svg>
      <figcaption>{useParts().engraving}</figcaption>
    </figure>
  )
}
