/**
 * A small programme in memory that is honest in everything, with real lists, trees and signatures: two sponsors, a vault each, a hold
 * and a departure, coins and a title. Each test makes one thing of it a lie. It stands in for a chain at the port's reads.
 */
import type {
  Address,
  AnchoredLog,
  AttestorState,
  Block,
  CarriedClearance,
  ChainEvent,
  Digest,
  Hex,
  PartyState,
  Role,
  SignatureBy,
  TitleState,
  VaultState,
} from '@specie/coin'
import { counted } from '@specie/coin'
import type { WeightList } from '@specie/register/list'
import { coinUnits, type Micrograms, micrograms, toBigint } from '@specie/units'
import { bytesToHex, concat, getAddress, keccak256, numberToHex, stringToHex } from 'viem'
import { printHash } from '../src/log/note/base64.ts'
import { printKey } from '../src/log/note/key.ts'
import { mintSubject } from '../src/signed/subjects.ts'
import { clearanceTypedData, statementTypedData } from '../src/signed/typedData.ts'
import { keySigner } from '../src/signing/signer.ts'
import { proofAt } from '../src/tree/proof.ts'
import { type SumTree, sumTree } from '../src/tree/sumTree.ts'
import { expectedImmutables } from '../src/verify/builtIn.ts'
import { figuresOf, sponsorFiguresOf, vaultFiguresOf } from '../src/verify/figures.ts'
import type { LogHead, OtherNode, ShownFigures, VerifyInputs } from '../src/verify/inputs.ts'
import type { PublishedBuild } from '../src/verify/publishedBuild.ts'
import {
  anchoringAccount,
  type HonestLog,
  honestEntries,
  type LogPlace,
  logOf,
  logSignerOf,
  sanctionsVersion,
} from './honestLog.ts'
import { specimenList } from './specimenBars.ts'

export const now = 1_790_000_000
const day = 86_400
export const chainId = 31_337

export const contracts = {
  reserve: address(0xa1),
  coin: address(0xa2),
  barTitle: address(0xa3),
  council: address(0xa4),
  settlement: address(0xa5),
  logAnchor: address(0xa6),
}

const rules = {
  maxAgeSeconds: 35 * day,
  raiseDelaySeconds: day,
  quorum: 2,
  changeDelaySeconds: 7 * day,
  holdRestSeconds: 30 * day,
  freezeLapseSeconds: 14 * day,
}

/** Attestors' keys by index: custodians 0 and 1, auditors 2 to 4. */
export const keys = [1, 2, 3, 4, 5].map((n) => numberToHex(0x5bec00 + n, { size: 32 }))

/** The two officers' keys. */
export const officerKeys = [1, 2].map((n) => numberToHex(0x0ff1ce00 + n, { size: 32 }))

export type HonestProgramme = Awaited<ReturnType<typeof honestProgramme>>

/** Everything in it may be changed before `inputs()` is asked for. */
export async function honestProgramme(barsOfVaults: readonly [number, number] = [20, 12]) {
  const sponsors = [address(0xb1), address(0xb2)] as const
  const attestors = keys.map((key) => keySigner(key).address)
  const block: Block = { number: 100, hash: keccak256(stringToHex('block 100')), time: now - 12 }
  const events: ChainEvent[] = []
  const place = (number: number, time: number) => ({
    block: { number, hash: keccak256(numberToHex(number)), time },
    transaction: keccak256(stringToHex(`transaction ${number}`)),
    logIndex: events.length,
  })

  const lists = new Map<Digest, Uint8Array>()
  const signaturesOf = new Map<string, SignatureBy[]>()
  const vaults: VaultState[] = []
  const trees: SumTree[] = []
  for (const [n, count] of barsOfVaults.entries()) {
    const vault = n + 1
    const list = specimenList(count, n * 100_000)
    const tree = treeOf(list)
    trees.push(tree)
    const submitted = place(10 + n, now - 5 * day)
    const statement = {
      vault,
      asOf: now - 6 * day,
      seen: n === 0 ? 1 : 0,
      barCount: tree.barCount,
      fineGold: tree.root.sum,
      barRoot: tree.root.hash,
      listDigest: list.listDigest as Digest,
    }
    const data = statementTypedData({ chainId, contract: contracts.reserve }, statement)
    const signatures: SignatureBy[] = []
    for (const key of [keys[n], keys[2], keys[3 + n]]) {
      const signed = await keySigner(key ?? '0x').sign(data)
      if (!signed.ok) throw new Error('A test key does not sign.')
      signatures.push({ signer: signed.value.signer, signature: signed.value.signature })
    }
    lists.set(statement.listDigest, new TextEncoder().encode(list.text))
    signaturesOf.set(submitted.transaction, signatures)
    const tranches = {
      base: micrograms(0n),
      waiting: micrograms(0n),
      waitingAt: submitted.block.time,
      goldAt: submitted.block.time + day,
    }
    const signers = (1n << BigInt(n)) | (1n << 2n) | (1n << BigInt(3 + n))
    events.push({ ...submitted, kind: 'statementAccepted', ...statement, ...tranches, signers })
    vaults.push({
      ...tranches,
      vault,
      sponsor: sponsors[n] ?? address(0),
      jurisdiction: n === 0 ? 'CH' : 'SG',
      custodian: attestors[n] ?? address(0),
      custodianIndex: n,
      asOf: statement.asOf,
      seen: statement.seen,
      gold: tree.root.sum,
      barRoot: tree.root.hash,
      signers,
      journalLength: 0,
      journalTotal: micrograms(0n),
      journalSeenTotal: micrograms(0n),
    })
  }

  // Vault 1: a bar long gone that the list has left out, then one that left after the count and is still listed.
  const [firstTree] = trees
  if (firstTree === undefined) throw new Error('There is no first vault.')
  const [leaving, titled] = Array.from(
    { length: firstTree.barCount },
    (_, n) => proofAt(firstTree, n).leaf,
  ).filter(({ counted: weight }) => toBigint(weight) > 0n)
  if (leaving === undefined || titled === undefined) throw new Error('Two bars of vault 1 count.')
  const entries: readonly {
    readonly kind: 'hold' | 'withdrawal'
    readonly amount: bigint
    readonly evidence: Digest
  }[] = [
    { kind: 'withdrawal', amount: 5_000_000_000n, evidence: keccak256(stringToHex('a bar long gone')) },
    { kind: 'withdrawal', amount: toBigint(leaving.counted), evidence: leaving.barKey },
  ]
  const journal: bigint[] = []
  for (const [n, { kind, amount, evidence }] of entries.entries()) {
    journal.push((journal.at(-1) ?? 0n) + amount)
    const total = micrograms(journal.at(-1) ?? 0n)
    events.push({
      ...place(9 + n * 11, now - (7 - n * 4) * day),
      kind: 'journalled',
      vault: 1,
      entry: n + 1,
      entryKind: kind,
      amount: micrograms(amount),
      total,
      evidence,
      by: sponsors[0],
    })
  }
  const [first, second] = vaults
  if (first === undefined || second === undefined) throw new Error('There are two vaults.')
  vaults[0] = {
    ...first,
    journalLength: 2,
    journalTotal: micrograms(journal[1] ?? 0n),
    journalSeenTotal: micrograms(journal[0] ?? 0n),
  }

  // Sponsor 1 issues 100 kg; its holder turns one bar's weight into a title. Sponsor 2 issues 50 kg.
  const holder = address(0xc1)
  const fine = titled.counted
  const clearancesOf = new Map<string, CarriedClearance[]>()
  const mint = async (number: number, sponsor: Address, grams: bigint) => {
    const amount = coinUnits(grams * 1_000_000n)
    const at = place(number, now - 3 * day)
    const [ref, decision, expiry] = [at.transaction, keccak256(at.transaction), now - 2 * day]
    const order = mintSubject({ sponsor, to: holder, amount: micrograms(toBigint(amount)), ref })
    clearancesOf.set(at.transaction, [
      { kind: 'mint', clearance: await clearedBy({ party: holder, subject: order, decision, expiry }) },
    ])
    events.push(
      {
        ...at,
        kind: 'minted',
        sponsor,
        to: holder,
        amount,
        order,
        reference: ref,
        decision,
      },
      { ...at, kind: 'transferred', from: zero, to: holder, amount },
    )
  }
  await mint(30, sponsors[0], 100_000n)
  await mint(31, sponsors[1], 50_000n)
  const opening = place(32, now - 2 * day)
  const title: TitleState = {
    title: 1,
    owner: holder,
    sponsor: sponsors[0],
    vault: 1,
    barKey: titled.barKey,
    fine,
  }
  events.push(
    { ...opening, kind: 'titleOpened', ...title, detail: titled.detail },
    { ...opening, kind: 'transferred', from: holder, to: zero, amount: coinUnits(toBigint(fine)) },
  )
  events.sort((left, right) => left.block.number - right.block.number)

  const reserve = {
    block,
    rules: { ...rules },
    accredited: 0b11111n,
    vaults,
    sponsors: sponsors.map((one, n) => ({
      address: one,
      issued: coinUnits(n === 0 ? 100_000_000_000n - toBigint(fine) : 50_000_000_000n),
      titled: n === 0 ? fine : micrograms(0n),
      cap: coinUnits(10n ** 12n),
      mintingSuspended: false,
      vaults: [n + 1],
    })),
    supply: coinUnits(150_000_000_000n - toBigint(fine)),
  }
  const party = (role: Role, one: Address): PartyState => ({
    address: one,
    role,
    stands: true,
    admittedAt: now - 90 * day,
    suspendedAt: 0,
  })
  const attestor = (role: Role, index: number): AttestorState => ({
    ...party(role, attestors[index] ?? zero),
    index,
  })
  const parties = {
    block,
    custodians: [attestor('custodian', 0), attestor('custodian', 1)],
    auditors: [attestor('auditor', 2), attestor('auditor', 3), attestor('auditor', 4)],
    guardians: [party('guardian', address(0xd1))],
    officers: officerKeys.map((key) => party('officer', keySigner(key).address)),
    members: [],
    sponsors: sponsors.map((one) => party('sponsor', one)),
    seats: [address(0xf1), address(0xf2), address(0xf3)],
    threshold: 2,
  }
  const before = place(3, now - 90 * day)
  for (const { address: one, role, ...rest } of [
    parties.custodians,
    parties.auditors,
    parties.guardians,
    parties.officers,
    parties.sponsors,
  ].flat()) {
    const index = 'index' in rest ? Number(rest.index) : 0
    events.unshift({ ...before, kind: 'admitted', role, party: one, index })
  }
  for (const seat of parties.seats) events.unshift({ ...before, kind: 'seatTaken', seat })
  const programme = {
    block,
    reserve,
    parties,
    titles: [title],
    events,
    journals: new Map<number, readonly bigint[]>([[1, journal]]),
    lists,
    signaturesOf,
    clearancesOf,
    code: new Map<Address, Hex>(),
    creations: contractNames.map((name) => ({
      contract: contracts[name],
      creator: address(0xde),
      transaction: keccak256(stringToHex(`making of ${name}`)),
      data: madeFrom(name),
    })),
    /** Coins written into storage, past every transfer. */
    written: new Map<Address, bigint>(),
    /** What the contract itself says that a vault counts. */
    countedOnChain: (vault: number): Micrograms => {
      const state = reserve.vaults.find((one) => one.vault === vault)
      return state === undefined ? micrograms(0n) : counted(reserve, state, block.time)
    },
  }
  for (const name of contractNames) {
    const places = published[name].immutables.length
    const named =
      name === 'coin' ? [shortString('Test Gold'), BigInt(keccak256(stringToHex('Test Gold')))] : []
    const values = expectedImmutables(name, { chainId, contracts }, rules, named)
    if (values.length !== places) throw new Error(`${name} has ${values.length} immutables, not ${places}.`)
    programme.code.set(contracts[name], codeWith(values))
  }
  return programme
}

/** A clearance of a mint by these officers; by both without names. */
export async function clearedBy(
  mint: { party: Address; subject: Digest; decision: Digest; expiry: number },
  by: readonly Hex[] = officerKeys,
): Promise<CarriedClearance['clearance']> {
  const data = clearanceTypedData({ chainId, contract: contracts.reserve }, { ...mint, purpose: 'mint' })
  const signatures: SignatureBy[] = []
  for (const key of by) {
    const signed = await keySigner(key).sign(data)
    if (!signed.ok) throw new Error('A test key does not sign.')
    signatures.push({ signer: signed.value.signer, signature: signed.value.signature })
  }
  return { decision: mint.decision, expiry: mint.expiry, signatures }
}

/** A node beside the one that is believed, with what it says otherwise. */
export function otherNode(programme: HonestProgramme, otherwise: Partial<OtherNode> = {}): OtherNode {
  return {
    block: async () => programme.block,
    readReserve: async () => programme.reserve,
    readParties: async () => programme.parties,
    readTitles: async () => programme.titles,
    events: async () => programme.events,
    ...otherwise,
  }
}

/** Where its log stands. */
export const logPlace: LogPlace = {
  chainId,
  reserve: contracts.reserve,
  maxAgeSeconds: rules.maxAgeSeconds,
  now,
}

/** The programme's own public log, of the events as they are now. */
export function honestLog({ events }: HonestProgramme): HonestLog {
  return logOf(honestEntries(events, logPlace), logPlace)
}

/** What the verifier is given when everyone tells what the programme says. */
export function inputsOf(programme: HonestProgramme, changes: Partial<VerifyInputs> = {}): VerifyInputs {
  const log = honestLog(programme)
  return {
    chain: {
      chainId,
      head: async () => programme.block,
      finalized: async () => programme.block,
      block: async () => programme.block,
      readReserve: async () => programme.reserve,
      readParties: async () => programme.parties,
      readTitles: async () => programme.titles,
      readJournal: async (vault) => programme.journals.get(vault) ?? [],
      codeAt: async (at) => programme.code.get(at) ?? '0x',
      creations: async (block) => (block === 2 ? programme.creations : []),
      now: async () => now,
      balanceOf: async (account) => coinUnits(balanceIn(programme, account)),
      events: async () => programme.events,
      submissions: async (transaction) => {
        const signatures = programme.signaturesOf.get(transaction)
        const statement = programme.events.find((event) => event.transaction === transaction)
        return signatures === undefined || statement?.kind !== 'statementAccepted'
          ? []
          : [{ statement, signatures }]
      },
      clearances: async (transaction) => programme.clearancesOf.get(transaction) ?? [],
      countedOnChain: async (vault) => programme.countedOnChain(vault),
      anchoredLog: async (account) => (account === anchoringAccount ? anchoredHead(log) : undefined),
      walletAccepts: async () => false,
    },
    programme: { chainId, contracts, deployedAtBlock: 1 },
    build: published,
    fetchList: async (listDigest) => {
      const bytes = programme.lists.get(listDigest)
      if (bytes === undefined) throw new Error(`404 for ${listDigest}`)
      return bytes
    },
    fetchShown: async () => shownBy(programme),
    coinAddress: contracts.coin,
    log: { ...log, remembered: rememberedHead(log) },
    fetchScreeningLists: async () => [
      { list: 'union', state: 'inForce', version: sanctionsVersion, staleAt: now + day },
    ],
    foreignLists: [
      {
        name: 'another issuer',
        digest: keccak256(stringToHex('another issuer')),
        bars: [{ line: 2, metal: 'gold', brand: 'OTHER', bareSerial: '1', year: 2020 }],
      },
    ],
    knownAttestors: keys.map((key, n) => ({ address: keySigner(key).address, name: `Firm ${n}` })),
    otherNodes: [otherNode(programme)],
    now: () => now,
    ...changes,
  }
}

/** The head that somebody kept of this log a while ago: as long as it was, for it has not grown since. */
export function rememberedHead(log: HonestLog): LogHead {
  const { origin, key } = { origin: logSignerOf(logPlace).key.name, key: printKey(logSignerOf(logPlace).key) }
  return { origin, key, size: log.size, root: printHash(log.root), seenAt: now - day }
}

export function anchoredHead({ size, root }: HonestLog): AnchoredLog {
  return { size, root: bytesToHex(root), anchoredAt: now - 3_600 }
}

/** What an account has, as its transfers say, and what somebody wrote there beside them. */
function balanceIn({ events, written }: HonestProgramme, account: Address): bigint {
  let balance = written.get(account) ?? 0n
  for (const event of events) {
    if (event.kind !== 'transferred') continue
    if (getAddress(event.to) === account) balance += toBigint(event.amount)
    if (getAddress(event.from) === account) balance -= toBigint(event.amount)
  }
  return balance < 0n ? 0n : balance
}

/** What an honest server displays. */
export function shownBy(programme: HonestProgramme): ShownFigures {
  const { block, reserve, parties, titles, events, signaturesOf } = programme
  return {
    block,
    figures: {
      ...figuresOf(reserve, block.time),
      barCount: reserve.vaults.length === 2 ? barCount(events) : 0,
    },
    sponsors: reserve.sponsors.map(({ address: one }) => ({
      address: one,
      figures: sponsorFiguresOf(reserve, one, block.time),
    })),
    vaults: events.flatMap((event) =>
      event.kind === 'statementAccepted'
        ? [
            {
              id: event.vault,
              listDigest: event.listDigest,
              signers: (signaturesOf.get(event.transaction) ?? []).map(({ signer }) => signer),
              ...keptBy(reserve.vaults.find(({ vault }) => vault === event.vault)),
              journal: events.flatMap((one) =>
                one.kind === 'journalled' && one.vault === event.vault
                  ? [`${one.entry} ${one.entryKind} ${toBigint(one.amount)} ${one.transaction}`]
                  : [],
              ),
              figures: vaultFiguresOf(reserve, event.vault, block.time),
            },
          ]
        : [],
    ),
    programme: {
      block: block.number,
      contracts,
      rules: reserve.rules,
      parties: {
        sponsors: addressesOf(parties.sponsors),
        custodians: addressesOf(parties.custodians),
        auditors: addressesOf(parties.auditors),
        guardians: addressesOf(parties.guardians),
        officers: addressesOf(parties.officers),
        seats: parties.seats,
      },
    },
    titles: {
      block: block.number,
      titles: titles.map(({ fine, ...title }) => ({ ...title, fineMicrograms: String(toBigint(fine)) })),
    },
  }
}

function addressesOf(group: readonly PartyState[]): readonly Address[] {
  return group.filter(({ stands }) => stands).map(({ address: one }) => one)
}

/** Who keeps a vault's bars, for whom, where, and when they were counted. */
export function keptBy(vault: VaultState | undefined) {
  if (vault === undefined) throw new Error('There is no such vault.')
  const { custodian, sponsor, jurisdiction, asOf: asOfSeconds } = vault
  return { custodian: getAddress(custodian), sponsor: getAddress(sponsor), jurisdiction, asOfSeconds }
}

const contractNames = ['reserve', 'coin', 'barTitle', 'council', 'settlement', 'logAnchor'] as const

const counts = { reserve: 15, coin: 8, barTitle: 2, council: 1, settlement: 10, logAnchor: 0 }

/** Code that does nothing but hold its immutables, each of them twice. */
export const published: PublishedBuild = {
  reserve: publishedCode(counts.reserve),
  coin: publishedCode(counts.coin),
  barTitle: publishedCode(counts.barTitle),
  council: publishedCode(counts.council),
  settlement: publishedCode(counts.settlement),
  logAnchor: publishedCode(counts.logAnchor),
}

/** What an honest founder sends. */
function madeFrom(name: (typeof contractNames)[number]): Hex {
  const words = (...values: readonly bigint[]) => values.map((value) => numberToHex(value, { size: 32 }))
  const { reserve, coin, barTitle, council, settlement } = contracts
  const at = (...places: readonly Address[]) => words(...places.map(BigInt))
  const text = (letters: string) => concat([stringToHex(letters, { size: 32 })])
  const two = [words(4n)[0] ?? '0x', text('Gold'), words(3n)[0] ?? '0x', text('GLD')] as const
  const given: Readonly<Record<typeof name, readonly Hex[]>> = {
    coin: [...words(96n, 160n), ...at(reserve), ...two],
    barTitle: [...words(128n, 192n), ...at(reserve, coin), ...two],
    council: [...at(reserve), ...words(96n, 2n, 3n, 0xf1n, 0xf2n, 0xf3n)],
    settlement: at(reserve, coin, barTitle),
    logAnchor: [],
    reserve: [
      ...words(BigInt(rules.maxAgeSeconds), BigInt(rules.raiseDelaySeconds)),
      ...words(BigInt(rules.changeDelaySeconds), BigInt(rules.quorum)),
      ...at(coin, barTitle, council, settlement),
    ],
  }
  return concat([published[name].creation, ...given[name]])
}

function publishedCode(count: number) {
  return {
    creation: numberToHex(0xc0de00 + count),
    runtime: codeWith(Array.from({ length: count }, () => 0n)),
    immutables: Array.from({ length: count }, (_, n) => [
      { start: 1 + n * 66, length: 32 },
      { start: 34 + n * 66, length: 32 },
    ]),
  }
}

export function codeWith(values: readonly bigint[]): Hex {
  const push = (value: bigint) => concat(['0x7f', numberToHex(value, { size: 32 })])
  return concat(values.flatMap((value) => [push(value), push(value)]))
}

function shortString(text: string): bigint {
  const bytes = new Uint8Array(32)
  bytes.set(new TextEncoder().encode(text))
  bytes[31] = text.length
  return BigInt(bytesToHex(bytes))
}

function barCount(events: readonly ChainEvent[]): number {
  return events.reduce((sum, event) => sum + (event.kind === 'statementAccepted' ? event.barCount : 0), 0)
}

function treeOf(list: WeightList): SumTree {
  const tree = sumTree(list.leaves)
  if (!tree.ok) throw new Error(`Specimen bars make no tree: ${tree.refusal.code}`)
  return tree.value
}

function address(number: number): Address {
  return getAddress(`0x${number.toString(16).padStart(40, '0')}`)
}

const zero = address(0)
