/** Today: alarms, then what waits for the one who is signed in, then what moves without them. */
import { orderStates } from '@specie/client'
import { Awaiting } from '../../parts/Trouble.tsx'
import { OrderTable } from '../orders/OrderTable.tsx'
import { onItsWay } from '../orders/words.ts'
import { PageHead } from '../parts/PageHead.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { api } from '../server/api.ts'
import { useRead } from '../server/useRead.ts'
import { MayDo } from '../session/MayDo.tsx'
import { useSignedIn } from '../session/session.tsx'
import { StatementTable } from '../statements/StatementsPage.tsx'
import { Alarms } from './Alarms.tsx'
import { Waiting } from './Waiting.tsx'

export function TodayPage() {
  const { session } = useSignedIn()
  const mine = useRead('mine', (signal) => api.listOrders({ query: { mine: 'true' }, signal }), ['order'])
  const all = useRead('all', (signal) => api.listOrders({ query: { limit: 100 }, signal }), ['order'])
  const statements = useRead('open statements', (signal) => api.listStatements({ query: {}, signal }), [
    'statement',
  ])
  const council = useRead('council', (signal) => api.readCouncil({ signal }), ['block'])
  const freezes = useRead('freezes', (signal) => api.listFreezes({ signal }), ['block'])
  const consents = useRead('consents', (signal) => api.listConsents({ signal }), ['block'])

  const mineIds = new Set(mine.value?.orders.map(({ id }) => id))
  const toSign = statements.value?.statements.filter(({ may }) => may.length > 0) ?? []
  const proposals = council.value?.proposals.filter(({ may }) => may.length > 0) ?? []
  const toConfirm = freezes.value?.freezes.filter(({ may }) => may.length > 0) ?? []
  const toConsent = consents.value?.consents.filter(({ may }) => may.length > 0) ?? []
  const waiting =
    (mine.value?.orders.length ?? 0) + toSign.length + proposals.length + toConfirm.length + toConsent.length
  const moving = all.value?.orders.filter(({ id, state }) => !mineIds.has(id) && underWay.has(state)) ?? []
  const carried = moving.filter(({ state }) => onItsWay.includes(state))
  const others = moving.filter(({ state }) => !onItsWay.includes(state))

  return (
    <>
      <PageHead title="Today" />
      <Alarms freezes={freezes.value?.freezes ?? []} />
      <section aria-labelledby="waiting-title">
        <h2 id="waiting-title">Waits for you</h2>
        <ProblemNote problem={mine.problem} />
        {mine.waiting && <Awaiting what="what waits for you" lines={4} />}
        {!mine.waiting && waiting === 0 && <p className="nothing">Nothing waits for you.</p>}
        {mine.value !== null && mine.value.orders.length > 0 && <OrderTable orders={mine.value.orders} />}
        {toSign.length > 0 && <StatementTable statements={toSign} />}
        <Waiting proposals={proposals} freezes={toConfirm} consents={toConsent} />
      </section>
      <section aria-labelledby="moving-title">
        <h2 id="moving-title">Moves without you</h2>
        <ProblemNote problem={all.problem} />
        {moving.length === 0 && !all.waiting && <p className="nothing">No other order is under way.</p>}
        {carried.length + others.length > 0 && <OrderTable orders={[...carried, ...others]} />}
      </section>
      <section aria-labelledby="you-title">
        <h2 id="you-title">What you may do</h2>
        <MayDo session={session} />
      </section>
    </>
  )
}

const over = ['final', 'handedOver', 'rejected', 'cancelled', 'refused', 'expired']
const underWay = new Set(orderStates.filter((state) => !over.includes(state)))
