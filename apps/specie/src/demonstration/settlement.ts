/**
 * Six members that trade: admitted, funded, with people who act for two of them; a morning that has settled, and an afternoon that waits: a gridlock,
 * a request for a location swap with its offers, and a ticket that one side has signed.
 */
import type { Digest } from '@specie/coin'
import { localMoneyAt, makeLocalMoney } from '@specie/coin/local'
import { openOutbox } from '@specie/coin/outbox'
import { openReader } from '@specie/coin/reader'
import { accountSigner, membershipSubject } from '@specie/evidence'
import { clear, draftMandate, giveMandate, openTitle, transfer, type WholeQuestion } from '@specie/issuance'
import {
  admitToken,
  advanceRound,
  callRound,
  draftTicket,
  findRound,
  findTicket,
  type Leg,
  offerQuote,
  proposeToken,
  requestQuote,
  roundSigning,
  signRound,
  signTicket,
  ticketSigning,
} from '@specie/settlement'
import { opensAt } from '@specie/settlement/days'
import { coinUnits, toBigint } from '@specie/units'
import { getContractAddress } from 'viem'
import { follow, messageChanged } from '../follow.ts'
import { freeBars, keyOf } from './acts.ts'
import { accountOf, addressOf, nameOf, type Slug, signerOf, withRole } from './cast.ts'
import { vaults } from './setting.ts'
import { must, type Stage } from './stage.ts'

type Trade = readonly [from: Slug, to: Slug, grams: bigint, reference: string]

export type SettlementStage = Stage & {
  /** Of the demonstration's dollars. */
  readonly dollars: `0x${string}`
  /** Until the record and the outbox have nothing more to do. */
  readonly rest: () => Promise<void>
}

export async function laySettlement(stage: Stage): Promise<void> {
  await onStage(stage, async (settling) => {
    await admitMembers(settling)
    await fund(settling)
    await giveMandates(settling)
    await decideLaw(settling)
    for (const trade of morning) await owe(settling, trade)
    await deliverAgainstPayment(settling, 'kestrel', 'brunkroft', { grams: 400n, dollars: 44_800n })
    await settleRound(settling, 'kestrel')
    for (const trade of gridlock) await owe(settling, trade)
    await layRequests(settling)
    stage.log(`six members, ${morning.length + 2} trades settled, ${gridlock.length} in a gridlock`)
  })
}

/** With a reader and an outbox of its own, as the demonstration's clock stands still between its acts. */
export async function onStage<Result>(
  stage: Stage,
  play: (settling: SettlementStage) => Promise<Result>,
): Promise<Result> {
  const { programme, chain } = stage
  const { pool, rpcUrl, settings } = programme
  if (settings === null) throw new Error('The demonstration is founded before anybody settles.')
  const { deployedAtBlock } = settings
  const log = () => {}
  const reader = await openReader({ pool, chain, deployedAtBlock, apply: follow, log })
  const outbox = await openOutbox({
    pool,
    rpcUrl,
    contracts: chain.contracts,
    deployedAtBlock,
    signers: [accountOf('logbook')],
    changed: messageChanged,
    log,
  })
  const rest = async () => {
    for (let rounds = 0; rounds < 1_000; rounds += 1) {
      const read = await reader.step()
      if (!read && !(await outbox.step())) return
    }
    throw new Error('The demonstration’s rounds never came to rest.')
  }
  try {
    await rest()
    return await play({ ...stage, rest, dollars: await dollarsOf(stage) })
  } finally {
    await outbox.close()
    await reader.close()
  }
}

/** Two members that owe each other nothing yet agree on coins, for today. */
export async function owe(stage: SettlementStage, [from, to, count, reference]: Trade): Promise<Digest> {
  const coin = stage.chain.contracts.coin
  const leg: Leg = {
    kind: 'amount',
    from: addressOf(from),
    to: addressOf(to),
    asset: coin,
    amount: grams(count),
  }
  return agree(stage, from, to, { legs: [leg], reference })
}

/** Bar against bar of another city: both titles and, in coins, the difference in weight and the premium. */
export async function swapLocations(
  stage: SettlementStage,
  [first, second]: readonly [Slug, Slug],
  premiumGrams: bigint,
): Promise<Digest> {
  const titles = await stage.chain.readTitles()
  const of = (slug: Slug) => titles.find(({ owner }) => owner === addressOf(slug))
  const [given, taken] = [of(first), of(second)]
  if (given === undefined || taken === undefined) throw new Error('Both sides of a swap hold a title.')
  const [one, other] = [addressOf(first), addressOf(second)]
  const difference = toBigint(taken.fine) - toBigint(given.fine) + premiumGrams * 1_000_000n
  const coin = stage.chain.contracts.coin
  const [from, to] = difference >= 0n ? [one, other] : [other, one]
  const legs: readonly Leg[] = [
    { kind: 'title', from: one, to: other, title: given.title },
    { kind: 'title', from: other, to: one, title: taken.title },
    { kind: 'amount', from, to, asset: coin, amount: difference < 0n ? -difference : difference },
  ]
  return agree(stage, first, second, { legs, reference: `SWAP ${given.title}-${taken.title}` })
}

/** Called by a member, signed by everybody who is named and by two officers, carried, and final. Gives the round's id. */
export async function settleRound(stage: SettlementStage, caller: Slug): Promise<string> {
  const { office, clock, rest } = stage
  const member = addressOf(caller)
  await rest()
  const id = must(
    await callRound(office, { key: member }, { key: `round ${crypto.randomUUID()}`, member }),
    'call a round',
  )
  await advanceRound(office, id)
  const round = await findRound(office.pool, id)
  const names = withRole('member').filter(({ slug }) => round?.content.members.includes(addressOf(slug)))
  for (const { slug } of [...names, { slug: 'ines' }, { slug: 'ravi' }] as readonly { slug: Slug }[]) {
    const signing = must(await roundSigning(office, id, addressOf(slug)), `ask ${slug} to sign a round`)
    const { signature } = must(
      await accountSigner(accountOf(slug)).sign(signing.typedData),
      `sign as ${slug}`,
    )
    const request = { key: `${slug} signs round ${id}`, round: id, signature }
    must(await signRound(office, { key: addressOf(slug) }, request), `take the signature of ${slug}`)
  }
  await advanceRound(office, id)
  for (let blocks = 0; blocks < 4; blocks += 1) {
    await rest()
    await clock.mine()
  }
  await rest()
  const settled = await findRound(office.pool, id)
  if (settled?.state !== 'final')
    throw new Error(
      `The demonstration’s round is ${settled?.state}: ${settled?.whyEnded ?? settled?.told ?? ''}`,
    )
  return id
}

async function admitMembers(stage: SettlementStage): Promise<void> {
  const { office, chain, compliance, programme } = stage
  const officers = (['ines', 'ravi'] as const).map(signerOf)
  for (const { slug } of withRole('member')) {
    const member = addressOf(slug)
    const subject = membershipSubject(member)
    const question = { purpose: 'membership', party: member, subject, content: { member } } as const
    await compliance.prepare(office, question, new Date((await programme.now()) * 1000))
    const clearance = must(await clear(office, question, officers), `clear ${slug}`)
    must(await chain.write.admitMember(accountOf('logbook'), { member, clearance }), `admit ${slug}`)
  }
}

async function fund(stage: SettlementStage): Promise<void> {
  const { office, chain, programme, dollars } = stage
  const { settlement } = chain.contracts
  const money = localMoneyAt(programme.rpcUrl, accountOf('northfold'), dollars)
  for (const { slug } of withRole('member')) {
    const title = holdsTitle.find((one) => one.slug === slug)
    const amount = coinUnits(grams(balances + (title === undefined ? 0n : 1_000n)))
    must(
      await transfer(office, {
        key: `coins of ${slug}`,
        from: accountOf('corvin'),
        to: addressOf(slug),
        amount,
      }),
      `fund ${slug}`,
    )
    const account = accountOf(slug)
    must(
      await chain.write.approve(account, { spender: settlement, amount: coinUnits(grams(1_000_000n)) }),
      'allow',
    )
    await money.issue(account.address, 250_000_000_000n)
    await money.allow(account, settlement, 10n ** 18n)
    if (title === undefined) continue
    const bar = (await freeBars(stage, title.vault)).find(({ standard }) => standard === 'kilobar-9999')
    if (bar === undefined) throw new Error(`Vault ${title.vault} has no kilobar without a title.`)
    must(
      await openTitle(office, {
        key: `title of ${slug}`,
        holder: account,
        vault: title.vault,
        barKey: keyOf(bar),
      }),
      `open a title for ${slug}`,
    )
    const held = (await chain.readTitles()).find(({ owner }) => owner === account.address)
    if (held !== undefined)
      must(
        await chain.write.approveTitle(account, { title: held.title, spender: settlement }),
        'allow a title',
      )
  }
  const [first, second] = [{ key: addressOf('ines') }, { key: addressOf('ravi') }]
  must(
    await proposeToken(office, first, { key: 'dollars', asset: dollars, currency: 'USD' }),
    'propose the dollars',
  )
  must(await admitToken(office, second, { key: 'dollars too', asset: dollars }), 'admit the dollars')
}

async function giveMandates({ office }: Stage): Promise<void> {
  for (const { party, operator, as } of mandates) {
    const name = nameOf(operator).split(',')[0] ?? nameOf(operator)
    const until = (await office.chain.now()) + 300 * 86_400
    const wanted = { party: addressOf(party), operator: addressOf(operator), name, capabilities: as, until }
    const drafted = must(await draftMandate(office, wanted), `draft the mandate of ${operator}`)
    const { signature } = must(await signerOf(party).sign(drafted.typedData), `sign for ${operator}`)
    must(await giveMandate(office, { mandate: drafted.mandate, signature }), `give ${operator} a mandate`)
  }
}

/** Whatever members may trade, bars of every vault and brand in it, waits for no decision about the law. */
async function decideLaw(stage: SettlementStage): Promise<void> {
  const { compliance, programme, chain } = stage
  const bars: NonNullable<WholeQuestion['bars']>[number][] = []
  for (const { number, jurisdiction } of vaults) {
    const brands = new Set<string>()
    for (const bar of await freeBars(stage, number)) {
      if (brands.has(bar.brand)) continue
      brands.add(bar.brand)
      const amount = toBigint(bar.counted)
      bars.push({ vault: number, vaultJurisdiction: jurisdiction, barKey: keyOf(bar), amount })
    }
  }
  const members = withRole('member').map(({ slug }) => addressOf(slug))
  await compliance.decide(
    {
      purpose: 'settlement',
      party: chain.contracts.settlement,
      others: members,
      subject: `0x${'0'.repeat(64)}`,
      vault: null,
      vaultJurisdiction: null,
      amount: null,
      barKey: null,
      bars,
    },
    new Date((await programme.now()) * 1000),
  )
}

async function deliverAgainstPayment(
  stage: SettlementStage,
  seller: Slug,
  buyer: Slug,
  trade: { readonly grams: bigint; readonly dollars: bigint },
): Promise<void> {
  const [from, to] = [addressOf(seller), addressOf(buyer)]
  const { coin } = stage.chain.contracts
  const legs: readonly Leg[] = [
    { kind: 'amount', from, to, asset: coin, amount: grams(trade.grams) },
    { kind: 'amount', from: to, to: from, asset: stage.dollars, amount: trade.dollars * 1_000_000n },
  ]
  await agree(stage, seller, buyer, { legs, reference: 'KA SALE 118' })
}

/** A swap that is asked of two and quoted by both, and a ticket that waits for its second signature. */
async function layRequests(stage: SettlementStage): Promise<void> {
  const { office, chain } = stage
  const now = await chain.now()
  const { valueDate, due } = await today(stage)
  const titles = await chain.readTitles()
  const held = titles.find(({ owner }) => owner === addressOf('sunda'))
  const wanted = titles.find(({ owner }) => owner === addressOf('rimal'))
  if (held === undefined || wanted === undefined) throw new Error('Sunda and Rimal hold a title each.')
  const coin = chain.contracts.coin
  const content = {
    gives: [{ kind: 'title', title: held.title }],
    takes: [{ kind: 'title', title: wanted.title }],
    quoteIn: coin,
    valueDate,
    due,
    reference: 'SG TO DUBAI',
  } as const
  const request = must(
    await requestQuote(
      office,
      { key: addressOf('sunda') },
      {
        key: 'swap',
        member: addressOf('sunda'),
        asked: [addressOf('rimal')],
        content,
        validUntil: now + 86_400,
      },
    ),
    'ask for a swap',
  )
  must(
    await offerQuote(
      office,
      { key: addressOf('rimal') },
      {
        key: 'swap offer',
        request,
        member: addressOf('rimal'),
        content: { amount: 350_000n, payer: 'asker' },
        validUntil: now + 80_000,
      },
    ),
    'offer a swap',
  )
  const asked = must(
    await requestQuote(
      office,
      { key: addressOf('aldis') },
      {
        key: 'gold for dollars',
        member: addressOf('kestrel'),
        asked: [addressOf('brunkroft'), addressOf('oberalp')],
        content: {
          gives: [],
          takes: [{ kind: 'amount', asset: coin, amount: grams(500n) }],
          quoteIn: stage.dollars,
          valueDate,
          due,
          reference: 'KA BUY 119',
        },
        validUntil: now + 86_400,
      },
    ),
    'ask for gold',
  )
  for (const [slug, key, dollars] of offers) {
    must(
      await offerQuote(
        office,
        { key: addressOf(key) },
        {
          key: `offer of ${slug}`,
          request: asked,
          member: addressOf(slug),
          content: { amount: dollars * 1_000_000n, payer: 'asker' },
          validUntil: now + 80_000,
        },
      ),
      `offer as ${slug}`,
    )
  }
  const leg: Leg = {
    kind: 'amount',
    from: addressOf('tarnholm'),
    to: addressOf('kestrel'),
    asset: coin,
    amount: grams(75n),
  }
  await agree(stage, 'tarnholm', 'kestrel', { legs: [leg], reference: 'BLANKS 7' }, ['tarnholm'])
}

async function agree(
  stage: SettlementStage,
  first: Slug,
  second: Slug,
  terms: { readonly legs: readonly Leg[]; readonly reference: string },
  signers: readonly Slug[] = [first, second],
): Promise<Digest> {
  const { office } = stage
  const { valueDate, due } = await today(stage)
  const digest = must(
    await draftTicket(
      office,
      { key: addressOf(first) },
      {
        key: `ticket ${crypto.randomUUID()}`,
        member: addressOf(first),
        counterparty: addressOf(second),
        allOrNone: terms.legs.length > 1,
        valueDate,
        due,
        replaces: null,
        ...terms,
      },
    ),
    `draft the ticket ${terms.reference}`,
  )
  for (const slug of signers) {
    const recorded = await findTicket(office.pool, digest)
    if (recorded === null) throw new Error(`Ticket ${digest} is not there.`)
    const { typedData } = ticketSigning(office, recorded, addressOf(slug))
    const { signature } = must(await signerOf(slug).sign(typedData), `sign as ${slug}`)
    const request = { key: `${slug} signs ${digest}`, ticket: digest, member: addressOf(slug), signature }
    must(await signTicket(office, { key: addressOf(slug) }, request), `take the signature of ${slug}`)
  }
  return digest
}

async function today({ chain }: Stage): Promise<{ readonly valueDate: string; readonly due: number }> {
  const valueDate = new Date((await chain.now()) * 1000).toISOString().slice(0, 10)
  return { valueDate, due: must(opensAt([], valueDate), 'find today’s opening') }
}

/** Made by the bank's first transaction on this chain, so that it is found again. */
async function dollarsOf({ programme }: Stage): Promise<`0x${string}`> {
  const bank = accountOf('northfold')
  const asset = getContractAddress({ from: bank.address, nonce: 0n })
  if ((await programme.chain().codeAt(asset)) === '0x')
    await makeLocalMoney(programme.rpcUrl, bank, { name: 'Northfold demonstration dollars', symbol: 'NFD' })
  return asset
}

function grams(count: bigint): bigint {
  return count * 1_000_000n
}

/** What each has beside its title, in grams. */
const balances = 600n
const holdsTitle = [
  { slug: 'sunda', vault: 3 },
  { slug: 'rimal', vault: 4 },
] as const satisfies readonly { slug: Slug; vault: number }[]

/** From whom to whom, grams, the members' own words. */
const morning: readonly Trade[] = [
  ['kestrel', 'brunkroft', 220n, 'SPOT 1'],
  ['brunkroft', 'oberalp', 310n, 'SPOT 2'],
  ['oberalp', 'kestrel', 180n, 'SPOT 3'],
  ['sunda', 'rimal', 90n, 'LEASE FEE'],
  ['rimal', 'tarnholm', 140n, 'DORE 14'],
  ['tarnholm', 'brunkroft', 65n, 'BLANKS 6'],
  ['oberalp', 'sunda', 120n, 'SPOT 4'],
  ['kestrel', 'tarnholm', 45n, 'SPOT 5'],
  ['brunkroft', 'rimal', 75n, 'SPOT 6'],
  ['sunda', 'kestrel', 150n, 'SPOT 7'],
]

/** Nobody has enough to begin; netted, the first four settle, and the last waits. */
const gridlock: readonly Trade[] = [
  ['kestrel', 'brunkroft', 1_900n, 'BLOCK A'],
  ['brunkroft', 'oberalp', 1_750n, 'BLOCK B'],
  ['oberalp', 'tarnholm', 1_800n, 'BLOCK C'],
  ['tarnholm', 'kestrel', 2_000n, 'BLOCK D'],
  ['kestrel', 'oberalp', 4_000n, 'BLOCK E'],
]

const offers = [
  ['brunkroft', 'matthis', 56_100n],
  ['oberalp', 'oberalp', 56_240n],
] as const satisfies readonly (readonly [Slug, Slug, bigint])[]

const mandates = [
  { party: 'kestrel', operator: 'aldis', as: ['trade', 'view'] },
  { party: 'kestrel', operator: 'bryony', as: ['settle', 'view'] },
  { party: 'brunkroft', operator: 'matthis', as: ['trade', 'view'] },
  { party: 'brunkroft', operator: 'yara', as: ['settle', 'view'] },
] as const
