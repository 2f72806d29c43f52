/** Each deed as the command line does it: `@specie/issuance` with the caller's key, on whatever place the member works at. */
import { type CouncilChange, type Digest, demoAccount } from '@specie/coin'
import { accountSigner } from '@specie/evidence'
import {
  approveChange,
  askForBar,
  assume,
  assumptionData,
  assumptionQuestion,
  barRelease,
  clear,
  closeTitle,
  confirmFreeze,
  type Done,
  deliver,
  deliveryQuestion,
  draftStatement,
  executeChange,
  freeze,
  hold,
  liftFreeze,
  mint,
  mintQuestion,
  type Office,
  openTitle,
  proposeChange,
  release,
  retire,
  signStatement,
  submitStatement,
  titleRelease,
  transfer,
  transferTitle,
  vetoChange,
  withdraw,
  withdrawalQuestion,
  withdrawSignature,
} from '@specie/issuance'
import { importList } from '@specie/register'
import { coinUnits, micrograms, type Outcome, refused } from '@specie/units'
import { listOf } from '../world/found.ts'
import { asText } from '../world/must.ts'
import type { Answer, Deed, DeedName, ProposedChange, Request } from './words.ts'

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
  open: async (office, { key, by, vault, barKey }) => {
    const opened = await openTitle(office, { key, holder: demoAccount(by), vault, barKey })
    return opened.ok ? made(opened.value, { title: opened.value.title }) : opened
  },
  close: (office, { key, by, title }) => happened(closeTitle(office, { key, owner: demoAccount(by), title })),
  transferTitle: (office, { key, by, title, to }) =>
    happened(transferTitle(office, { key, owner: demoAccount(by), title, to })),
  ask: (office, { key, by, title }) => happened(askForBar(office, { key, owner: demoAccount(by), title })),
  deliver: async (office, { key, by, title, officers, custodian }) => {
    const owner = demoAccount(by)
    const live = await office.chain.readTitle(title)
    const clearance = await clear(office, deliveryQuestion(title, owner.address), officers.map(signerOf))
    if (!clearance.ok) return clearance
    // A title that is gone may have gone by this very key's earlier attempt: the deed itself tells.
    const word = { expiry: 0, signature: `0x${'00'.repeat(65)}` } as const
    const released =
      live === undefined
        ? null
        : await release(office, (expiry) => titleRelease(office, live, expiry), signerOf(custodian))
    if (released !== null && !released.ok) return released
    return happened(
      deliver(office, { key, owner, title, clearance: clearance.value, release: released?.value ?? word }),
    )
  },
  withdraw: async (office, { key, by, departure: named, officers, custodian }) => {
    const sponsor = demoAccount(by)
    const departure = { ...named, fine: micrograms(BigInt(named.fine)) }
    const clearance = await clear(
      office,
      withdrawalQuestion(departure, sponsor.address),
      officers.map(signerOf),
    )
    if (!clearance.ok) return clearance
    const released = await release(
      office,
      (expiry) => barRelease(office, departure, expiry),
      signerOf(custodian),
    )
    if (!released.ok) return released
    return happened(
      withdraw(office, { key, sponsor, departure, clearance: clearance.value, release: released.value }),
    )
  },
  retire: (office, { key, by, amount }) =>
    happened(retire(office, { key, sponsor: demoAccount(by), amount: coinUnits(BigInt(amount)) })),
  assume: async (office, { key, by, from, to, amount, reference, officers }) => {
    const expiry = (await office.chain.now()) + aDay
    const terms = {
      ...{ from: demoAccount(from).address, to: demoAccount(to).address },
      ...{ amount: coinUnits(BigInt(amount)), reference, expiry },
    }
    const clearance = await clear(office, assumptionQuestion(terms), officers.map(signerOf))
    if (!clearance.ok) return clearance
    const data = assumptionData(office, terms)
    const [one, other] = await Promise.all([signerOf(from).sign(data), signerOf(to).sign(data)])
    if (!one.ok || !other.ok) return refused({ code: 'NOT_SIGNED' })
    const signatures = { fromSignature: one.value.signature, toSignature: other.value.signature }
    return happened(
      assume(office, { key, sender: demoAccount(by), terms, ...signatures, clearance: clearance.value }),
    )
  },
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

const aDay = 86_400
