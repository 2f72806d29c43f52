/**
 * How each kind of act is played: through the same functions that the command line uses, with the players' keys, at the time that
 * the clock shows. One table; a kind that the story has and the table lacks does not compile.
 */

import type { Digest, SignedClearance, TitleState } from '@specie/coin'
import {
  approveChange,
  askForBar,
  barRelease,
  type ClearanceQuestion,
  clear,
  closeTitle,
  deliver,
  deliveryQuestion,
  departureOf,
  draftStatement,
  freeze,
  hold,
  listInForce,
  mint,
  mintQuestion,
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
} from '@specie/issuance'
import { importList } from '@specie/register'
import { barKey, hexOf, type ListedBar } from '@specie/register/list'
import { coinUnits, sum, toBigint } from '@specie/units'
import { keccak256, stringToHex } from 'viem'
import { castConsignment, listFiles } from './bars.ts'
import { accountOf, addressOf, nameOf, type Slug, signerOf } from './cast.ts'
import { dischargeHold } from './discharge.ts'
import { microgramsPerKilogram } from './founding.ts'
import { laterConsignments, vaults } from './setting.ts'
import { makeFinal, must, type Stage } from './stage.ts'
import type { Act } from './story.ts'

/** Plays one act at this second. `key` names it among all acts. */
export function play(stage: Stage, act: Act, key: string, time: number): Promise<void> {
  const player = players[act.kind] as (stage: Stage, act: Act, key: string, time: number) => Promise<void>
  return player(stage, act, key, time)
}

/** Brings a custodian's files into the register, as anyone's: the first as the whole list, what follows as additions. */
export async function bringIn(
  stage: Stage,
  arrival: { readonly vault: number; readonly label: string; readonly added: boolean; readonly asOf: number },
  consignment: Parameters<typeof castConsignment>[1],
): Promise<void> {
  const { vault, label, asOf } = arrival
  let { added } = arrival
  for (const file of listFiles(castConsignment(label, consignment))) {
    const imported = await importList(stage.programme.pool, {
      vault: String(vault),
      asOf: new Date(asOf * 1000),
      file: Buffer.from(file.text),
      mapping: file.mapping,
      scope: added ? 'added' : 'whole',
      key: `demonstration ${label} ${file.mapping}`,
      by: custodianOf(vault),
    })
    must(imported, `import ${label}`)
    added = true
  }
}

type Players = {
  readonly [Kind in Act['kind']]: (
    stage: Stage,
    act: Extract<Act, { kind: Kind }>,
    key: string,
    time: number,
  ) => Promise<void>
}

const players: Players = {
  arrival: async (stage, { consignment }, _, time) => {
    const { vault, consignment: bars } = laterConsignments[consignment]
    await bringIn(stage, { vault, label: consignment, added: true, asOf: time }, bars)
  },

  statement: async (stage, { vault, auditors, countedHoursAgo }, key, time) => {
    const { office } = stage
    const asOf = time - countedHoursAgo * 3_600
    await makeFinal(stage.clock)
    const draft = must(
      await draftStatement(office, { key: `${key} draft`, vault, asOf }),
      `draft for vault ${vault}`,
    )
    const custodian = custodianOf(vault)
    for (const who of [custodian, ...auditors]) {
      must(await signStatement(office, draft.digest, signerOf(who)), `sign as ${who}`)
    }
    must(
      await submitStatement(office, { key, digest: draft.digest, sender: accountOf(custodian) }),
      `submit for vault ${vault}`,
    )
  },

  mint: async (stage, act, key) => {
    must(await tryMint(stage, act, key), `mint ${act.kilograms} kg by ${act.sponsor}`)
  },

  mintRefused: async (stage, act, key) => {
    const outcome = await tryMint(stage, act, key)
    const code = outcome.ok
      ? 'nothing'
      : outcome.refusal.code === 'REFUSED_ON_CHAIN'
        ? outcome.refusal.chain.code
        : outcome.refusal.code
    if (code !== act.code)
      throw new Error(
        `A mint of ${act.kilograms} kg by ${act.sponsor} was to be refused with ${act.code}, and met ${code}.`,
      )
  },

  transfer: async (stage, { from, to, coins }, key) => {
    const amount = coinUnits(coins * microgramsPerGram)
    must(
      await transfer(stage.office, { key, from: accountOf(from), to: addressOf(to), amount }),
      `send coins from ${from}`,
    )
  },

  open: async (stage, { holder, vault, standard, bars }, key) => {
    const free = (await freeBars(stage, vault)).filter((bar) => bar.standard === standard)
    for (const [index, bar] of free.slice(0, bars).entries()) {
      const order = { key: `${key} ${index}`, holder: accountOf(holder), vault, barKey: keyOf(bar) }
      must(await openTitle(stage.office, order), `open a title for ${holder}`)
    }
  },

  ask: async (stage, { owner, titles }, key) => {
    for (const title of await titlesOf(stage, owner, titles)) {
      must(
        await askForBar(stage.office, {
          key: `${key} ${title.title}`,
          owner: accountOf(owner),
          title: title.title,
        }),
        'ask',
      )
    }
  },

  close: async (stage, { owner, titles }, key) => {
    for (const title of await titlesOf(stage, owner, titles)) {
      must(
        await closeTitle(stage.office, {
          key: `${key} ${title.title}`,
          owner: accountOf(owner),
          title: title.title,
        }),
        'close',
      )
    }
  },

  sellTitle: async (stage, { from, to }, key) => {
    const [title] = await titlesOf(stage, from, 1)
    if (title === undefined) throw new Error(`${from} has no title to sell.`)
    must(
      await transferTitle(stage.office, {
        key,
        owner: accountOf(from),
        title: title.title,
        to: addressOf(to),
      }),
      'sell a title',
    )
  },

  deliver: async (stage, { owner, officers }, key) => {
    const { office } = stage
    const [title] = await titlesOf(stage, owner, 1)
    if (title === undefined) throw new Error(`${owner} has no title to give up.`)
    const question = deliveryQuestion(title.title, title.owner)
    const clearance = await cleared(stage, question, officers)
    const released = must(
      await release(
        office,
        (expiry) => titleRelease(office, title, expiry),
        signerOf(custodianOf(title.vault)),
      ),
      'release a bar',
    )
    must(
      await deliver(office, {
        key,
        owner: accountOf(owner),
        title: title.title,
        clearance,
        release: released,
      }),
      'deliver',
    )
  },

  withdraw: async (stage, { sponsor, vault, officers }, key) => {
    const { office } = stage
    const bar = (await freeBars(stage, vault)).at(-1)
    if (bar === undefined) throw new Error(`Vault ${vault} has no free bar.`)
    const departure = must(await departureOf(office, vault, keyOf(bar)), 'find the bar')
    const question = withdrawalQuestion(departure, addressOf(sponsor))
    const clearance = await cleared(stage, question, officers)
    const released = must(
      await release(office, (expiry) => barRelease(office, departure, expiry), signerOf(custodianOf(vault))),
      'release a bar',
    )
    must(
      await withdraw(office, { key, sponsor: accountOf(sponsor), departure, clearance, release: released }),
      'withdraw',
    )
  },

  hold: async (stage, { by, vault, bars, ground, order }, key) => {
    const held = (await freeBars(stage, vault)).slice(0, bars)
    const evidence = keccak256(stringToHex(order))
    const id = `attachment-${vault}`
    const inRegister = {
      id,
      ground: `${ground}: ${order}`,
      by: nameOf(by),
      scope: { kind: 'bars', barKeys: held.map(keyOf) },
    } as const
    const amount = sum(held.map((bar) => bar.counted))
    must(await hold(stage.office, { key, by: accountOf(by), vault, amount, evidence, inRegister }), 'hold')
    stage.holds.set(vault, id)
  },

  liftInRegister: async (stage, { vault, licence, scope }, _, time) => {
    const placed = stage.holds.get(vault)
    if (placed === undefined) throw new Error(`No hold lies on vault ${vault}.`)
    await dischargeHold(stage.programme.pool, {
      id: `release-${vault}`,
      hold: placed,
      number: licence,
      authority: 'the court that attached them',
      jurisdiction: vaults.find(({ number }) => number === vault)?.jurisdiction ?? 'CH',
      says: scope,
      at: new Date(time * 1000),
      officers: ['ines', 'ravi'],
    })
  },

  freeze: async (stage, { officer, account, order }, key) => {
    const evidence = keccak256(stringToHex(order))
    must(
      await freeze(stage.office, { key, officer: accountOf(officer), account: addressOf(account), evidence }),
      'freeze',
    )
  },

  retire: async (stage, { sponsor, coins }, key) => {
    const amount = coinUnits(coins * microgramsPerGram)
    must(await retire(stage.office, { key, sponsor: accountOf(sponsor), amount }), 'retire')
  },

  proposeCap: async (stage, { sponsor, kilograms, seats }, key) => {
    const cap = coinUnits(kilograms * microgramsPerKilogram)
    await proposeAndApprove(stage, { kind: 'raiseCap', sponsor: addressOf(sponsor), cap }, seats, key)
  },

  veto: async (stage, { guardian }, key) => {
    must(
      await vetoChange(stage.office, { key, guardian: accountOf(guardian), proposal: stage.lastProposal }),
      'veto',
    )
  },

  proposeAuditor: async (stage, { candidate, seats }, key) => {
    await proposeAndApprove(stage, { kind: 'admitAuditor', party: addressOf(candidate) }, seats, key)
  },
}

async function tryMint(
  stage: Stage,
  act: Extract<Act, { kind: 'mint' | 'mintRefused' }>,
  key: string,
): Promise<Awaited<ReturnType<typeof mint>>> {
  const amount = coinUnits(act.kilograms * microgramsPerKilogram)
  const to = addressOf(act.to)
  const reference = keccak256(stringToHex(key))
  const question = mintQuestion({ sponsor: addressOf(act.sponsor), to, amount, reference })
  const clearance = await cleared(stage, question, act.officers)
  return mint(stage.office, { key, sponsor: accountOf(act.sponsor), to, amount, reference, clearance })
}

/** By these two officers, once everything is there that the question needs. */
async function cleared(
  stage: Stage,
  question: ClearanceQuestion,
  officers: readonly Slug[],
): Promise<SignedClearance> {
  const { office, compliance, programme } = stage
  await compliance.prepare(office, question, new Date((await programme.now()) * 1000))
  return must(await clear(office, question, officers.map(signerOf)), `clear a ${question.purpose}`)
}

async function proposeAndApprove(
  stage: Stage,
  change: Parameters<typeof proposeChange>[1]['change'],
  seats: readonly Slug[],
  key: string,
): Promise<void> {
  const [first, ...others] = seats
  if (first === undefined) throw new Error('Nobody proposes.')
  const { proposal } = must(
    await proposeChange(stage.office, { key, seat: accountOf(first), change }),
    'propose',
  )
  for (const seat of others) {
    must(
      await approveChange(stage.office, { key: `${key} ${seat}`, seat: accountOf(seat), proposal }),
      'approve',
    )
  }
  stage.lastProposal = proposal
}

/** Bars of the list in force that count, carry no title and are still there, in the list's order. */
export async function freeBars({ office, chain }: Stage, vault: number): Promise<readonly ListedBar[]> {
  const inForce = must(await listInForce(office, vault), `read the list of vault ${vault}`)
  const titled = new Set((await chain.readTitles()).map((title) => title.barKey))
  const gone = new Set<Digest>()
  for (const event of await chain.events({ from: 0 })) {
    if (event.kind === 'journalled' && event.vault === vault && event.entry > inForce.vault.seen)
      gone.add(event.evidence)
  }
  return inForce.list.bars.filter(
    (bar) => toBigint(bar.counted) > 0n && !titled.has(keyOf(bar)) && !gone.has(keyOf(bar)),
  )
}

async function titlesOf({ chain }: Stage, owner: Slug, count: number): Promise<readonly TitleState[]> {
  const address = addressOf(owner)
  return (await chain.readTitles()).filter((title) => title.owner === address).slice(0, count)
}

function custodianOf(vault: number): Slug {
  const found = vaults.find((one) => one.number === vault)
  if (found === undefined) throw new Error(`The demonstration has no vault ${vault}.`)
  return found.custodian
}

export function keyOf(bar: ListedBar): Digest {
  return hexOf(barKey(bar)) as Digest
}

const microgramsPerGram = 1_000_000n
