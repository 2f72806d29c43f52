/**
 * The child processes of one seed, and spare ones that have loaded everything and wait. Whoever is killed is replaced by a spare, as a
 * service manager would; what it was doing is nobody's until the caller asks again.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { endWithUs } from '../world/endWithUs.ts'
import type { Answer, Ask, Begin, MemberSays, Place, Request, Role } from './words.ts'

export type Member = {
  readonly role: Role
  readonly name: string
  readonly pid: number
  readonly ready: Promise<void>
  /** Where it serves; null where it does not, or not yet. */
  address(): string | null
  alive(): boolean
  ask(request: Request): Promise<Answer>
  kill(signal?: NodeJS.Signals): Promise<void>
}

export type Spares = {
  take(): ChildProcess
  close(): void
}

/** Keeps this many children loaded and waiting. */
export function keepSpares(count: number): Spares {
  const waiting: ChildProcess[] = []
  let closed = false
  const fill = () => {
    while (!closed && waiting.length < count) waiting.push(born())
  }
  fill()
  return {
    take() {
      const one =
        waiting.splice(0).find((spare, index, all) => {
          if (spare.connected) waiting.push(...all.slice(index + 1))
          return spare.connected
        }) ?? born()
      // Later, so that a kill is not followed by a burst of work that delays everybody else.
      setTimeout(fill, 300).unref()
      return one
    },
    close() {
      closed = true
      for (const one of waiting.splice(0)) one.kill('SIGKILL')
    },
  }
}

export function employ(
  spares: Spares,
  role: Role,
  name: string,
  place: Place,
  options: { readonly mutant?: string | undefined; readonly note: (line: string) => void },
): Member {
  const child = spares.take()
  const waiting = new Map<number, (answer: Answer) => void>()
  let number = 0
  let alive = true
  let address: string | null = null
  let becomeReady = () => {}
  const ready = new Promise<void>((done) => {
    becomeReady = done
  })
  const gone = new Promise<void>((done) => {
    child.once('exit', () => {
      alive = false
      for (const answer of waiting.values()) answer({ kind: 'lost', text: `${name} was killed` })
      waiting.clear()
      becomeReady()
      done()
    })
  })
  child.on('message', (said: MemberSays) => {
    if (said.say === 'ready') {
      address = said.address ?? null
      becomeReady()
    }
    if (said.say === 'note') options.note(`${name}: ${said.line}`)
    if (said.say !== 'answer') return
    waiting.get(said.number)?.(said.answer)
    waiting.delete(said.number)
  })
  const begin: Begin = {
    say: 'begin',
    role,
    place,
    ...(options.mutant === undefined ? {} : { mutant: options.mutant }),
  }
  // A spare that could not even load says so on its own; its place is taken again.
  child.on('error', () => {})
  child.send(begin, () => {})
  return {
    role,
    name,
    pid: child.pid ?? 0,
    ready,
    alive: () => alive,
    address: () => (alive ? address : null),
    ask(request) {
      if (!alive) return Promise.resolve({ kind: 'lost', text: `${name} is dead` })
      return new Promise((done) => {
        number += 1
        const mine = number
        waiting.set(mine, done)
        const ask: Ask = { say: 'ask', number: mine, request }
        child.send(ask, (error) => {
          if (error === null) return
          waiting.delete(mine)
          done({ kind: 'lost', text: `${name} does not listen` })
        })
      })
    },
    async kill(signal = 'SIGKILL') {
      child.kill(signal)
      await gone
    },
  }
}

function born(): ChildProcess {
  const child = fork(memberFile, [], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(tmpdir(), 'specie-storm-compiled'),
    },
    serialization: 'json',
  })
  return endWithUs(child)
}

const memberFile = fileURLToPath(new URL('./member.ts', import.meta.url))
