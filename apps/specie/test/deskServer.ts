/**
 * The desk's server as people meet it: a real socket over the test programme of issuance (its database, its chain, its reader and
 * outbox, stepped by hand), and persons who sign in with real keys.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Answer, type Client, openClient } from '@specie/client'
import { advanceOrder } from '@specie/issuance'
import type { LocalAccount } from 'viem'
import { type TestDesk, testDesk } from '../../../packages/issuance/test/desk.ts'
import { people, type TestProgramme } from '../../../packages/issuance/test/programme.ts'
import { migrateAll } from '../src/programme/migrations.ts'
import type { Programme } from '../src/programme/programme.ts'
import type { ProgrammeSettings } from '../src/programme/store.ts'
import { type LimitSettings, usualLimits } from '../src/server/desk/limits.ts'
import { type Door, takeDoor } from '../src/server/serveProgramme.ts'
import type { ServerSettings } from '../src/server/serverSettings.ts'
import { admitForTest } from './admitted.ts'

export type DeskServer = {
  readonly desk: TestDesk
  readonly door: Door
  readonly address: string
  readonly programme: Programme
  /** Another server over the same database and chain. */
  another(settings?: Partial<ServerSettings>): Promise<Door>
  signedIn(account: LocalAccount, address?: string): Promise<Person>
  /** What a worker's job would do for the order. */
  advance(id: string): Promise<void>
  close(): Promise<void>
}

/** Somebody with a key and a browser of its own. */
export type Person = {
  readonly account: LocalAccount
  readonly client: Client
  /** As its page would ask, with the cookie, and without anything that the page adds. */
  ask(path: string, init?: RequestInit): Promise<Response>
  readonly csrfToken: string
  readonly cookie: string
}

export async function deskServer(limits: Partial<LimitSettings> = {}): Promise<DeskServer> {
  const desk = await testDesk()
  const home = mkdtempSync(join(tmpdir(), 'specie-desk-'))
  writeFileSync(join(home, 'index.html'), '<!doctype html><title>test</title>')
  await migrateAll(desk.office.pool)
  await desk.settle()
  const programme = await programmeOf(desk, home)
  const [first, second] = people.officers.map(({ address }) => address)
  if (first === undefined || second === undefined) throw new Error('Two officers are needed.')
  await admitForTest({
    pool: desk.office.pool,
    dataDirectory: home,
    at: new Date((await desk.chain.now()) * 1000),
    officers: [first, second],
    sponsors: [people.sponsor.address, people.otherSponsor.address],
    holders: [people.holder.address],
    places: ['CH'],
  })
  const doors: Door[] = []
  const another = async (settings: Partial<ServerSettings> = {}) => {
    const door = await takeDoor({
      port: 0,
      host: '127.0.0.1',
      settings: {
        desk: { proxies: 0, limits: { ...usualLimits, ...generous, ...limits } },
        logLevel: 'silent',
        metricsAt: null,
        ...settings,
      },
    })
    doors.push(door)
    await door.open(programme, home, (line) => console.error(line))
    return door
  }
  const door = await another()
  return {
    desk,
    door,
    address: door.address,
    programme,
    another,
    signedIn: (account, address = door.address) => signIn(account, address),
    advance: (id) => advanceOrder(desk.office, id),
    async close() {
      for (const one of doors) await one.close()
      await desk.close()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** Signs the challenge, keeps the cookie. */
export async function signIn(account: LocalAccount, address: string): Promise<Person> {
  let cookie = ''
  const ask = async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    if (cookie !== '') headers.set('cookie', cookie)
    const response = await fetch(`${address}${path}`, { ...init, headers })
    const set = response.headers.getSetCookie()[0]
    if (set !== undefined) cookie = set.split(';')[0] ?? ''
    return response
  }
  const client = openClient({
    baseUrl: '',
    fetch: (input, init) => ask(String(input), init),
  })
  const { message } = must(await client.askChallenge({ body: { address: account.address } }))
  const signature = await account.signMessage({ message })
  const { csrfToken } = must(await client.signIn({ body: { message, signature } }))
  return {
    account,
    client,
    ask,
    csrfToken,
    get cookie() {
      return cookie
    },
  }
}

/** The value, or the problem as the test's failure. */
export function must<Value>(answer: Answer<Value>): Value {
  if (answer.ok) return answer.value
  throw new Error(`${answer.refusal.status} ${answer.refusal.code}: ${answer.refusal.detail}`)
}

/** The code of the problem; `done` where there was none. */
export function codeOf(answer: Answer<unknown>): string {
  return answer.ok ? 'done' : answer.refusal.code
}

async function programmeOf(desk: TestProgramme, dataDirectory: string): Promise<Programme> {
  const { office, chain, local } = desk
  const [first] = await chain.events({ from: 0 })
  const deployedAtBlock = first?.block.number ?? 0
  const { connectionString } = office.pool.options
  if (connectionString === undefined) throw new Error('The test database has no address.')
  const settings: ProgrammeSettings = {
    name: 'Test Gold',
    coin: { name: 'Test Gold', symbol: 'TST' },
    metal: 'gold',
    demonstration: true,
    chainId: chain.chainId,
    contracts: chain.contracts,
    deployedAtBlock,
    deployedAtHash: first?.block.hash ?? '0x',
  }
  const never = () => {
    throw new Error('No test asks this of its programme.')
  }
  return {
    dataDirectory,
    pool: office.pool,
    databaseUrl: connectionString,
    rpcUrl: local.rpcUrl,
    localChain: { advance: (seconds) => local.advance(seconds), moveTo: never, mine: () => local.mine() },
    now: () => chain.now(),
    settings,
    completed: true,
    chain: () => chain,
    found: never,
    complete: never,
    name: never,
    parties: async () =>
      [people.sponsor, people.otherSponsor].map((one, index) => ({
        address: one.address,
        name: `Sponsor ${index + 1}`,
        jurisdiction: 'CH',
        role: 'sponsor' as const,
      })),
    close: async () => {},
  }
}

/** A test asks faster than people do. */
const generous = { session: 10_000, write: 10_000, file: 1_000 }
