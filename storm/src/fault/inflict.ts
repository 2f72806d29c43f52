/**
 * Each fault, done for real: processes are killed, connections cut, the chain is reorganised or loses its last blocks. What the chain
 * takes back is remembered, since a promise about a block that was never final ends with it; nothing final is ever taken.
 */

import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Teller } from '../act/teller.ts'
import type { Member } from '../member/crew.ts'
import type { FaultAt, FaultName } from '../schedule/schedule.ts'
import { finalityBlocks } from '../world/node.ts'
import type { World } from '../world/open.ts'
import { blockTime, headNumber, rpc } from '../world/rpc.ts'

/** Blocks above this number were taken back at this moment of the storm. */
export type Loss = { readonly above: number; readonly atMs: number; readonly by: 'reorganise' | 'killChain' }

export type Inflicting = {
  readonly world: World
  readonly directory: string
  /** The head when the seed began. */
  readonly firstBlock: number
  readonly teller: Teller
  /** Members that may be killed; whoever is killed is replaced by the owner of this list. */
  members(): readonly Member[]
  replace(member: Member): Promise<void>
  readonly losses: Loss[]
  /** How often each fault really came to something. */
  readonly inflicted: Partial<Record<FaultName, number>>
  note(line: string): void
}

export type Inflictor = {
  inflict(fault: FaultAt): Promise<void>
  /** Everything whole again: what was slow, stalled or out of reach is not. */
  calm(): Promise<void>
}

export function inflictor(inflicting: Inflicting): Inflictor {
  const { world, losses, inflicted, note } = inflicting
  const { chainProxy, databaseProxy, node } = world
  let highest = 0
  // A node knows the state of no block before those that it was started with.
  let oldest: number | null = null
  // What is done to the chain is done one at a time: a node that is just being started cannot be reorganised.
  let chainLane: Promise<unknown> = Promise.resolve()
  const onChain = (work: () => Promise<void>) => {
    const mine = chainLane.then(work)
    chainLane = mine.catch(() => {})
    return mine
  }
  /** The newest block that no fault may take: whatever was final once stays. */
  const lastKept = async () => {
    const head = await headNumber(node.url)
    highest = Math.max(highest, head)
    oldest ??= inflicting.firstBlock
    return { head, kept: Math.max(highest - finalityBlocks, oldest) }
  }

  const kill = async (role: Member['role'], fraction: number) => {
    const alive = inflicting.members().filter((one) => one.role === role && one.alive())
    const one = alive[Math.floor(fraction * alive.length)]
    if (one === undefined) return false
    await one.kill()
    await inflicting.replace(one)
    return true
  }

  const faults: Record<FaultName, (fault: FaultAt) => Promise<boolean>> = {
    killCounter: ({ throws: [a] }) => kill('counter', a),
    killWorker: ({ throws: [a] }) => kill('worker', a),
    killServer: ({ throws: [a] }) => kill('server', a),
    loseHttpAnswers: async ({ throws: [a] }) => {
      inflicting.teller.lose('answers', 1 + Math.floor(a * 3))
      return true
    },
    loseHttpRequests: async ({ throws: [a] }) => {
      inflicting.teller.lose('requests', 1 + Math.floor(a * 3))
      return true
    },
    cutConnections: async ({ throws: [a] }) => databaseProxy.cut(0.2 + 0.8 * a) > 0,
    swallowCommits: async ({ throws: [a, b] }) =>
      databaseProxy.swallow(0.3 + 0.7 * a, 5 + Math.floor(b * 60)) > 0,
    crashDatabase: async () => {
      const { rows } = await world.pool.query<{ pid: number }>(
        'select pid from pg_stat_activity where datname = $1 and pid <> pg_backend_pid() limit 1',
        [world.databaseName],
      )
      const pid = rows[0]?.pid
      if (pid === undefined) return false
      // PostgreSQL answers the death of one of its processes by ending all of them and recovering from its log.
      process.kill(pid, 'SIGKILL')
      return true
    },
    killChain: async ({ throws: [a, b] }) => {
      let lost = 0
      await onChain(async () => {
        const path = join(inflicting.directory, `${world.databaseName}.json`)
        const most = 1 + Math.floor(a * 6)
        // Asked before: a block that comes while the state is written may or may not be in it.
        const saved = await headNumber(node.url)
        await node.save(path)
        for (let waitedMs = 0; waitedMs < 60 + b * 240; waitedMs += 5) {
          if ((await headNumber(node.url)) - saved >= most) break
          await pause(5)
        }
        const before = await lastKept()
        if (saved < before.kept) return
        chainProxy.unreachable(true)
        await node.kill()
        losses.push({ above: saved, atMs: performance.now(), by: 'killChain' })
        await node.restart(path)
        oldest = await headNumber(node.url)
        chainProxy.unreachable(false)
        lost = before.head - saved + 1
      })
      return lost > 0
    },
    reorganise: async ({ throws: [a] }) => {
      let done = false
      await onChain(async () => {
        const { head, kept } = await lastKept()
        const depth = Math.min(1 + Math.floor(a * 6), head - kept - 1)
        if (depth < 1) return
        // Pushed before: an answer about a lost block may be on its way while the node is at it.
        losses.push({ above: head - depth, atMs: performance.now(), by: 'reorganise' })
        await rpc(node.url, 'anvil_reorg', [depth, []])
        done = true
      })
      return done
    },
    dropPool: async ({ throws: [a] }) => {
      await onChain(async () => {
        await rpc(node.url, 'evm_setAutomine', [false])
        await pause(60 + a * 150)
        await rpc(node.url, 'anvil_dropAllTransactions')
        await rpc(node.url, 'evm_setAutomine', [true])
        await rpc(node.url, 'anvil_mine', ['0x1'])
      })
      return true
    },
    stallMining: async ({ throws: [a] }) => {
      await onChain(async () => {
        await rpc(node.url, 'evm_setAutomine', [false])
        await pause(100 + a * 300)
        await rpc(node.url, 'evm_setAutomine', [true])
        await rpc(node.url, 'anvil_mine', ['0x1'])
      })
      return true
    },
    raiseFee: async ({ throws: [a, b] }) => {
      await onChain(async () => {
        await rpc(node.url, 'evm_setAutomine', [false])
        await pause(40 + b * 80)
        const fee = BigInt(Math.floor((5 + a * 45) * 1e9))
        await rpc(node.url, 'anvil_setNextBlockBaseFeePerGas', [`0x${fee.toString(16)}`])
        await rpc(node.url, 'evm_setAutomine', [true])
        await rpc(node.url, 'anvil_mine', ['0x1'])
      })
      return true
    },
    loseChainAnswers: async ({ throws: [a] }) => {
      chainProxy.loseAnswers(1 + Math.floor(a * 3), /^eth_sendRawTransaction$/)
      return true
    },
    loseChainRequests: async ({ throws: [a] }) => {
      chainProxy.loseRequests(1 + Math.floor(a * 4), /^eth_(sendRawTransaction|getTransactionReceipt|call)$/)
      return true
    },
    chainUnreachable: async ({ throws: [a] }) => {
      chainProxy.unreachable(true)
      await pause(50 + a * 400)
      chainProxy.unreachable(false)
      return true
    },
    headBehind: async ({ throws: [a, b] }) => {
      chainProxy.behind(1 + Math.floor(a * 6))
      await pause(100 + b * 500)
      chainProxy.behind(0)
      return true
    },
    receiptsWithheld: async ({ throws: [a] }) => {
      chainProxy.withholdReceipts(true)
      await pause(100 + a * 500)
      chainProxy.withholdReceipts(false)
      return true
    },
    slowChain: async ({ throws: [a] }) => {
      chainProxy.delay(5 + Math.floor(a * 30))
      await pause(300)
      chainProxy.delay(0)
      return true
    },
    jumpClock: async ({ throws: [a, b] }) => {
      await onChain(async () => {
        // Mostly hours; sometimes so many days that clearances, freezes and statements end.
        const seconds = a < 0.6 ? 3_600 + Math.floor(b * 20 * 3_600) : Math.floor((1 + b * 19) * 86_400)
        await rpc(node.url, 'evm_setTime', [(await blockTime(node.url, 'pending')) + seconds])
        await rpc(node.url, 'anvil_mine', ['0x1'])
      })
      return true
    },
  }

  return {
    async inflict(fault) {
      try {
        if (!(await faults[fault.fault](fault))) return
        inflicted[fault.fault] = (inflicted[fault.fault] ?? 0) + 1
        note(`fault ${fault.fault}`)
      } catch (error) {
        note(
          `fault ${fault.fault} came to nothing: ${error instanceof Error ? error.message : String(error)}`,
        )
      }
    },
    async calm() {
      await chainLane.catch(() => {})
      chainProxy.calm()
      inflicting.teller.calm()
      await rpc(node.url, 'evm_setAutomine', [true])
      await rpc(node.url, 'anvil_setNextBlockBaseFeePerGas', ['0x3b9aca00'])
      await rpc(node.url, 'anvil_mine', ['0x1'])
    },
  }
}
