/** What the law says of an order, for the officers who decide where it leaves it to them: part by part, each with the way to its decision. */
import type { OrderPolicyShape, WholeOrder } from '@specie/client'
import { activityWords, placeName } from '@specie/screening/policy'
import { MarkedWord } from '../../law/Mark.tsx'
import { ended } from '../orders/words.ts'
import { Shown } from '../parts/Shown.tsx'
import { hashOf } from '../place.ts'
import { api } from '../server/api.ts'
import { useRead } from '../server/useRead.ts'
import { hasRole, useSignedIn } from '../session/session.tsx'

export function OrderLaw({ order }: { readonly order: WholeOrder }) {
  const { session } = useSignedIn()
  const open = !ended.includes(order.state) && !['included', 'final', 'handedOver'].includes(order.state)
  return hasRole(session, 'officer') && open ? <Law id={order.id} /> : null
}

function Law({ id }: { readonly id: string }) {
  const read = useRead(`law of order ${id}`, (signal) => api.readOrderPolicy({ signal, params: { id } }), [
    'order',
  ])
  if (read.value?.outcome === null) return null
  return (
    <section className="order-law" aria-labelledby="law-title">
      <h2 id="law-title">What the law says of it</h2>
      <Shown read={read} what="what the law says">
        {(law) => (
          <ul className="entries">
            {law.parts.map((part) => (
              <li
                key={`${part.party.address} ${part.activity} ${part.jurisdiction}`}
                className="entry"
                data-outcome={part.outcome}
              >
                <h3>
                  {part.party.name}: {activityWords[part.activity]}, {placeName(part.jurisdiction)}{' '}
                  <MarkedWord answer={part.answer} />
                </h3>
                <p>{part.says}</p>
                <p>
                  {part.outcome === 'waits' && /^[A-Z]{2}$/.test(part.jurisdiction) && (
                    <a href={hashOf('rules', 'decide', toDecide(part, law))}>
                      Decide it with another officer
                    </a>
                  )}
                  {part.decision !== null && (
                    <a href={hashOf('rules', `decision-${part.decision}`)}>Decision {part.decision}</a>
                  )}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Shown>
    </section>
  )
}

/** Everything that the decision form needs, so that its basis is the very one that the screening asks for. */
function toDecide(
  part: OrderPolicyShape['parts'][number],
  law: OrderPolicyShape,
): Readonly<Record<string, string>> {
  return {
    party: part.party.address,
    activity: part.activity,
    places: part.jurisdiction,
    with: law.countries.join(' '),
    vault: law.vaultJurisdiction ?? '',
    origins: law.origins.join(' '),
  }
}
