/** A draft as the table shapes it: who has signed, who may still, how it compares with what is in force, and what happens next. */
import type { StatementDraft } from '@specie/client'
import { type Address, counted, type ReserveState } from '@specie/coin'
import { readMessage } from '@specie/coin/outbox'
import { type Draft, readinessOf } from '@specie/issuance'
import { printGrams, toBigint } from '@specie/units'
import { digits } from '../../reading/quantities.ts'
import { isoTime } from '../../shape.ts'
import { type Asker, same } from '../access.ts'
import type { Desk } from '../desk.ts'

type State = StatementDraft['state']

export async function shownDraft(desk: Desk, asker: Asker, draft: Draft): Promise<StatementDraft> {
  const { statement, digest, signatures } = draft
  const [snapshot, names, readiness, message] = await Promise.all([
    desk.sources.snapshots.current(),
    desk.sources.names(),
    readinessOf(desk.office, draft),
    readMessage(desk.pool, `statement ${digest}`),
  ])
  const vault = snapshot.reserve.vaults.find((one) => one.vault === statement.vault)
  const accepted = snapshot.events.find(
    (event) =>
      event.kind === 'statementAccepted' &&
      event.vault === statement.vault &&
      event.asOf === statement.asOf &&
      event.barRoot === statement.barRoot,
  )
  const state = stateOf(draft, snapshot.reserve, accepted !== undefined, readiness.ready)
  const role = (address: Address) =>
    vault !== undefined && same(vault.custodian, address) ? ('custodian' as const) : ('auditor' as const)
  const attestors = [
    ...(vault === undefined ? [] : [vault.custodian]),
    ...snapshot.parties.auditors.filter((one) => one.stands).map((one) => one.address),
  ]
  const waitingFor = attestors.filter((one) => !signatures.some(({ signer }) => same(signer, one)))
  const open = state === 'gathering' || state === 'ready'
  const inForce = snapshot.events.findLast(
    (event) => event.kind === 'statementAccepted' && event.vault === statement.vault,
  )
  const difference = vault === undefined ? 0n : toBigint(statement.fineGold) - toBigint(vault.gold)
  const wait = `a raise counts after ${Math.round(snapshot.reserve.rules.raiseDelaySeconds / 3600)} hours`
  const follows = difference < 0n ? 'it lowers the backing, and that counts at once' : wait
  return {
    digest,
    vault: statement.vault,
    vaultName: names.vaultOf(statement.vault).name,
    asOf: isoTime(statement.asOf),
    seen: statement.seen,
    barCount: statement.barCount,
    fineMicrograms: digits(statement.fineGold),
    barRoot: statement.barRoot,
    listDigest: statement.listDigest,
    draftedAt: draft.draftedAt.toISOString(),
    state,
    transaction: accepted?.transaction ?? message?.transaction ?? draft.transaction,
    signatures: signatures.map(({ signer }) => ({ ...names.namedOf(signer), role: role(signer) })),
    waitingFor: open ? waitingFor.map((one) => ({ ...names.namedOf(one), role: role(one) })) : [],
    readiness,
    inForce:
      vault === undefined || vault.asOf === 0
        ? null
        : {
            asOf: isoTime(vault.asOf),
            fineMicrograms: digits(vault.gold),
            barCount: inForce?.kind === 'statementAccepted' ? inForce.barCount : null,
          },
    may: [
      ...(open && waitingFor.some((one) => same(one, asker.key))
        ? [{ act: 'sign' as const, says: 'You swear that this gold is there, allocated and unencumbered.' }]
        : []),
      ...(state === 'ready' && message === null
        ? [
            { act: 'submit' as const, says: `A worker of the office brings it to the chain; ${follows}.` },
            { act: 'send' as const, says: `Your own wallet brings it to the chain; ${follows}.` },
          ]
        : []),
    ],
    says: saysOf(state, readiness, message !== null, snapshot.reserve, statement.vault, snapshot.countedAt),
  }
}

/** Neither on the chain nor overtaken. */
export function isOpen(draft: Draft, reserve: ReserveState): boolean {
  const vault = reserve.vaults.find((one) => one.vault === draft.statement.vault)
  return vault !== undefined && draft.statement.asOf > vault.asOf
}

function stateOf(draft: Draft, reserve: ReserveState, accepted: boolean, ready: boolean): State {
  if (accepted) return 'submitted'
  if (!isOpen(draft, reserve)) return 'late'
  return ready ? 'ready' : 'gathering'
}

function saysOf(
  state: State,
  readiness: StatementDraft['readiness'],
  carried: boolean,
  reserve: ReserveState,
  number: number,
  now: number,
): string {
  const { custodianSigned, auditorsSigned, quorum } = readiness
  switch (state) {
    case 'gathering':
      return `The custodian has${custodianSigned ? '' : ' not'} signed; ${auditorsSigned} of at least ${quorum} auditors have.`
    case 'ready':
      return carried
        ? 'A worker of the office brings it to the chain.'
        : 'Enough have signed: anyone may bring it to the chain.'
    case 'submitted': {
      const vault = reserve.vaults.find((one) => one.vault === number)
      if (vault === undefined) return 'It is on the chain.'
      return `It is on the chain; ${printGrams(counted(reserve, vault, now))} of the vault count now.`
    }
    case 'late':
      return 'A younger statement is in force: this one can come no more.'
  }
}
