/** The ground of a hold that came to the chain from elsewhere, named in the register. */
import type { HoldShape } from '@specie/client'
import { useState } from 'react'
import { api } from '../server/api.ts'
import { partiesFor, useSignedIn } from '../session/session.tsx'
import { ReasonPanel } from '../sign/ReasonPanel.tsx'
import { useWorld } from '../world.tsx'

export function NameGround({ hold, onNamed }: { readonly hold: HoldShape; readonly onNamed: () => void }) {
  const { session } = useSignedIn()
  const { vaults } = useWorld()
  const [open, setOpen] = useState(false)
  const mine = partiesFor(session, 'operate').map(({ address }) => address.toLowerCase())
  const vault = vaults.find(({ id }) => Number(id) === hold.vault)
  const may = vault !== undefined && mine.includes(vault.custodian.address.toLowerCase())
  if (!may) return null
  if (!open)
    return (
      <p>
        <button type="button" className="plain-button" onClick={() => setOpen(true)}>
          Name its ground
        </button>
      </p>
    )
  return (
    <ReasonPanel
      name={`ground ${hold.vault} ${hold.entry}`}
      says="What you write becomes the hold’s ground in the register and on published lists. The chain’s entry stays as it is."
      button="Name the ground"
      reason="needed"
      act={(why, key) =>
        api.nameHold({
          key,
          body: {
            vault: hold.vault,
            entry: hold.entry,
            ground: {
              text: why ?? '',
              scope:
                hold.amountMicrograms === 'all'
                  ? { kind: 'vault' }
                  : { kind: 'amount', amountMicrograms: hold.amountMicrograms },
            },
          },
        })
      }
      onDone={onNamed}
      onLeave={() => setOpen(false)}
    />
  )
}
