/**
 * A chain node that misbehaves: it stands before a real one and passes on what it is asked, except where a rule says otherwise. A rule
 * sees each question with its number; so a test names the one that goes wrong, and a seed names the same ones each time.
 */
import assert from 'node:assert/strict'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

export type Question = {
  readonly method: string
  readonly params: readonly unknown[]
  /** Of all questions, from 1. */
  readonly number: number
  /** Of all questions of this method, from 1. */
  readonly ofMethod: number
}

export type Fault =
  /** The node never hears of it, and the connection breaks. */
  | { readonly kind: 'dropRequest' }
  /** The node does it, and the answer is lost. */
  | { readonly kind: 'dropAnswer' }
  | { readonly kind: 'delay'; readonly ms: number }
  | { readonly kind: 'refuse'; readonly message: string; readonly code?: number }
  /** Answered without asking the node. */
  | { readonly kind: 'answer'; readonly result: unknown }
  /** The node's answer, made into another. `ask` asks the node itself. */
  | {
      readonly kind: 'lie'
      readonly about: (result: unknown, ask: Ask) => unknown
    }

export type Ask = (method: string, params: readonly unknown[]) => Promise<unknown>

/** Undefined: it is passed on. May do something of its own before, such as ending a process. */
export type Rule = (question: Question) => Fault | undefined | Promise<Fault | undefined>

export type FaultyNode = {
  readonly rpcUrl: string
  /** Takes the place of the rule before; undefined: it behaves. */
  behave(rule?: Rule): void
  /** How many of each kind were done. */
  readonly done: Readonly<Record<Fault['kind'], number>>
  /** How often each method was asked. */
  readonly asked: ReadonlyMap<string, number>
  ask: Ask
  close(): Promise<void>
}

export async function faultyNode(rpcUrl: string, first?: Rule): Promise<FaultyNode> {
  let rule = first
  let number = 0
  const asked = new Map<string, number>()
  const done = { dropRequest: 0, dropAnswer: 0, delay: 0, refuse: 0, answer: 0, lie: 0 }
  const pass = async (body: unknown): Promise<unknown> => {
    const response = await fetch(rpcUrl, { method: 'POST', headers: jsonOnly, body: JSON.stringify(body) })
    return response.json()
  }
  const ask: Ask = async (method, params) => {
    const answer: unknown = await pass({ jsonrpc: '2.0', id: 1, method, params })
    if (typeof answer === 'object' && answer !== null && 'result' in answer) return answer.result
    throw new NodeSays(method, answer)
  }

  /** Undefined where the connection is to break. */
  const answerTo = async (body: Body): Promise<unknown> => {
    const { id, method, params = [] } = body
    number += 1
    const ofMethod = (asked.get(method) ?? 0) + 1
    asked.set(method, ofMethod)
    const fault = await rule?.({ method, params, number, ofMethod })
    if (fault === undefined) return pass(body)
    done[fault.kind] += 1
    switch (fault.kind) {
      case 'dropRequest':
        return undefined
      case 'dropAnswer':
        await pass(body)
        return undefined
      case 'delay':
        await pause(fault.ms)
        return pass(body)
      case 'refuse':
        return { jsonrpc: '2.0', id, error: { code: fault.code ?? -32000, message: fault.message } }
      case 'answer':
        return { jsonrpc: '2.0', id, result: fault.result }
      case 'lie': {
        const honest = await pass(body)
        if (typeof honest !== 'object' || honest === null || !('result' in honest)) return honest
        try {
          return { ...honest, result: await fault.about(honest.result, ask) }
        } catch (error) {
          // Asked something else instead, the node refused that: this is its answer then.
          if (error instanceof NodeSays) return { ...Object(error.answer), id }
          throw error
        }
      }
    }
  }

  const server = createServer((request, response) => {
    serve(request, response, answerTo).catch(() => request.socket.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  assert.ok(typeof address === 'object' && address !== null)
  return {
    rpcUrl: `http://127.0.0.1:${address.port}`,
    behave(next) {
      rule = next
    },
    done,
    asked,
    ask,
    async close() {
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

/** The node's own refusal of what was asked on the way. */
class NodeSays extends Error {
  readonly answer: unknown
  constructor(method: string, answer: unknown) {
    super(`${method}: ${JSON.stringify(answer)}`)
    this.answer = answer
  }
}

/** Of a thousand questions, how many meet each fault. */
export type Shares = Partial<Record<'dropRequest' | 'dropAnswer' | 'delay' | 'behind', number>>

/**
 * Faults by a seed: the same questions in the same order meet the same ones. 'behind' answers what is asked of the newest block, or how
 * far the chain is, as it was some blocks ago.
 */
export function seededFaults(seed: number, perThousand: Shares, longestDelayMs = 200): Rule {
  const draw = randomFrom(seed)
  return ({ method, params }) => {
    const chance = draw() * 1_000
    const amount = draw()
    let below = perThousand.dropRequest ?? 0
    if (chance < below) return { kind: 'dropRequest' }
    below += perThousand.dropAnswer ?? 0
    if (chance < below) return { kind: 'dropAnswer' }
    below += perThousand.delay ?? 0
    if (chance < below) return { kind: 'delay', ms: Math.ceil(amount * longestDelayMs) }
    below += perThousand.behind ?? 0
    if (chance < below) return behind(method, params, 1 + Math.floor(amount * 5))
    return undefined
  }
}

/** As the chain was so many blocks ago; undefined for a question that has no such answer. */
export function behind(method: string, params: readonly unknown[], blocks: number): Fault | undefined {
  const atThen = (name: string, place: number): Fault => ({
    kind: 'lie',
    about: async (result, ask) => {
      const head = Number(await ask('eth_blockNumber', []))
      const then = `0x${Math.max(head - blocks, 0).toString(16)}`
      return (await ask(name, params.with(place, then)).catch(() => null)) ?? result
    },
  })
  if (method === 'eth_blockNumber')
    return { kind: 'lie', about: (result) => `0x${Math.max(Number(result) - blocks, 0).toString(16)}` }
  if (method === 'eth_getBlockByNumber' && params[0] === 'latest') return atThen(method, 0)
  if (method === 'eth_getTransactionCount' && params[1] === 'latest') return atThen(method, 1)
  if (method === 'eth_getTransactionReceipt') return { kind: 'lie', about: () => null }
  return undefined
}

type Body = {
  readonly id: unknown
  readonly method: string
  readonly params?: readonly unknown[]
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  answerTo: (body: Body) => Promise<unknown>,
): Promise<void> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  const body: Body | readonly Body[] = JSON.parse(text)
  const answers: unknown[] = []
  for (const one of Array.isArray(body) ? body : [body]) answers.push(await answerTo(one))
  if (answers.includes(undefined)) {
    request.socket.destroy()
    return
  }
  response.writeHead(200, jsonOnly).end(JSON.stringify(Array.isArray(body) ? answers : answers[0]))
}

/** mulberry32: small, and the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const jsonOnly = { 'content-type': 'application/json' }
