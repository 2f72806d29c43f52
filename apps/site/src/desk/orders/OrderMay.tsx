/** What this key may do with the order: each with what will happen, said before its button. One is open at a time. */
import type { DeskAct, WholeOrder } from '@specie/client'
import { useState } from 'react'
import { useKey } from '../keys/keys.ts'
import { Says } from '../parts/Says.tsx'
import { api } from '../server/api.ts'
import { ReasonPanel } from '../sign/ReasonPanel.tsx'
import { SendPanel } from '../sign/SendPanel.tsx'
import { SignPanel } from '../sign/SignPanel.tsx'
import { FreeGold } from './FreeGold.tsx'
import { actButtons, actKeys } from './words.ts'

export function OrderMay(props: {
  readonly order: WholeOrder
  readonly onChange: (order: WholeOrder) => void
}) {
  const { order } = props
  // As it was offered: when somebody else is quicker it stays, so that the answer to it is read.
  const [chosen, setChosen] = useState<WholeOrder['may'][number] | null>(null)
  if (order.may.length === 0 && chosen === null) return null
  const done = (changed: WholeOrder) => {
    setChosen(null)
    props.onChange(changed)
  }
  return (
    <div className="order-may">
      {chosen === null ? (
        <ul className="may-list">
          {order.may.map((one) => (
            <li key={one.act}>
              <p>
                <Says of={one.says} />
              </p>
              <Begin act={one.act} onBegin={() => setChosen(one)} />
            </li>
          ))}
        </ul>
      ) : (
        <Doing
          act={chosen.act}
          says={chosen.says}
          order={order}
          onDone={done}
          onLeave={() => setChosen(null)}
        />
      )}
    </div>
  )
}

function Begin({ act, onBegin }: { readonly act: DeskAct; readonly onBegin: () => void }) {
  const key = actKeys[act]
  useKey(key ?? '', actButtons[act], key === undefined ? null : onBegin)
  const look = act === 'reject' || act === 'cancel' ? 'plain-button' : 'firm-button'
  return (
    <button type="button" className={look} onClick={onBegin}>
      {actButtons[act]} {key !== undefined && <kbd>{key}</kbd>}
    </button>
  )
}

type Props = {
  readonly act: DeskAct
  readonly says: string
  readonly order: WholeOrder
  readonly onDone: (order: WholeOrder) => void
  readonly onLeave: () => void
}

function Doing({ act, says, order, onDone, onLeave }: Props) {
  const params = { id: order.id }
  const shared = { onDone, onLeave, says: <Says of={says} />, button: actButtons[act] }
  switch (act) {
    case 'approve':
      return (
        <ReasonPanel
          {...shared}
          about={<Draws order={order} />}
          name={`approve ${order.id}`}
          reason="optional"
          act={(why, key) => api.approveOrder({ params, key, body: why === undefined ? {} : { why } })}
        />
      )
    case 'reject':
    case 'cancel':
    case 'handOver': {
      const route = { reject: api.rejectOrder, cancel: api.cancelOrder, handOver: api.handOverOrder }[act]
      return (
        <ReasonPanel
          {...shared}
          name={`${act} ${order.id}`}
          reason="needed"
          grave={act !== 'handOver'}
          act={(why, key) => route({ params, key, body: { why: why ?? '' } })}
        />
      )
    }
    case 'send':
      return (
        <SendPanel
          {...shared}
          name={order.id}
          prepare={(signal) => api.readOrderCall({ params, signal })}
          note={(_, transaction, key) => api.noteOrderSent({ params, key, body: { transaction } })}
        />
      )
    case 'signClearance':
    case 'signRelease':
    case 'signAssumption': {
      const what = signed[act]
      return (
        <SignPanel
          {...shared}
          name={`${order.id} ${what}`}
          ask={(signal) => api.readOrderSigning({ params, query: { what }, signal })}
          bring={({ key, signature, signer }) =>
            api.signOrder({ params, key, body: signer === undefined ? { signature } : { signature, signer } })
          }
        />
      )
    }
  }
}

/** What the order draws on somebody's free gold: read before it is approved, not only after. */
function Draws({ order }: { readonly order: WholeOrder }) {
  const { to, amountMicrograms } = order.content
  const sponsor = order.kind === 'mint' ? order.party.address : order.kind === 'assume' ? String(to) : null
  return sponsor === null ? null : <FreeGold sponsor={sponsor} amountMicrograms={String(amountMicrograms)} />
}

const signed = {
  signClearance: 'clearance',
  signRelease: 'release',
  signAssumption: 'assumption',
} as const
