/**
 * One seed from its first wave to its verdict: the schedule is played against real processes while faults come down on them, then
 * the world is calmed, whoever heard nothing asks again, and every promise and invariant is looked at.
 */
import { mkdirSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { listOrders } from '@specie/issuance'
import { act, type Scene } from './act/acts.ts'
import { openTeller } from './act/teller.ts'
import { look } from './act/view.ts'
import { openWallet, type Wallet } from './act/wallet.ts'
import { type Inflicting, inflictor, type Loss } from './fault/inflict.ts'
import { gather, registerFaults } from './invariant/gather.ts'
import { invariants } from './invariant/invariants.ts'
import { verifierFaults } from './invariant/verifier.ts'
import { employ, type Member, type Spares } from './member/crew.ts'
import type { Answer, Request } from './member/words.ts'
import { inWords, promises, sameAnswer, transactionsOf, type Violation } from './promise/checks.ts'
import { type Asked, heard, isSettled, openLedger } from './promise/ledger.ts'
import { type Desk, isQuiet, orderPromises, readDesk } from './promise/orders.ts'
import { type Schedule, type ScheduleOptions, scheduleOf } from './schedule/schedule.ts'
import type { Founded } from './world/found.ts'
import { finalityBlocks } from './world/node.ts'
import { openWorld, type World } from './world/open.ts'
import { patiently } from './world/patiently.ts'
import { rpc } from './world/rpc.ts'

export type SeedOptions = ScheduleOptions & {
  /** The database server on which the world was founded. */
  readonly server: string
  readonly founded: Founded
  readonly directory: string
  readonly spares: Spares
  /** How long the office may take to have nothing left to do, once all is calm: 30 s. */
  readonly quietMs?: number
  /** Hears each line of the trace as it comes. */
  readonly tell?: (line: string) => void
  /** A deliberate breakage inside the members: only the storm's own test gives one. */
  readonly mutant?: string
}

export type SeedReport = {
  readonly seed: number
  readonly violations: readonly Violation[]
  readonly inflicted: Readonly<Record<string, number>>
  /** Deeds that stand on the final chain, by name, and what was refused. */
  readonly done: Readonly<Record<string, number>>
  readonly refused: Readonly<Record<string, number>>
  /** Orders by kind and the state in which they ended. */
  readonly orders: Readonly<Record<string, number>>
  readonly asked: number
  readonly askedAgain: number
  readonly blocks: number
  readonly ms: number
  readonly trace: readonly string[]
}

export async function playSeed(seed: number, options: SeedOptions): Promise<SeedReport> {
  const began = performance.now()
  const schedule = scheduleOf(seed, options)
  const trace: string[] = []
  const note = (line: string) => {
    const told = `${((performance.now() - began) / 1000).toFixed(2).padStart(6)} ${line}`
    trace.push(told)
    options.tell?.(told)
  }
  mkdirSync(options.directory, { recursive: true })
  const world = await openWorld(
    options.server,
    options.founded,
    `storm_${process.pid}_${seed}`,
    options.directory,
  )
  const firstBlock = (await patiently(() => world.chain.head())).number
  note('world open')
  const members: Member[] = []
  let born = 0
  const hire = (role: Member['role']) => {
    born += 1
    const member = employ(options.spares, role, `${role} ${born}`, world.place, {
      mutant: options.mutant,
      note,
    })
    members.push(member)
    return member
  }
  const inflicted: Inflicting['inflicted'] = {}
  const losses: Loss[] = []
  const teller = openTeller()
  const weather = inflictor({
    world,
    directory: options.directory,
    firstBlock,
    members: () => members,
    replace: async (member) => {
      note(`killed ${member.name}`)
      members.splice(members.indexOf(member), 1)
      hire(member.role)
    },
    losses,
    teller,
    inflicted,
    note,
  })
  try {
    for (const role of roles) hire(role)
    await Promise.all(members.map((one) => one.ready.then(() => note(`${one.name} is ready`))))
    const ledger = openLedger()
    const seenFinal = new Map<string, string>()
    const early: string[] = []
    let highestFinal = 0
    let turnOf = 0
    let over = false
    // Who waits in vain ends the process that does not answer, as a person does with Ctrl-C, and asks another.
    const orGiveUp = async (member: Member, answer: Promise<Answer>): Promise<Answer> => {
      let settled = false
      const told = await Promise.race([
        answer.finally(() => {
          settled = true
        }),
        pause(patienceMs, null, { ref: false }),
      ])
      if (told !== null) return told
      if (!settled && member.alive() && members.includes(member)) {
        note(`gave up ${member.name}`)
        members.splice(members.indexOf(member), 1)
        hire(member.role)
        await member.kill()
      }
      return { kind: 'lost', text: 'no answer in time' }
    }
    const asking = async (
      request: Request,
      turn: number,
      deaf: number,
      attempts: number,
      at: 'storm' | 'calm',
    ): Promise<Answer> => {
      const entry = ledger.entry(request, turn)
      let answer: Answer = { kind: 'lost', text: 'nobody there' }
      for (let attempt = 0; attempt < attempts; attempt += 1) {
        if (over && at === 'storm') break
        const overHttp = teller.takes(request.deed)
        const able = members.filter((one) =>
          overHttp ? one.address() !== null : one.role === 'counter' && one.alive(),
        )
        turnOf += 1
        const member = able[turnOf % able.length]
        const address = member?.address()
        const told: Answer =
          member === undefined
            ? answer
            : address
              ? await teller.ask(address, request)
              : await orGiveUp(member, member.ask(request))
        const isHeard = attempt >= deaf
        entry.answers.push({ answer: told, heard: isHeard, at })
        answer = isHeard ? told : { kind: 'lost', text: 'the answer was dropped' }
        if (!isHeard) note(`dropped an answer to ${request.key}: ${inWords(told)}`)
        if (isSettled(answer)) break
        await pause(30 + 40 * attempt)
      }
      note(`${request.key}: ${inWords(answer)}`)
      return answer
    }

    const drafts: Scene['drafts'] = []
    const wallet = openWallet(world.chainProxy.url, world.node.url)
    const running = new Set<Promise<unknown>>()
    for (const wave of schedule.waves) {
      note(`wave ${wave.number}`)
      const view = await patiently(() => look(world.chain, world.office))
      for (const turn of wave.turns) {
        const ask = (request: Request) => asking(request, turn.number, turn.deaf, 6, 'storm')
        const mine: Promise<unknown> = act({
          turn,
          mark: String(seed),
          view,
          office: world.office,
          wallet,
          ask,
          drafts,
        })
          .catch((error) => note(`turn ${turn.number} came to nothing: ${String(error)}`))
          .finally(() => running.delete(mine))
        running.add(mine)
      }
      const faults = wave.faults.map(async (fault) => {
        await pause(fault.atMs)
        await weather.inflict(fault)
      })
      await Promise.race([Promise.all(running), pause(waveMs)])
      // A machine that is slow today gets a slower storm, not a crowd.
      for (let waited = 0; running.size > mostRunning && waited < 40; waited += 1) await pause(100)
      await Promise.all(faults)
      await patiently(() => rpc(world.node.url, 'anvil_mine', ['0x2']))
      const { orders } = await patiently(() => listOrders(world.pool, { limit: 1_000 }))
      // Read after the orders: what was final when they were read is final now.
      highestFinal = Math.max(highestFinal, (await patiently(() => world.chain.finalized())).number)
      for (const { id, number, state, block, transaction } of orders) {
        if (transaction === null || (state !== 'final' && state !== 'handedOver')) continue
        seenFinal.set(id, transaction)
        if (block !== null && block.number > highestFinal)
          early.push(
            `order ${number} is ${state} by block ${block.number}, and final are blocks to ${highestFinal}`,
          )
      }
    }

    note('calm')
    await weather.calm()
    over = true
    await Promise.race([Promise.all(running), pause(calmMs)])
    for (const member of [...members]) {
      if (member.alive()) await member.kill()
      members.splice(members.indexOf(member), 1)
    }
    for (const role of afterwards) hire(role)
    await Promise.all(members.map((one) => one.ready))
    note(`${running.size} turns are still under way`)
    await Promise.all(running)
    note('everybody is back')

    const askAll = (which: readonly Asked[]) =>
      inTurn(which, 6, (one) => asking(one.request, one.turn, 0, 12, 'calm'))
    const all = [...ledger.asked.values()]
    const open = all.filter((one) => !isSettled(heard(one)))
    // Whoever heard nothing asks first; then everybody asks once more, since blocks may have gone after they heard.
    await askAll(open)
    await askAll(all.filter((one) => mayHaveGone(one) && !open.includes(one)))
    const { desk, quiet } = await untilQuiet(world, wallet, options.quietMs ?? usualQuietMs, note)
    const read = () => patiently(() => world.chain.events({ from: firstBlock + 1 }))
    const events = await read()
    const settled = all.filter((one) => heard(one)?.kind === 'done')
    const before = new Map(settled.map((one) => [one, heard(one)]))
    const sample = settled.filter((_, index) => index % 3 === seed % 3)
    await askAll(sample)
    const violations: Violation[] = []
    const found = (rule: string, what: readonly string[]) => {
      for (const one of what) violations.push({ rule, what: one })
    }
    found(
      'asking again changes nothing',
      sample.flatMap((one) => {
        const [was, is] = [before.get(one), heard(one)]
        return was !== undefined && is !== undefined && sameAnswer(was, is)
          ? []
          : [`${one.request.key}: ${inWords(was)}, then ${inWords(is)}`]
      }),
    )
    const landed = [
      ...desk.orders.flatMap(({ number, transaction, block }) =>
        transaction === null || block === null ? [] : [{ name: `order ${number}`, transaction }],
      ),
      // Nobody asks for these: the keeper of the public log anchors by the clock.
      ...desk.messages.flatMap(({ key, name, transaction, block }) =>
        name !== 'anchorLog' || transaction === null || block === null ? [] : [{ name: key, transaction }],
      ),
    ]
    found('nothing is called final before its block is', early)
    const after = await read()
    if (after.length !== events.length)
      found('asking again changes nothing', [`${after.length - events.length} more events`])
    for (const [rule, check] of Object.entries(promises))
      found(rule, check({ asked: all, events, losses, orders: landed }))
    const told = await patiently(() => gather(world))
    const afterOrders = { desk, asked: all, events: told.events, seenFinal, quiet }
    for (const [rule, check] of Object.entries(orderPromises)) found(rule, check(afterOrders))
    for (const [rule, check] of Object.entries(invariants)) found(rule, check(told))
    found('20: the verifier rebuilds it all', await patiently(() => verifierFaults(world)))
    found('the register loses no bar that the chain still has', registerFaults(told))
    const kinds = [...transactionsOf(events).values()]
    const head = await world.chain.head()
    return {
      seed,
      violations,
      inflicted: {
        ...inflicted,
        ...prefixed(world.chainProxy.met),
        ...prefixed(teller.met),
        answersDropped: count(all, (one) => !one.heard),
      },
      orders: tally(desk.orders.map(({ kind, state }) => `${kind} ${state}`)),
      done: tally(all.flatMap((one) => (heard(one)?.kind === 'done' ? [one.request.deed] : []))),
      refused: tally(all.flatMap((one) => refusalOf(one))),
      asked: all.length,
      askedAgain: all.reduce((sum, one) => sum + one.answers.length - 1, 0),
      blocks: head.number - firstBlock,
      ms: performance.now() - began,
      trace: [...trace, `${kinds.length} transactions stand`],
    }
  } finally {
    await Promise.all(members.map((one) => one.kill()))
    await world.close()
  }
}

/** What a failing seed is made of, for whoever replays it. */
export function printSchedule(schedule: Schedule): string {
  return schedule.waves
    .map(({ number, turns, faults }) => {
      const acts = turns.map((one) => `${one.number} ${one.act}${one.deaf > 0 ? ` (deaf ${one.deaf})` : ''}`)
      const blows = faults.map((one) => `${one.fault} at ${one.atMs} ms`)
      return `wave ${number}: ${acts.join(', ')}${blows.length > 0 ? `\n        ${blows.join(', ')}` : ''}`
    })
    .join('\n')
}

const roles: readonly Member['role'][] = ['counter', 'counter', 'worker', 'worker', 'server', 'server']
/** One of each does for the calm: to start a process costs more than all that it does there. */
const afterwards: readonly Member['role'][] = ['counter', 'worker', 'server']
const waveMs = 700
const mostRunning = 4
const calmMs = 1_000
const usualQuietMs = 30_000
const patienceMs = 10_000

/** Blocks are made until everything is final and the office has nothing left to do of its own, or it takes too long. */
async function untilQuiet(
  world: World,
  wallet: Wallet,
  quietMs: number,
  note: (line: string) => void,
): Promise<{ readonly desk: Desk; readonly quiet: boolean }> {
  await rpc(world.node.url, 'anvil_mine', [`0x${(finalityBlocks + 2).toString(16)}`])
  const deadline = Date.now() + quietMs
  for (;;) {
    const head = await patiently(() => world.chain.head())
    const desk = await patiently(() => readDesk(world))
    const quiet = isQuiet(desk, { number: head.number, final: head.number - finalityBlocks })
    if (quiet || Date.now() > deadline) {
      note(
        quiet ? 'quiet' : `not quiet after ${quietMs / 1000} s: read to ${desk.tip?.head} of ${head.number}`,
      )
      return { desk, quiet }
    }
    await wallet.sendAgain()
    await rpc(world.node.url, 'anvil_mine', ['0x2'])
    await pause(200)
  }
}

/** Done in a block that may have been taken back since, so that it is worth asking again. */
function mayHaveGone(one: Asked): boolean {
  const answer = heard(one)
  return answer?.kind === 'done' && answer.transaction !== null
}

async function inTurn<T>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  const left = [...items]
  const lane = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await work(next)
  }
  await Promise.all(Array.from({ length: width }, lane))
}

function refusalOf(one: Asked): readonly string[] {
  const answer = heard(one)
  return answer?.kind === 'refused' ? [`${one.request.deed} ${answer.code}`] : []
}

function count(all: readonly Asked[], which: (one: Asked['answers'][number]) => boolean): number {
  return all.reduce((sum, one) => sum + one.answers.filter(which).length, 0)
}

function tally(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

function prefixed(met: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(met).map(([name, times]) => [`met: ${name}`, times]))
}
