/**
 * Stands between every process and the chain node, and on demand does what networks and bad nodes do: it loses requests before
 * the node has them, or answers after it did; is out of reach; is slow; or tells of a head, or of receipts, that are behind the times.
 */
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http'

export type ChainProxy = {
  readonly url: string
  /** The next so many requests of these methods reach the node, and their answers are lost. */
  loseAnswers(count: number, methods: RegExp): void
  /** The next so many requests of these methods are lost before they reach the node. */
  loseRequests(count: number, methods: RegExp): void
  /** Nothing answers until everyone who said so has said that it is reachable again. */
  unreachable(is: boolean): void
  delay(ms: number): void
  /** The node's head is told so many blocks too low; 0: the truth. */
  behind(blocks: number): void
  /** Receipts are withheld, as by a node that has not caught up. */
  withholdReceipts(is: boolean): void
  calm(): void
  /** How often each fault met a request. */
  readonly met: Record<'answersLost' | 'requestsLost' | 'refused' | 'headLies' | 'receiptsWithheld', number>
  close(): Promise<void>
}

type Losing = { left: number; methods: RegExp }
type Asked = { id?: unknown; method?: string; params?: unknown[] }

export async function openChainProxy(target: string): Promise<ChainProxy> {
  const met = { answersLost: 0, requestsLost: 0, refused: 0, headLies: 0, receiptsWithheld: 0 }
  const answers: Losing = { left: 0, methods: /^$/ }
  const requests: Losing = { left: 0, methods: /^$/ }
  let away = 0
  let lag = 0
  let lie = 0
  let withheld = false

  const takes = (losing: Losing, method: string) => {
    if (losing.left <= 0 || !losing.methods.test(method)) return false
    losing.left -= 1
    return true
  }

  const serve = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const body = await whole(incoming)
    const asked: Asked = JSON.parse(body.toString())
    const method = asked.method ?? ''
    if (away > 0) {
      met.refused += 1
      incoming.socket.destroy()
      return
    }
    if (takes(requests, method)) {
      met.requestsLost += 1
      incoming.socket.destroy()
      return
    }
    const losesAnswer = takes(answers, method)
    if (lag > 0) await new Promise((done) => setTimeout(done, lag))
    let told = await forward(target, body)
    if (withheld && method === 'eth_getTransactionReceipt') {
      met.receiptsWithheld += 1
      told = answerTo(asked, null)
    }
    if (lie > 0 && isHead(asked)) {
      met.headLies += 1
      told = await lied(target, asked, lie)
    }
    if (losesAnswer) {
      met.answersLost += 1
      incoming.socket.destroy()
      return
    }
    outgoing.setHeader('content-type', 'application/json')
    outgoing.end(told)
  }

  const server = createServer((incoming, outgoing) => {
    serve(incoming, outgoing).catch(() => incoming.socket.destroy())
  })
  server.keepAliveTimeout = 60_000
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.')
  return {
    url: `http://127.0.0.1:${address.port}`,
    loseAnswers: (count, methods) => Object.assign(answers, { left: answers.left + count, methods }),
    loseRequests: (count, methods) => Object.assign(requests, { left: requests.left + count, methods }),
    unreachable: (is) => {
      away = Math.max(0, away + (is ? 1 : -1))
    },
    delay: (ms) => {
      lag = ms
    },
    behind: (blocks) => {
      lie = blocks
    },
    withholdReceipts: (is) => {
      withheld = is
    },
    calm: () => {
      answers.left = 0
      requests.left = 0
      away = 0
      lag = 0
      lie = 0
      withheld = false
    },
    met,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

function isHead({ method, params }: Asked): boolean {
  return method === 'eth_blockNumber' || (method === 'eth_getBlockByNumber' && params?.[0] === 'latest')
}

/** The block of a while ago, as if it were the newest. */
async function lied(target: string, asked: Asked, blocks: number): Promise<Buffer> {
  const truth = JSON.parse((await forward(target, ask(asked.id, 'eth_blockNumber', []))).toString())
  const number = `0x${Math.max(0, Number(truth.result) - blocks).toString(16)}`
  if (asked.method === 'eth_blockNumber') return answerTo(asked, number)
  return forward(target, ask(asked.id, 'eth_getBlockByNumber', [number, asked.params?.[1] ?? false]))
}

function ask(id: unknown, method: string, params: readonly unknown[]): Buffer {
  return Buffer.from(JSON.stringify({ jsonrpc: '2.0', id, method, params }))
}

function answerTo({ id }: Asked, result: unknown): Buffer {
  return Buffer.from(JSON.stringify({ jsonrpc: '2.0', id, result }))
}

function forward(target: string, body: Buffer): Promise<Buffer> {
  return new Promise((done, fail) => {
    const out = httpRequest(
      target,
      { method: 'POST', headers: { 'content-type': 'application/json', 'content-length': body.length } },
      (answer) => whole(answer).then(done, fail),
    )
    out.on('error', fail)
    out.end(body)
  })
}

async function whole(stream: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part)
  return Buffer.concat(parts)
}
