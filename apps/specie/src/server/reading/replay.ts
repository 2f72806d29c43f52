/**
 * The reserve as it stood after each block in which something happened, told again from the chain's events. The events
 * carry what the contracts decided (a statement's tranches, the journal's sums, who signed), so no rule is applied here a second
 * time; and where the story ends it must be what the chain says of itself: `assertSameState` compares the two.
 *
 * Reading the state of each past block from the node was tried first: it needs a node that keeps all of them, and takes one
 * question a block.
 */
import assert from 'node:assert/strict'
import type { Address, Block, ChainEvent, ReserveState, Rules, SponsorState, VaultState } from '@specie/coin'
import { coinsFor, coinUnits, micrograms, toBigint } from '@specie/units'

/** The states in the order of their blocks; before the first event there is none. */
export function replay(events: readonly ChainEvent[], rules: Rules): readonly ReserveState[] {
  const states: ReserveState[] = []
  const scene = emptyScene()
  for (const [index, event] of events.entries()) {
    carry(scene, event)
    const next = events[index + 1]
    if (next?.block.number !== event.block.number) states.push(stateOf(scene, event.block, rules))
  }
  return states
}

/** Throws AssertionError where the replayed state is not the chain's own. */
export function assertSameState(replayed: ReserveState | undefined, read: ReserveState): void {
  const known = replayed ?? stateOf(emptyScene(), read.block, read.rules)
  assert.deepEqual(
    comparable(known),
    comparable(read),
    'The events do not lead to what the chain says of itself.',
  )
}

type Sponsor = {
  issued: bigint
  titled: bigint
  cap: bigint
  standing: boolean
  readonly vaults: number[]
}

type Scene = {
  accredited: bigint
  /** Of custodians and auditors: the index of the last admission. */
  readonly indices: Map<Address, number>
  readonly vaults: Map<number, VaultState>
  readonly sponsors: Map<Address, Sponsor>
  /** By vault: the journal's sum after each entry, 0 first. */
  readonly journals: Map<number, bigint[]>
}

function emptyScene(): Scene {
  return { accredited: 0n, indices: new Map(), vaults: new Map(), sponsors: new Map(), journals: new Map() }
}

function carry(scene: Scene, event: ChainEvent): void {
  switch (event.kind) {
    case 'admitted':
      if (event.role === 'sponsor') sponsorOf(scene, event.party).standing = true
      if (event.role !== 'custodian' && event.role !== 'auditor') return
      scene.indices.set(event.party, event.index)
      scene.accredited |= 1n << BigInt(event.index)
      return
    case 'suspended': {
      if (event.role === 'sponsor') sponsorOf(scene, event.party).standing = false
      const index = scene.indices.get(event.party)
      if (index !== undefined) scene.accredited &= ~(1n << BigInt(index))
      return
    }
    case 'vaultAdded':
      scene.vaults.set(event.vault, newVault(event))
      scene.journals.set(event.vault, [0n])
      sponsorOf(scene, event.sponsor).vaults.push(event.vault)
      return
    case 'custodianReplaced':
      change(scene, event.vault, { custodian: event.custodian, signers: 0n })
      return
    case 'capSet':
      sponsorOf(scene, event.sponsor).cap = toBigint(event.cap)
      return
    case 'statementAccepted': {
      const { custodian } = vaultOf(scene, event.vault)
      change(scene, event.vault, {
        asOf: event.asOf,
        seen: event.seen,
        base: event.base,
        waiting: event.waiting,
        waitingAt: event.waitingAt,
        gold: event.fineGold,
        goldAt: event.goldAt,
        barRoot: event.barRoot,
        signers: event.signers,
        custodianIndex: scene.indices.get(custodian) ?? 0,
        journalSeenTotal: micrograms(scene.journals.get(event.vault)?.[event.seen] ?? 0n),
      })
      return
    }
    case 'journalled':
      scene.journals.get(event.vault)?.push(toBigint(event.total))
      change(scene, event.vault, { journalLength: event.entry, journalTotal: event.total })
      return
    case 'signatureWithdrawn':
      change(scene, event.vault, { signers: event.signers })
      return
    case 'minted':
      sponsorOf(scene, event.sponsor).issued += toBigint(event.amount)
      return
    case 'retired':
      sponsorOf(scene, event.sponsor).issued -= toBigint(event.amount)
      return
    case 'assumed':
      sponsorOf(scene, event.from).issued -= toBigint(event.amount)
      sponsorOf(scene, event.to).issued += toBigint(event.amount)
      return
    case 'titleOpened':
      owe(scene, event.vault, -toBigint(event.fine), toBigint(event.fine))
      return
    case 'titleClosed':
      owe(scene, event.vault, toBigint(event.fine), -toBigint(event.fine))
      return
    case 'titleDelivered':
      owe(scene, event.vault, 0n, -toBigint(event.fine))
      return
    default:
      return
  }
}

/** What the vault's sponsor owes goes from one column to the other, or ends. */
function owe(scene: Scene, vault: number, coins: bigint, titles: bigint): void {
  const sponsor = sponsorOf(scene, vaultOf(scene, vault).sponsor)
  sponsor.issued += coins
  sponsor.titled += titles
}

function change(scene: Scene, vault: number, more: Partial<VaultState>): void {
  scene.vaults.set(vault, { ...vaultOf(scene, vault), ...more })
}

function vaultOf(scene: Scene, number: number): VaultState {
  const vault = scene.vaults.get(number)
  assert(vault !== undefined, `The events tell of vault ${number} before it was added.`)
  return vault
}

function sponsorOf(scene: Scene, address: Address): Sponsor {
  const known = scene.sponsors.get(address)
  if (known !== undefined) return known
  const fresh: Sponsor = { issued: 0n, titled: 0n, cap: 0n, standing: false, vaults: [] }
  scene.sponsors.set(address, fresh)
  return fresh
}

function newVault(event: Extract<ChainEvent, { kind: 'vaultAdded' }>): VaultState {
  const none = micrograms(0n)
  return {
    vault: event.vault,
    sponsor: event.sponsor,
    jurisdiction: event.jurisdiction,
    custodian: event.custodian,
    custodianIndex: 0,
    asOf: 0,
    seen: 0,
    base: none,
    waiting: none,
    waitingAt: 0,
    gold: none,
    goldAt: 0,
    barRoot: `0x${'0'.repeat(64)}`,
    signers: 0n,
    journalLength: 0,
    journalTotal: none,
    journalSeenTotal: none,
  }
}

function stateOf(scene: Scene, block: Block, rules: Rules): ReserveState {
  const sponsors = [...scene.sponsors].map(
    ([address, sponsor]): SponsorState => ({
      address,
      issued: coinUnits(sponsor.issued),
      titled: micrograms(sponsor.titled),
      cap: coinUnits(sponsor.cap),
      mintingSuspended: !sponsor.standing,
      vaults: [...sponsor.vaults],
    }),
  )
  const supply = sponsors.reduce((sum, sponsor) => sum + toBigint(sponsor.issued), 0n)
  return {
    block,
    rules,
    accredited: scene.accredited,
    vaults: [...scene.vaults.values()],
    sponsors,
    supply: coinsFor(micrograms(supply)),
  }
}

/** Without the block, which differs where nothing happened since, and in one order. */
function comparable(state: ReserveState) {
  return {
    accredited: state.accredited,
    supply: toBigint(state.supply),
    vaults: Object.fromEntries(state.vaults.map((vault) => [vault.vault, { ...vault }])),
    sponsors: Object.fromEntries(
      state.sponsors.map((sponsor) => [sponsor.address.toLowerCase(), { ...sponsor, address: '' }]),
    ),
  }
}
