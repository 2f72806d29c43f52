/** Each deed as the command line does it: `@specie/issuance` with the caller's key, on whatever place the member works at. */
import { type CouncilChange, type Digest, demoAccount } from '@specie/coin'
import { accountSigner } from '@specie/evidence'
import {
  approveChange,
  approveOrder,
  askForBar,
  cancelOrder,
  clear,
  confirmFreeze,
  type Done,
  draftMandate,
  draftOrder,
  draftStatement,
  executeChange,
  freeze,
  giveMandate,
  handOver,
  hold,
  liftFreeze,
  mint,
  mintQuestion,
  type NewOrdered,
  noteSent,
  type Office,
  type Order,
  proposeChange,
  rejectOrder,
  revocationOf,
  revokeMandate,
  signOrder,
  signStatement,
  submitStatement,
  transfer,
  transferTitle,
  vetoChange,
  withdrawSignature,
} from '@specie/issuance'
import { importList } from '@specie/register'
import { coinUnits, micrograms, type Outcome } from '@specie/units'
import { mandateOf } from '../world/cast.ts'
import { listOf } from '../world/list.ts'
import { asText } from '../world/must.ts'
import type { Answer, Deed, DeedName, Ordered, ProposedChange, Request } from './words.ts'

type Facts = Readonly<Record<string, string | number>>
type Did = { readonly transaction: Digest | null; readonly block: number | null; readonly facts: Facts }
type Made = Outcome<Did, unknown>
type DeedOf<Name extends DeedName> = Deed & { readonly deed: Name }

/** Never throws: what is thrown by a deed is an answer that was lost. */
export async function carryOut(office: Office, request: Request): Promise<Answer> {
  try {
    const perform = deeds[request.deed] as (office: Office, request: Request) => Promise<Made>
    const made = await perform(office, request)
    if (made.ok) return { kind: 'done', ...made.value }
    return { kind: 'refused', code: codeOf(made.refusal), text: asText(made.refusal) }
  } catch (error) {
    return { kind: 'lost', text: describe(error) }
  }
}

export function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause instanceof Error ? ` (${error.cause.message.split('\n')[0]})` : ''
  return `${error.name}: ${error.message.split('\n')[0]}${cause}`
}

const deeds: {
  readonly [Name in DeedName]: (office: Office, request: DeedOf<Name> & { key: string }) => Promise<Made>
} = {
  draftStatement: async (office, { key, vault }) => {
    const draft = await draftStatement(office, { key, vault })
    return draft.ok ? made(null, { digest: draft.value.digest, asOf: draft.value.statement.asOf }) : draft
  },
  signStatement: async (office, { digest, by }) => {
    const signed = await signStatement(office, digest, signerOf(by))
    return signed.ok ? made(null, {}) : signed
  },
  submitStatement: (office, { key, digest, by }) =>
    happened(submitStatement(office, { key, digest, sender: demoAccount(by) })),
  importBars: async (office, { key, vault, first, count, asOf }) => {
    const file = listOf(`V${vault}S`, first, count)
    const at = new Date(asOf * 1000)
    const imported = await importList(office.pool, {
      vault: String(vault),
      asOf: at,
      file,
      key,
      by: 'storm',
      scope: 'added',
    })
    return imported.ok ? made(null, { bars: imported.value.barCount }) : imported
  },
  mint: async (office, { key, by, to, amount, reference, officers }) => {
    const sponsor = demoAccount(by)
    const order = { sponsor: sponsor.address, to, amount: coinUnits(BigInt(amount)), reference }
    const clearance = await clear(office, mintQuestion(order), officers.map(signerOf))
    if (!clearance.ok) return clearance
    return happened(mint(office, { ...order, key, sponsor, clearance: clearance.value }))
  },
  transfer: (office, { key, by, to, amount }) =>
    happened(transfer(office, { key, from: demoAccount(by), to, amount: coinUnits(BigInt(amount)) })),
  transferTitle: (office, { key, by, title, to }) =>
    happened(transferTitle(office, { key, owner: demoAccount(by), title, to })),
  ask: (office, { key, by, title }) => happened(askForBar(office, { key, owner: demoAccount(by), title })),
  hold: (office, { key, by, vault, amount, evidence, id }) =>
    happened(
      hold(office, {
        ...{ key, by: demoAccount(by), vault, amount: micrograms(BigInt(amount)), evidence },
        inRegister: {
          id,
          ground: 'a doubt in the storm',
          by: `account ${by}`,
          scope: { kind: 'amount', amount: micrograms(BigInt(amount)) },
        },
      }),
    ),
  withdrawSignature: (office, { key, by, vault }) =>
    happened(withdrawSignature(office, { key, auditor: demoAccount(by), vault })),
  freeze: (office, { key, by, account, evidence }) =>
    happened(freeze(office, { key, officer: demoAccount(by), account, evidence })),
  confirmFreeze: (office, { key, by, account }) =>
    happened(confirmFreeze(office, { key, officer: demoAccount(by), account })),
  liftFreeze: (office, { key, by, account }) =>
    happened(liftFreeze(office, { key, officer: demoAccount(by), account })),
  propose: async (office, { key, by, change }) => {
    const proposed = await proposeChange(office, { key, seat: demoAccount(by), change: changeOf(change) })
    return proposed.ok ? made(proposed.value, { proposal: proposed.value.proposal }) : proposed
  },
  approveChange: (office, { key, by, proposal }) =>
    happened(approveChange(office, { key, seat: demoAccount(by), proposal })),
  executeChange: (office, { key, by, proposal }) =>
    happened(executeChange(office, { key, by: demoAccount(by), proposal })),
  vetoChange: (office, { key, by, proposal }) =>
    happened(vetoChange(office, { key, guardian: demoAccount(by), proposal })),
  draftOrder: async (office, { key, by, party, ordered }) => {
    const drafted = await draftOrder(office, actorOf(by), { key, party, ...orderedOf(ordered) })
    return drafted.ok ? made(null, { order: drafted.value.id }) : drafted
  },
  approveOrder: (office, { key, by, order }) => acted(approveOrder(office, actorOf(by), { key, order })),
  rejectOrder: (office, { key, by, order }) => acted(rejectOrder(office, actorOf(by), { key, order, why })),
  cancelOrder: (office, { key, by, order }) => acted(cancelOrder(office, actorOf(by), { key, order, why })),
  handOverOrder: (office, { key, by, order }) => acted(handOver(office, actorOf(by), { key, order, why })),
  signOrder: (office, { key, by, order, signature }) =>
    acted(signOrder(office, actorOf(by), { key, order, signature })),
  noteSent: (office, { key, by, order, transaction }) =>
    acted(noteSent(office, actorOf(by), { key, order, transaction })),
  giveMandate: async (office, { party, operator, nonce, from, until }) => {
    const given = mandateOf(demoAccount(party).address, operator, { nonce, from, until })
    const drafted = await draftMandate(office, given)
    if (!drafted.ok) return drafted
    const signed = await signerOf(party).sign(drafted.value.typedData)
    if (!signed.ok) return signed
    const kept = await giveMandate(office, {
      mandate: drafted.value.mandate,
      signature: signed.value.signature,
    })
    return kept.ok ? made(null, { digest: kept.value.digest }) : kept
  },
  revokeMandate: async (office, { party, nonce }) => {
    const { address } = demoAccount(party)
    const signed = await signerOf(party).sign(revocationOf(office, address, nonce).typedData)
    if (!signed.ok) return signed
    const ended = await revokeMandate(office, { party: address, nonce, signature: signed.value.signature })
    return ended.ok ? made(null, { digest: ended.value.digest }) : ended
  },
}

/** The order as the act left it: asked again, the same. */
async function acted(outcome: Promise<Outcome<Order, unknown>>): Promise<Made> {
  const known = await outcome
  return known.ok ? made(null, { order: known.value.id, state: known.value.state }) : known
}

function orderedOf(ordered: Ordered): NewOrdered {
  switch (ordered.kind) {
    case 'mint': {
      const { to, amount, reference } = ordered
      return { kind: 'mint', content: { to, amount: coinUnits(BigInt(amount)), reference } }
    }
    case 'open':
    case 'withdraw':
      return { kind: ordered.kind, content: { vault: ordered.vault, barKey: ordered.barKey } }
    case 'close':
    case 'deliver':
      return { kind: ordered.kind, content: { title: ordered.title } }
    case 'retire':
      return { kind: 'retire', content: { amount: coinUnits(BigInt(ordered.amount)) } }
    case 'assume': {
      const { to, amount, reference, expiry } = ordered
      return { kind: 'assume', content: { to, amount: coinUnits(BigInt(amount)), reference, expiry } }
    }
  }
}

function actorOf(number: number) {
  return { key: demoAccount(number).address }
}

async function happened(outcome: Promise<Outcome<Done, unknown>>): Promise<Made> {
  const known = await outcome
  return known.ok ? made(known.value, {}) : known
}

/** `done` is null for what happens in the database alone. */
function made(done: Done | null, facts: Facts): Made {
  return {
    ok: true,
    value: { transaction: done?.transaction ?? null, block: done?.block.number ?? null, facts },
  }
}

function signerOf(number: number) {
  return accountSigner(demoAccount(number))
}

function changeOf(change: ProposedChange): CouncilChange {
  return 'cap' in change ? { ...change, cap: coinUnits(BigInt(change.cap)) } : change
}

/** The contracts' own word where a refusal comes from there. */
function codeOf(refusal: unknown): string {
  if (typeof refusal !== 'object' || refusal === null || !('code' in refusal)) return 'UNNAMED'
  if ('chain' in refusal) return codeOf(refusal.chain)
  return String(refusal.code)
}

const why = 'as the storm has it'
