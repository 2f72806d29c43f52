/**
 * Callers over HTTP: whoever acts on an order signs in with its key at whichever server is alive and writes through `@specie/client`, each write under
 * its Idempotency-Key. Requests and answers are lost on the way when the storm says so.
 */
import { type Client, type Answer as HttpAnswer, openClient } from '@specie/client'
import { demoAccount } from '@specie/coin'
import type { Answer, Deed, Ordered, Request } from '../member/words.ts'

export type Teller = {
  /** Whether this deed is done over HTTP. */
  takes(deed: Deed['deed']): boolean
  ask(address: string, request: Request): Promise<Answer>
  /** The next so many requests never leave, or their answers never arrive. */
  lose(what: 'requests' | 'answers', count: number): void
  calm(): void
  readonly met: Record<'httpRequestsLost' | 'httpAnswersLost', number>
}

export function openTeller(): Teller {
  const losing = { requests: 0, answers: 0 }
  const met = { httpRequestsLost: 0, httpAnswersLost: 0 }
  const sessions = new Map<string, Promise<Client>>()

  const clientOf = (address: string, number: number) => {
    const place = `${address} ${number}`
    const known = sessions.get(place) ?? signedIn(address, number)
    sessions.set(place, known)
    known.catch(() => sessions.delete(place))
    return known
  }
  const signedIn = async (address: string, number: number): Promise<Client> => {
    const account = demoAccount(number)
    let cookie = ''
    const client = openClient({
      baseUrl: address,
      fetch: async (input, init) => {
        const headers = new Headers(init?.headers)
        if (cookie !== '') headers.set('cookie', cookie)
        const isWrite = headers.has('idempotency-key')
        if (isWrite && losing.requests > 0) {
          losing.requests -= 1
          met.httpRequestsLost += 1
          throw new TypeError('The request was lost.')
        }
        const response = await fetch(input, { ...init, headers, signal: AbortSignal.timeout(patienceMs) })
        if (isWrite && losing.answers > 0) {
          losing.answers -= 1
          met.httpAnswersLost += 1
          await response.arrayBuffer()
          throw new TypeError('The answer was lost.')
        }
        const set = response.headers.getSetCookie()[0]
        if (set !== undefined) cookie = set.split(';')[0] ?? ''
        return response
      },
    })
    const challenge = await client.askChallenge({ body: { address: account.address } })
    if (!challenge.ok) throw new Error(`No challenge: ${challenge.refusal.code}`)
    const { message } = challenge.value
    const session = await client.signIn({
      body: { message, signature: await account.signMessage({ message }) },
    })
    if (!session.ok) throw new Error(`Not signed in: ${session.refusal.code}`)
    return client
  }

  return {
    met,
    takes: (deed) => deed in writes,
    lose: (what, count) => {
      losing[what] += count
    },
    calm: () => {
      losing.requests = 0
      losing.answers = 0
    },
    async ask(address, request) {
      const write = writes[request.deed]
      if (write === undefined || !('by' in request))
        throw new Error(`${request.deed} is nothing for a server.`)
      try {
        const answer = await write(await clientOf(address, request.by), request)
        if (answer.ok) {
          const { id, state } = answer.value
          return { kind: 'done', transaction: null, block: null, facts: { order: id, state } }
        }
        const { code, status, detail } = answer.refusal
        // What the server could not do now is no answer: it is asked again.
        if (status >= 500 || status === 429 || code === 'NOT_SIGNED_IN') {
          sessions.delete(`${address} ${request.by}`)
          return { kind: 'lost', text: `${status} ${code}: ${detail ?? ''}` }
        }
        return { kind: 'refused', code, text: detail ?? '' }
      } catch (error) {
        return { kind: 'lost', text: error instanceof Error ? error.message : String(error) }
      }
    },
  }
}

type Told = HttpAnswer<{ readonly id: string; readonly state: string }>
type Write = (client: Client, request: Request) => Promise<Told>

const why = 'as the storm has it'

const writes: Readonly<Partial<Record<Deed['deed'], Write>>> = {
  draftOrder: (client, request) => {
    if (request.deed !== 'draftOrder') throw new Error('not a draft')
    const { key, party, ordered } = request
    return client.draftOrder({ key, body: { party, ...contentOf(ordered) } })
  },
  approveOrder: (client, request) => {
    const { key, params } = about(request)
    return client.approveOrder({ key, params, body: {} })
  },
  rejectOrder: (client, request) => {
    const { key, params } = about(request)
    return client.rejectOrder({ key, params, body: { why } })
  },
  cancelOrder: (client, request) => {
    const { key, params } = about(request)
    return client.cancelOrder({ key, params, body: { why } })
  },
  handOverOrder: (client, request) => {
    const { key, params } = about(request)
    return client.handOverOrder({ key, params, body: { why } })
  },
  signOrder: (client, request) => {
    if (request.deed !== 'signOrder') throw new Error('not a signature')
    const { key, order, signature } = request
    return client.signOrder({ key, params: { id: order }, body: { signature } })
  },
  noteSent: (client, request) => {
    if (request.deed !== 'noteSent') throw new Error('not a word of a wallet')
    const { key, order, transaction } = request
    return client.noteOrderSent({ key, params: { id: order }, body: { transaction } })
  },
}

function about(request: Request) {
  if (!('order' in request)) throw new Error(`${request.deed} is about no order.`)
  return { key: request.key, params: { id: request.order } }
}

function contentOf(ordered: Ordered) {
  switch (ordered.kind) {
    case 'mint': {
      const { to, amount, reference } = ordered
      return { kind: 'mint', content: { to, amountMicrograms: amount, reference } } as const
    }
    case 'open':
      return { kind: 'open', content: { vault: ordered.vault, barKey: ordered.barKey } } as const
    case 'withdraw':
      return { kind: 'withdraw', content: { vault: ordered.vault, barKey: ordered.barKey } } as const
    case 'close':
      return { kind: 'close', content: { title: ordered.title } } as const
    case 'deliver':
      return { kind: 'deliver', content: { title: ordered.title } } as const
    case 'retire':
      return { kind: 'retire', content: { amountMicrograms: ordered.amount } } as const
    case 'assume': {
      const { to, amount, reference, expiry } = ordered
      const terms = { amountMicrograms: amount, reference, expiry: new Date(expiry * 1000).toISOString() }
      return { kind: 'assume', content: { to, ...terms } } as const
    }
  }
}

const patienceMs = 10_000
