import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readTerms } from '@specie/evidence'
import { listBars } from '@specie/register/list'
import { createPool } from '@specie/store'
import { micrograms } from '@specie/units'
import fc from 'fast-check'
import { createApp } from './app.ts'
import type { Archive } from './archive.ts'
import { problemShape } from './problem.ts'
import { createShelfReader } from './reading/shelves.ts'
import { createSignatureReader } from './reading/signatures.ts'
import { watchChain } from './reading/snapshot.ts'
import { digest, guardian, must, type Stage, setStage } from './reading/stage.ts'
import { alarmsShape } from './reads/alarms.ts'
import { barCountsShape } from './reads/barCounts.ts'
import { barsShape, oneBarShape } from './reads/bars.ts'
import { eventsShape } from './reads/events.ts'
import { historyShape } from './reads/history.ts'
import { holdsShape } from './reads/holds.ts'
import { policyAnswerShape, policyShape, policyTimelineShape } from './reads/policy.ts'
import { programmeShape } from './reads/programme.ts'
import { reportsShape } from './reads/reports.ts'
import { reserveShape } from './reads/reserve.ts'
import { statementsShape } from './reads/statements.ts'
import { stressShape } from './reads/stress.ts'
import { termsAnswerShape } from './reads/terms.ts'
import { titlesShape } from './reads/titles.ts'
import { oneVaultShape, vaultsShape } from './reads/vaults.ts'
import { namesOf } from './sources.ts'

type Served = Awaited<ReturnType<typeof served>>

async function served(context: { after(end: () => void): void }, stage: Stage, more: Partial<Archive> = {}) {
  const { chain } = stage
  const defects: unknown[] = []
  const archive: Archive = {
    vaults: async () => [],
    list: async () => null,
    brandNames: async () => new Map(),
    holds: async () => new Map(),
    barHistory: async () => [],
    policy: async (asKnownAt) => ({ ...noRules, asKnownAt }),
    terms: async () => publishedTerms,
    document: async () => null,
    reports: async () => [],
    report: async () => null,
    alarms: async () => [],
    answers: async () => {},
    ...more,
  }
  const snapshots = watchChain({
    chain,
    deployedAtBlock: 0,
    now: () => chain.now(),
    checkEveryMs: 10_000,
    freshForMs: 0,
    answerWithinMs: 300,
  })
  context.after(() => snapshots.close())
  const app = createApp({
    sources: {
      settings: {
        name: 'Test Gold',
        coin: { name: 'Test Gold', symbol: 'TST' },
        metal: 'gold',
        demonstration: false,
        chainId: chain.chainId,
        contracts: chain.contracts,
        deployedAtBlock: 0,
        deployedAtHash: digest('block 0'),
      },
      snapshots,
      archive,
      shelves: createShelfReader(archive),
      signatures: createSignatureReader(chain),
      names: async () => namesOf([], await archive.vaults()),
      publicRpcUrl: null,
    },
    site: new Map(),
    onDefect: (error) => defects.push(error),
  })
  return { app, defects }
}

const someVersion = {
  version: 1,
  digest: digest('terms'),
  effectiveFrom: '2026-01-05',
  publishedAt: new Date(0),
}
const readingOfTerms = readTerms(
  readFileSync(new URL('../demonstration/terms/meridianGold.json', import.meta.url), 'utf8'),
)
assert.ok(readingOfTerms.ok)
const publishedTerms = {
  inForce: someVersion,
  next: null,
  versions: [someVersion],
  terms: readingOfTerms.value,
}
const noRules = { rules: [], versions: new Map(), reviews: new Map(), reviewNotes: [], change: '0' }

const shapes = {
  '/api/v1/policy': policyShape,
  '/api/v1/policy/answer?jurisdiction=BY&activity=hold': policyAnswerShape,
  '/api/v1/policy/timeline?jurisdiction=BY&activity=hold': policyTimelineShape,
  '/api/v1/programme': programmeShape,
  '/api/v1/reserve': reserveShape,
  '/api/v1/vaults': vaultsShape,
  '/api/v1/vaults/1': oneVaultShape,
  '/api/v1/statements': statementsShape,
  '/api/v1/statements?vault=1': statementsShape,
  '/api/v1/bars': barsShape,
  '/api/v1/bar-counts': barCountsShape,
  '/api/v1/bars?query=a%20b&state=held&brand=X&vault=1&limit=7&cursor=0': barsShape,
  '/api/v1/history?points=5': historyShape,
  '/api/v1/titles': titlesShape,
  '/api/v1/holds': holdsShape,
  '/api/v1/events?limit=200': eventsShape,
  '/api/v1/alarms': alarmsShape,
  '/api/v1/reports': reportsShape,
  '/api/v1/terms': termsAnswerShape,
  '/api/v1/stress': stressShape,
  '/api/v1/stress?shock=vault:1&shock=lapse:1&shock=origin:1990-2003': stressShape,
}

async function read({ app }: Served, path: string) {
  const answer = await app.request(path)
  assert.equal(answer.status, 200, `${path}: ${await answer.clone().text()}`)
  return answer.json()
}

async function problem({ app }: Served, path: string, init?: RequestInit) {
  const answer = await app.request(path, init)
  assert.equal(answer.headers.get('content-type'), 'application/problem+json', path)
  const body = problemShape.parse(await answer.json())
  assert.equal(body.status, answer.status)
  return body
}

test('every read has its shape when nothing has been sworn or owed yet, and when something has', async (context) => {
  const stage = await setStage()
  const server = await served(context, stage)
  for (const [path, shape] of Object.entries(shapes)) shape.parse(await read(server, path))
  assert.equal(reserveShape.parse(await read(server, '/api/v1/reserve')).coverageBasisPoints, null)
  await stage.state(100n)
  must(
    await stage.chain.write.hold(guardian, { vault: 1, amount: micrograms(7n), evidence: digest('order') }),
  )
  for (const [path, shape] of Object.entries(shapes)) shape.strict().parse(await read(server, path))
  const vault = oneVaultShape.parse(await read(server, '/api/v1/vaults/1'))
  assert.equal(vault.pendingMicrograms, '7')
  assert.deepEqual(
    vault.signers.map((signer) => signer.role),
    ['custodian', 'auditor', 'auditor', 'auditor'],
  )
  assert.equal(vault.statements[0]?.signatures.length, 4)
  assert.deepEqual(server.defects, [])
})

test('a number that JSON would round comes as digits', async (context) => {
  const stage = await setStage()
  await stage.state(1_999_999n)
  const reserve = reserveShape.parse(await read(await served(context, stage), '/api/v1/reserve'))
  assert.equal(reserve.goldMicrograms, '1999999000000000')
  assert.equal(typeof reserve.goldMicrograms, 'string')
})

test('what cannot be understood is refused by the name of what is wrong', async (context) => {
  const server = await served(context, await setStage())
  const wrong: Record<string, [number, RegExp]> = {
    '/api/v1/bars?limit=0': [400, /limit/],
    '/api/v1/bars?limit=201': [400, /limit/],
    '/api/v1/bars?limit=1e2': [400, /limit/],
    '/api/v1/bars?limit=5&limit=6': [400, /limit/],
    '/api/v1/bars?cursor=-1': [400, /cursor/],
    '/api/v1/bars?state=lost': [400, /state/],
    '/api/v1/bars?colour=red': [400, /colour/],
    [`/api/v1/bars?query=${'x'.repeat(101)}`]: [400, /query/],
    '/api/v1/bars/0x12': [400, /barKey/],
    [`/api/v1/bars/0x${'0'.repeat(64)}`]: [404, /No list in force/],
    '/api/v1/vaults/77': [404, /no vault "77"/],
    '/api/v1/statements?vault=77': [404, /no vault/],
    '/api/v1/history?points=501': [400, /points/],
    '/api/v1/lists/0x12.csv': [400, /digest/],
    [`/api/v1/lists/0x${'0'.repeat(64)}.csv`]: [404, /No list/],
    '/api/v2/reserve': [404, /Nothing is served/],
    '/etc/passwd': [404, /Nothing is served/],
  }
  for (const [path, [status, detail]] of Object.entries(wrong)) {
    const told = await problem(server, path)
    assert.equal(told.status, status, path)
    assert.match(told.detail, detail, path)
  }
})

test('whatever path is asked for, the answer is a document, never a defect', async (context) => {
  const server = await served(context, await setStage())
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(
        '/api/v1/alarms',
        '/api/v1/alarms.atom',
        '/api/v1/bars',
        '/api/v1/bars/',
        '/api/v1/vaults/',
        '/api/v1/lists/',
        '/api/v1/events',
        '/',
      ),
      fc.string({ maxLength: 60, unit: 'binary' }),
      fc.dictionary(
        fc.constantFrom('query', 'vault', 'brand', 'state', 'cursor', 'limit', 'x'),
        fc.string({ maxLength: 40 }),
      ),
      async (path, more, query) => {
        const asked = `${path}${encodeURIComponent(more.toWellFormed())}?${new URLSearchParams(query)}`
        const answer = await server.app.request(asked)
        assert.ok([200, 400, 404].includes(answer.status), `${asked}: ${answer.status}`)
      },
    ),
    { numRuns: 150 },
  )
  assert.deepEqual(server.defects, [])
})

test('nothing but reading is possible', async (context) => {
  const server = await served(context, await setStage())
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
    const answer = await server.app.request('/api/v1/reserve', { method })
    assert.equal(answer.status, 405)
    assert.equal(answer.headers.get('allow'), 'GET, HEAD')
  }
  const head = await server.app.request('/api/v1/reserve', { method: 'HEAD' })
  assert.equal(head.status, 200)
  assert.equal(await head.text(), '')
})

test('a defect tells the operator everything and the caller nothing', async (context) => {
  const stage = await setStage()
  const server = await served(context, stage, {
    holds: async () => {
      throw new Error('password authentication failed for postgres://specie:secret@here')
    },
  })
  const told = await problem(server, '/api/v1/vaults')
  assert.equal(told.status, 500)
  assert.doesNotMatch(JSON.stringify(told), /secret|postgres|stack|at /)
  assert.match(String(server.defects[0]), /secret/)
})

test('a database that is gone is told apart from a chain that is gone, and readiness names the one that is silent', async (context) => {
  const stage = await setStage()
  // The driver's own error, at a port where nobody listens: a socket's word alone says nothing of the database.
  const nowhere = createPool('postgres://nobody@127.0.0.1:1/none')
  context.after(() => nowhere.end())
  const refuse = async (): Promise<never> => {
    await nowhere.query('select 1')
    throw new Error('Nobody should listen there.')
  }
  const server = await served(context, stage, { holds: refuse, answers: refuse })
  assert.equal((await problem(server, '/api/v1/holds')).code, 'DATABASE_SILENT')
  assert.match((await problem(server, '/readyz')).detail, /the database/)
  assert.equal((await server.app.request('/healthz')).status, 200)
  assert.equal((await server.app.request('/api/v1/reserve')).status, 200)
  stage.chain.head = refuse
  const silent = await served(context, stage)
  assert.equal((await problem(silent, '/api/v1/reserve')).code, 'CHAIN_SILENT')
  assert.match((await problem(silent, '/readyz')).detail, /the chain/)
})

test('a published list comes byte for byte, and may be kept for ever', async (context) => {
  const list = listBars([])
  const server = await served(context, await setStage(), {
    list: async (asked) => (asked === list.listDigest ? list.text : null),
  })
  const answer = await server.app.request(`/api/v1/lists/${list.listDigest}.csv`)
  assert.equal(await answer.text(), list.text)
  assert.match(answer.headers.get('content-type') ?? '', /^text\/csv/)
  assert.match(answer.headers.get('cache-control') ?? '', /immutable/)
  const etag = answer.headers.get('etag') ?? ''
  assert.equal(
    (await server.app.request(`/api/v1/lists/${list.listDigest}.csv`, { headers: { 'if-none-match': etag } }))
      .status,
    304,
  )
})

test('a page may run its own scripts only, and a stranger’s page may read the figures', async (context) => {
  const server = await served(context, await setStage())
  const answer = await server.app.request('/api/v1/reserve')
  assert.match(answer.headers.get('content-security-policy') ?? '', /script-src 'self';/)
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff')
  assert.equal(answer.headers.get('access-control-allow-origin'), '*')
  const lost = await server.app.request('/nowhere')
  assert.match(lost.headers.get('content-security-policy') ?? '', /default-src 'self'/)
})

test('the contract names every read with its shape', async (context) => {
  const server = await served(context, await setStage())
  const contract = await read(server, '/api/openapi.json')
  assert.equal(contract.openapi, '3.1.0')
  assert.deepEqual(Object.keys(contract.paths).toSorted(), [
    '/api/v1/alarms',
    '/api/v1/alarms.atom',
    '/api/v1/bar-counts',
    '/api/v1/bars',
    '/api/v1/bars/{barKey}',
    '/api/v1/documents/{digest}',
    '/api/v1/events',
    '/api/v1/history',
    '/api/v1/holds',
    '/api/v1/lists/{listDigest}.csv',
    '/api/v1/policy',
    '/api/v1/policy/answer',
    '/api/v1/policy/timeline',
    '/api/v1/programme',
    '/api/v1/reports',
    '/api/v1/reports/{month}',
    '/api/v1/reports/{month}.pdf',
    '/api/v1/reserve',
    '/api/v1/statements',
    '/api/v1/stress',
    '/api/v1/terms',
    '/api/v1/titles',
    '/api/v1/vaults',
    '/api/v1/vaults/{id}',
  ])
  assert.match(JSON.stringify(contract.components.schemas.Amount), /"type":"string"/)
  for (const path of Object.values<{ get: { responses: Record<string, unknown> } }>(contract.paths)) {
    assert.ok('default' in path.get.responses, 'each read names its problems')
  }
})

test('what is no shock, or concerns nobody, is a problem that says so; without terms nobody says who bears a loss', async (context) => {
  const server = await served(context, await setStage())
  assert.match((await problem(server, '/api/v1/stress?shock=vault:x')).detail, /expected vault:NUMBER/)
  assert.equal((await problem(server, '/api/v1/stress?shock=vault:9')).code, 'NOT_FOUND')
  const many = Array.from({ length: 21 }, () => 'shock=vault:1').join('&')
  assert.match((await problem(server, `/api/v1/stress?${many}`)).detail, /At most 20/)
  const bare = await served(context, await setStage(), { terms: async () => null })
  assert.equal((await problem(bare, '/api/v1/terms')).code, 'NOT_FOUND')
  assert.equal((await problem(bare, '/api/v1/stress')).code, 'NOT_FOUND')
})

test('a document is given by its digest, byte for byte', async (context) => {
  const bytes = new TextEncoder().encode('{"terms":1}')
  const server = await served(context, await setStage(), {
    document: async (asked) => (asked === digest('terms') ? bytes : null),
  })
  const answer = await server.app.request(`/api/v1/documents/${digest('terms')}`)
  assert.deepEqual(new Uint8Array(await answer.arrayBuffer()), bytes)
  assert.equal((await problem(server, `/api/v1/documents/${digest('other')}`)).code, 'NOT_FOUND')
  assert.equal((await problem(server, '/api/v1/documents/terms')).code, 'BAD_REQUEST')
})

test('a large answer is compressed for those who take it', async (context) => {
  const stage = await setStage()
  await stage.state(100n)
  const server = await served(context, stage)
  const answer = await server.app.request('/api/v1/events', { headers: { 'accept-encoding': 'gzip' } })
  assert.equal(answer.headers.get('content-encoding'), 'gzip')
  assert.match(answer.headers.get('vary') ?? '', /accept-encoding/i)
})

test('a bar that no list in force has is not made up', async (context) => {
  const server = await served(context, await setStage())
  const bars = barsShape.parse(await read(server, '/api/v1/bars'))
  assert.deepEqual([bars.total, bars.bars, bars.nextCursor], [0, [], null])
  assert.ok(oneBarShape.safeParse({}).success === false)
})
