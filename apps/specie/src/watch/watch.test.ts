import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import { type AddressInfo, createServer as createSocketServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Verdict } from '@specie/evidence'
import { coinUnits, micrograms } from '@specie/units'
import { emptyMemory, type Memory, readMemory, writeMemory } from './memory.ts'
import { feedSink, mailSink, type Sink, type Told, webhookSink } from './sinks.ts'
import { type Look, openWatcher } from './watch.ts'

const sound: Verdict = {
  result: 'pass',
  checks: [],
  block: null,
  chainId: 1,
  trusts: '',
  logHead: null,
  readingMs: 0,
  computingMs: 0,
}
const party = (letter: string) => `0x${letter.repeat(40)}` as const
let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'watch-'))
})
after(() => rm(folder, { recursive: true }))

/** A programme that owes so much more than it has. */
function seen(short: bigint, block = 1): Awaited<ReturnType<Look>> {
  return {
    reserve: {
      block: { number: block, hash: `0x${String(block).padStart(64, '0')}`, time: 1_000 },
      rules: {
        maxAgeSeconds: 1,
        raiseDelaySeconds: 1,
        quorum: 2,
        changeDelaySeconds: 1,
        holdRestSeconds: 1,
        freezeLapseSeconds: 1,
      },
      accredited: 0n,
      vaults: [],
      sponsors: [
        {
          address: party('a'),
          issued: coinUnits(short),
          titled: micrograms(0n),
          cap: coinUnits(0n),
          mintingSuspended: false,
          vaults: [],
        },
      ],
      supply: coinUnits(short),
    },
    proposals: [],
    events: [],
    time: 1_000,
    nameOf: () => 'A sponsor',
  }
}

function setting(sinks: readonly Sink[], memory: Memory = emptyMemory('1:0x')) {
  const state = { short: 0n, block: 1, clock: 1_000, silent: false, serverSilent: false, checks: 0 }
  const problems: string[] = []
  const kept: Memory[] = []
  const watcher = openWatcher({
    programme: 'A programme',
    url: 'https://x',
    look: async () => {
      if (state.silent) throw new Error('connection refused')
      return seen(state.short, state.block)
    },
    check: async () => {
      if (state.serverSilent) throw new Error('the server does not answer')
      state.checks += 1
      return sound
    },
    sinks,
    memory,
    keep: async (one) => void kept.push(one),
    now: () => state.clock,
    checkEverySeconds: 600,
    onProblem: (says) => problems.push(says),
  })
  return { watcher, state, problems, kept }
}

function collecting(fails: () => boolean = () => false): Sink & { readonly told: Told[] } {
  const told: Told[] = []
  return {
    name: 'collecting',
    told,
    tell: async (one) => {
      if (fails()) throw new Error('no route')
      told.push(one)
    },
  }
}

test('an alarm is told once, and so is its end, also over a restart', async () => {
  const sink = collecting()
  const { watcher, state, kept } = setting([sink])
  await watcher.round()
  assert.equal(sink.told.length, 0)
  state.short = 5n
  await watcher.round()
  await watcher.round()
  assert.deepEqual(
    sink.told.map(({ news }) => [news.raised.length, news.ended.length]),
    [[1, 0]],
  )
  const restarted = setting([sink], kept.at(-1))
  restarted.state.short = 5n
  await restarted.watcher.round()
  assert.equal(sink.told.length, 1)
  restarted.state.short = 0n
  await restarted.watcher.round()
  assert.deepEqual(
    sink.told.map(({ news }) => [news.raised.length, news.ended.length]),
    [
      [1, 0],
      [0, 1],
    ],
  )
})

test('what a sink could not tell it tells later, in its order, and the others are not kept waiting', async () => {
  let broken = true
  const [failing, other] = [collecting(() => broken), { ...collecting(), name: 'other' }]
  const { watcher, state, problems } = setting([failing, other])
  state.short = 5n
  await watcher.round()
  state.short = 0n
  await watcher.round()
  assert.equal(failing.told.length, 0)
  assert.match(problems[0] ?? '', /no route; it is told again later/)
  broken = false
  await watcher.round()
  assert.deepEqual(
    failing.told.map(({ news }) => news.raised.length),
    [1, 0],
  )
})

test('the whole check runs at each new block, and after some minutes without one', async () => {
  const { watcher, state } = setting([])
  await watcher.round()
  await watcher.round()
  assert.equal(state.checks, 1)
  state.block = 2
  await watcher.round()
  assert.equal(state.checks, 2)
  state.clock += 600
  await watcher.round()
  assert.equal(state.checks, 3)
})

test('the head of the log that was seen last goes with the next check, and one that does not go on from it is not kept', async () => {
  const head = { origin: 'x', key: 'k', size: 5, root: 'r', seenAt: 1 }
  const asked: unknown[] = []
  const verdicts = [{ ...sound, logHead: head }, { ...sound, logHead: null }, sound]
  const watcher = openWatcher({
    programme: 'p',
    url: 'u',
    look: async () => seen(0n, asked.length + 1),
    check: async (remembered) => {
      asked.push(remembered)
      return verdicts[asked.length - 1] ?? sound
    },
    sinks: [],
    memory: emptyMemory('1:0x'),
    keep: async () => {},
    now: () => 1_000,
    checkEverySeconds: 600,
    onProblem: () => {},
  })
  for (const _ of [1, 2, 3]) await watcher.round()
  assert.deepEqual(asked, [null, head, head])
  assert.deepEqual(watcher.memory().logHead, head)
})

test('a node that is silent is a warning, after ten minutes an alarm, and what stood before still stands', async () => {
  const sink = collecting()
  const { watcher, state } = setting([sink])
  state.short = 5n
  await watcher.round()
  state.silent = true
  const [silent, still] = await watcher.round()
  assert.deepEqual([silent?.urgency, still?.kind], ['warning', 'shortfall'])
  state.clock += 600
  assert.equal((await watcher.round())[0]?.urgency, 'alarm')
  state.silent = false
  assert.deepEqual(
    (await watcher.round()).map(({ kind }) => kind),
    ['shortfall'],
  )
  assert.equal(sink.told.filter(({ news }) => news.raised.some(({ kind }) => kind === 'shortfall')).length, 1)
})

const told: Told = {
  programme: 'A programme',
  url: 'https://x',
  at: 1_000,
  news: {
    raised: [
      {
        key: 'shortfall:0xa',
        kind: 'shortfall',
        urgency: 'alarm',
        until: null,
        vault: null,
        says: 'A sponsor owes\r\nBcc: x@y',
        raisedAt: 1_000,
      },
    ],
    ended: [],
  },
}

test('what the node shows is told while the server is silent, and its lasting silence is an alarm, also over a restart', async () => {
  const sink = collecting()
  const { watcher, state, kept } = setting([sink])
  await watcher.round()
  state.serverSilent = true
  state.short = 5n
  state.block = 2
  const alarms = await watcher.round()
  assert.deepEqual(
    alarms.map(({ key, urgency }) => [key.split(':')[0], urgency]),
    [
      ['silent', 'warning'],
      ['shortfall', 'alarm'],
    ],
  )
  const restarted = setting([sink], kept.at(-1))
  Object.assign(restarted.state, { serverSilent: true, short: 5n, block: 2, clock: 1_700 })
  const told = sink.told.length
  await restarted.watcher.round()
  const raised = sink.told.slice(told).flatMap(({ news }) => news.raised.map(({ key }) => key))
  assert.deepEqual(raised, ['silent:long:1000'])
  restarted.state.serverSilent = false
  await restarted.watcher.round()
  assert.ok(sink.told.at(-1)?.news.ended.some(({ key }) => key === 'silent:long:1000'))
})

test('two webhooks at one host are two', () => {
  const [one, other] = ['https://host.example/a', 'https://host.example/b'].map((url) => webhookSink(url))
  assert.notEqual(one?.name, other?.name)
  assert.doesNotMatch(String(one?.name), /example\/a/)
})

test('a webhook gets the news with an id that stays the same, and a refusal is no telling', async () => {
  const bodies: { id: string; news: unknown }[] = []
  let status = 200
  const server = createServer((request, response) => {
    read(request).then((text) => {
      bodies.push(JSON.parse(text))
      response.writeHead(status).end()
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const sink = webhookSink(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  await sink.tell(told)
  await sink.tell(told)
  assert.equal(bodies[0]?.id, bodies[1]?.id)
  assert.deepEqual(bodies[0]?.news, told.news)
  status = 500
  await assert.rejects(sink.tell(told), /answered 500/)
  server.close()
})

test('mail goes out by SMTP in plain text, and what an alarm says writes no header', async () => {
  const lines: string[] = []
  let inData = false
  const server = createSocketServer((socket) => {
    socket.write('220 test\r\n')
    let rest = ''
    socket.on('data', (bytes) => {
      rest += bytes.toString()
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end)
        rest = rest.slice(end + 2)
        lines.push(line)
        if (inData) {
          if (line === '.') {
            inData = false
            socket.write('250 kept\r\n')
          }
        } else if (line === 'DATA') {
          inData = true
          socket.write('354 go on\r\n')
        } else if (line === 'QUIT') socket.end('221 bye\r\n')
        else socket.write('250 yes\r\n')
      }
    })
    socket.on('error', () => {})
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const smtpUrl = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}?ignoreTLS=true`
  await mailSink({ smtpUrl, from: 'watch@example.org', to: ['ann@example.org', 'bell@example.org'] }).tell(
    told,
  )
  assert.ok(lines.some((line) => line.startsWith('Subject: A programme: A sponsor owes Bcc: x@y')))
  assert.ok(!lines.slice(0, lines.indexOf('')).some((line) => line.startsWith('Bcc:')))
  assert.ok(lines.some((line) => line.includes('ALARM: A sponsor owes')))
  assert.equal(lines.filter((line) => line.startsWith('RCPT TO:')).length, 2)
  server.close()
})

test('a feed is a file that is whole at any moment', async () => {
  const file = join(folder, 'alarms.atom')
  await feedSink(
    file,
    () => told.news.raised,
    () => [],
  ).tell(told)
  assert.match(await readFile(file, 'utf8'), /<entry>[\s\S]*A sponsor owes/)
})

test('a memory of another programme, or a damaged one, is refused', async () => {
  const file = join(folder, 'memory.json')
  assert.deepEqual(await readMemory(file, 'p'), emptyMemory('p'))
  await writeMemory(file, emptyMemory('p'))
  assert.deepEqual(await readMemory(file, 'p'), emptyMemory('p'))
  await assert.rejects(readMemory(file, 'q'), /belongs to another programme, p/)
  await writeFile(file, '{"watcher":1')
  await assert.rejects(readMemory(file, 'p'), /is no memory of a watcher/)
})

async function read(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts).toString()
}
