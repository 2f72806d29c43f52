/** A new order: its kind, for whom, what is wanted, and what drafting it does. What is typed stays until it was drafted. */
import { type NewOrder, type OrderKindName, orderKinds, type WholeOrder } from '@specie/client'
import { microgramsOf, SelectField, TextField } from '../parts/Field.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { go, hashOf } from '../place.ts'
import { api } from '../server/api.ts'
import { useAct } from '../server/useAct.ts'
import { useKept } from '../server/useKept.ts'
import { isSponsor, partiesToDraftFor, useSignedIn } from '../session/session.tsx'
import { FreeGold } from './FreeGold.tsx'
import { contentOf, OrderContent, type TypedContent } from './OrderContent.tsx'
import { kindLeads, kindWords } from './words.ts'

export function DraftOrder({ kind: asked }: { readonly kind: string | null }) {
  const { session } = useSignedIn()
  const mine = partiesToDraftFor(session)
  const partiesOf = (one: OrderKindName) =>
    mine.filter(({ address }) => !ofSponsors.includes(one) || isSponsor(session, address))
  const offered = orderKinds.filter((one) => partiesOf(one).length > 0)
  const kind: OrderKindName = offered.find((one) => one === asked) ?? offered[0] ?? 'mint'
  const parties = partiesOf(kind)
  const [typed, change, clear] = useKept(`order ${kind}`, nothingTyped)
  const act = useAct()
  const party = parties.find(({ address }) => address === typed.party) ?? parties[0]
  // A mint draws on its own sponsor's gold, taking over on that of whoever takes over.
  const issuer = kind === 'mint' ? (party?.address ?? null) : kind === 'assume' ? typed.to : null
  const drafted = party === undefined ? null : newOrder(kind, party.address, typed)

  const draft = async () => {
    if (drafted === null) return
    const order: WholeOrder | null = await act.run((key) => api.draftOrder({ body: drafted, key }))
    if (order === null) return
    clear()
    go(hashOf('orders', order.id))
  }

  if (offered.length === 0)
    return (
      <>
        <PageHead title="New order" back={{ to: hashOf('orders'), words: 'Orders' }} />
        <p className="nothing">
          Orders are drafted by sponsors, by holders, and by whoever has their mandate to draft; your key has
          none.
        </p>
      </>
    )
  return (
    <>
      <PageHead title="New order" back={{ to: hashOf('orders'), words: 'Orders' }} lead={kindLeads[kind]} />
      <nav className="kinds" aria-label="Kinds of order">
        {offered.map((one) => (
          <a
            key={one}
            href={hashOf('orders', 'new', { kind: one })}
            aria-current={one === kind ? 'page' : undefined}
          >
            {kindWords[one]}
          </a>
        ))}
      </nav>
      <form
        className="desk-form"
        onSubmit={(event) => {
          event.preventDefault()
          void draft()
        }}
      >
        <SelectField
          label={kind === 'assume' ? 'Sponsor whose coins are taken over' : 'For'}
          value={party?.address ?? ''}
          onChange={(value) => change({ party: value })}
          choices={parties.map(({ address, name }) => [address, name])}
        />
        <OrderContent kind={kind} typed={typed} change={change} party={party?.address ?? ''} />
        {issuer !== null && <FreeGold sponsor={issuer} amountMicrograms={microgramsOf(typed.amount)} />}
        <TextField label="Why" long optional value={typed.why} onChange={(why) => change({ why })} />
        <p>
          Drafting binds nobody. {afterwards[kind]} <strong>You cannot approve it yourself.</strong>
        </p>
        <p className="act-buttons">
          <button type="submit" className="firm-button" disabled={act.busy || drafted === null}>
            Draft the order
          </button>
        </p>
        <ProblemNote problem={act.problem} />
      </form>
    </>
  )
}

function newOrder(kind: OrderKindName, party: `0x${string}`, typed: typeof nothingTyped): NewOrder | null {
  const content = contentOf(kind, typed)
  if (content === null) return null
  const why = typed.why.trim()
  return { ...content, party, ...(why === '' ? {} : { why }) }
}

const nothingTyped = {
  party: '',
  why: '',
  to: '',
  amount: '',
  vault: '',
  barKey: '',
  title: '',
} satisfies TypedContent & { party: string; why: string }

const ofSponsors: readonly OrderKindName[] = ['mint', 'withdraw', 'retire', 'assume']

const screenedNext = 'Another person of the party approves it, then it is screened, then two officers sign.'
const afterwards: Readonly<Record<OrderKindName, string>> = {
  mint: screenedNext,
  open: 'Another person of the party approves it, then it can be sent.',
  close: 'Another person of the party approves it, then it can be sent.',
  deliver: `${screenedNext} Then the custodian releases the bar.`,
  withdraw: `${screenedNext} Then the custodian releases the bar.`,
  retire: 'Another person of the party approves it, then it can be sent.',
  assume:
    'People of both sponsors approve it, both sponsors sign the terms, then it is screened and two officers sign.',
}
