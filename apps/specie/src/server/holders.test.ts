/** Bars behind an address as a visitor asks for them, beside what anybody recomputes from the same chain and lists. */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Client, type HolderAnswer, openClient } from '@specie/client'
import type { Address, Chain } from '@specie/coin'
import { readTip, recordedEvents } from '@specie/coin/reader'
import { type RecomputeInputs, recompute } from '@specie/evidence/allocation'
import { followBalances } from '@specie/evidence/balances'
import { transaction } from '@specie/store'
import { coinUnits } from '@specie/units'
import encodeQR from 'qr'
import { decodeQR } from 'qr/decode.js'
import { keccak256, stringToHex, zeroAddress } from 'viem'
import { done } from '../../../../packages/coin/src/behaviour/found.ts'
import { expect, mintCoins, officer, people } from '../../../../packages/issuance/test/programme.ts'
import { codeOf, type DeskServer, deskServer, must } from '../../test/deskServer.ts'

let here: DeskServer
let client: Client
let newest: number
const { holder, stranger, sponsor } = people
const emptied = people.guardian.address
const kilogram = 1_000_000_000n

before(async () => {
  here = await deskServer()
  const { desk } = here
  client = openClient({ baseUrl: here.address })
  expect(await mintCoins(desk.office, { key: 'first', kilograms: 100n }))
  const pay = async (from: typeof holder, to: Address, amount: bigint) => {
    done(await desk.chain.write.transfer(from, { to, amount: coinUnits(amount) }))
    await desk.makeFinal()
    await keep()
  }
  await pay(holder, stranger.address, 33n * kilogram + 7n)
  await pay(holder, emptied, kilogram)
  await pay(people.guardian, sponsor.address, kilogram)
  await pay(stranger, desk.chain.contracts.coin, 5n)
  done(
    await desk.chain.write.freeze(officer, {
      account: stranger.address,
      evidence: keccak256(stringToHex('order')),
    }),
  )
  await desk.makeFinal()
  await keep()
  newest = (await answered(holder.address)).newestFinalBlock
})
after(() => here?.close())

/** What the worker's reader does, in its transaction. */
async function keep(): Promise<void> {
  const { pool } = here.desk.office
  const tip = await readTip(pool)
  assert(tip)
  const events = await recordedEvents(pool, { to: tip.finalized.number })
  await transaction(pool, (inside) =>
    followBalances(inside, { kind: 'finalized', from: 0, to: tip.finalized, events }),
  )
}

async function answered(address: Address, block?: number): Promise<HolderAnswer> {
  return must(
    await client.readHolder({
      params: { address },
      query: block === undefined ? {} : { block: String(block) },
    }),
  )
}

function inputs(
  address: Address,
  block?: number,
  chain: RecomputeInputs['chain'] = here.desk.chain,
): RecomputeInputs {
  return {
    chain,
    deployedAtBlock: here.programme.settings?.deployedAtBlock ?? 0,
    fetchList: async (digest) => (await fetch(`${here.address}/api/v1/lists/${digest}.csv`)).bytes(),
    address,
    ...(block === undefined ? {} : { block }),
  }
}

test('at every final block the server’s answer is what anybody recomputes from chain and lists', async () => {
  const first = here.programme.settings?.deployedAtBlock ?? 0
  for (let block = newest; block >= first; block -= Math.max(1, Math.floor(newest / 12))) {
    for (const { address } of [holder, stranger, sponsor]) {
      const answer = await answered(address, block)
      const own = await recompute(inputs(address, block))
      assert(own.ok)
      assert.equal(answer.digest, own.value.digest)
      assert.equal(answer.block.number, block)
      assert.equal(answer.balanceMicrograms, String(own.value.behind.balanceMicrograms))
    }
  }
})

test('everybody’s parts add up to the gold behind coins, and each to its balance', async () => {
  const everybody = [holder.address, stranger.address, sponsor.address, here.desk.chain.contracts.coin]
  const answers = await Promise.all(everybody.map((address) => answered(address)))
  for (const { bars, balanceMicrograms, missingMicrograms } of answers) {
    assert.equal(String(bars.reduce((sum, bar) => sum + BigInt(bar.micrograms), 0n)), balanceMicrograms)
    assert.equal(missingMicrograms, '0')
  }
  const [one] = answers
  const sum = answers.reduce((total, { coveredMicrograms }) => total + BigInt(coveredMicrograms), 0n)
  assert.equal(String(sum), one?.programme.behindCoinsMicrograms)
  assert.equal(String(sum), String(100n * kilogram))
})

test('nobody, a contract, an address that never held and one that gave all away are told apart', async () => {
  const { contracts } = here.desk.chain
  const kinds = await Promise.all(
    [zeroAddress, contracts.reserve, contracts.coin, `0x${'9'.repeat(40)}` as const, emptied].map(
      async (address) => {
        const { kind, bars, balanceMicrograms } = await answered(address)
        return [kind, bars.length, balanceMicrograms]
      },
    ),
  )
  assert.deepEqual(kinds, [
    ['nobody', 0, '0'],
    ['contract', 0, '0'],
    ['contract', 1, '5'],
    ['neverHeld', 0, '0'],
    ['emptied', 0, '0'],
  ])
  assert.match((await answered(emptied)).says, /held coins before/)
})

test('a frozen account is said to be frozen, and its gold stays', async () => {
  const { frozen, missingMicrograms, coveredMicrograms, says } = await answered(stranger.address)
  assert(frozen)
  assert.equal(missingMicrograms, '0')
  assert.equal(coveredMicrograms, String(33n * kilogram + 2n))
  assert.match(says, /frozen/)
  assert.equal((await answered(holder.address)).frozen, null)
})

test('a block that is not final, one before the programme and what is no address are refused in words', async () => {
  const ask = (address: string, block: number) =>
    client.readHolder({ params: { address: address as Address }, query: { block: String(block) } })
  const [late, wrong] = [await ask(holder.address, newest + 1), await ask('0x12', newest)]
  assert.equal(codeOf(late), 'NOT_FOUND')
  assert.match(late.ok ? '' : late.refusal.detail, /is not final; the newest that is final is \d+/)
  assert.equal(codeOf(wrong), 'BAD_REQUEST')
})

test('many bars come page by page', async () => {
  const whole = await answered(holder.address)
  const pages: HolderAnswer['bars'] = []
  let cursor: string | null = null
  do {
    const page: HolderAnswer = must(
      await client.readHolder({
        params: { address: holder.address },
        query: { limit: '2', ...(cursor === null ? {} : { cursor }) },
      }),
    )
    pages.push(...page.bars)
    cursor = page.nextCursor
  } while (cursor !== null)
  assert.deepEqual(pages, whole.bars)
  assert(whole.bars.length > 2)
})

test('an altered list and left-out transfers are found by whoever recomputes', async () => {
  const { chain } = here.desk
  const altered = await recompute({
    ...inputs(holder.address),
    fetchList: async (digest) => {
      const text = await (await fetch(`${here.address}/api/v1/lists/${digest}.csv`)).text()
      return new TextEncoder().encode(text.replace('401.250', '402.250'))
    },
  })
  assert.equal(altered.ok ? '' : altered.refusal.code, 'LIST_WRONG')
  const forgetful: Pick<Chain, 'events'> = {
    events: async (range) =>
      (await chain.events(range)).filter(
        ({ kind }, index, all) => kind !== 'transferred' || index < all.length / 2,
      ),
  }
  const incomplete = await recompute(inputs(holder.address, undefined, { ...chain, ...forgetful }))
  assert.equal(incomplete.ok ? '' : incomplete.refusal.code, 'EVENTS_INCOMPLETE')
})

test('a certificate’s square leads to its own check, which says whether its digest still comes out', async () => {
  const answer = await answered(holder.address)
  const page = await fetch(`${here.address}${answer.certificate}&language=en`)
  const html = await page.text()
  assert.equal(page.status, 200)
  assert(html.includes(answer.digest))
  assert(!html.includes('<script'))
  const url = /<a href="([^"]*digest=[^"]*)">/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
  assert.equal(readSquare(url), url)
  assert(html.includes(encodeQR(url, 'svg', { ecc: 'medium', border: 2 })))
  assert.match(await (await fetch(url)).text(), /role="status">The digest is the one/)
  const forged = url.replace(answer.digest, `0x${'0'.repeat(64)}`)
  assert.match(await (await fetch(forged)).text(), /role="alert">THE DIGEST IS NOT/)
})

test('a certificate without a block goes to the newest final one, in the visitor’s language', async () => {
  const path = `${here.address}/certificate/${holder.address.toLowerCase()}`
  const moved = await fetch(path, { redirect: 'manual', headers: { 'accept-language': 'fr, be;q=0.9' } })
  assert.equal(moved.status, 302)
  assert.equal(moved.headers.get('location'), `/certificate/${holder.address}?block=${newest}&language=be`)
  const page = await (await fetch(path, { headers: { 'accept-language': 'zh-CN' } })).text()
  assert.match(page, /<html lang="zh">/)
  const wrong = await fetch(`${path}?block=1&digest="><script>`)
  assert.equal(wrong.status, 400)
})

test('the command recomputes by itself, and fails where a certificate says something else', async () => {
  const { digest } = await answered(holder.address, newest)
  const run = (...more: string[]) =>
    promisify(execFile)(process.execPath, [
      fileURLToPath(new URL('../bin.ts', import.meta.url)),
      'bars-behind',
      holder.address,
      '--url',
      here.address,
      '--rpc',
      here.desk.local.rpcUrl,
      '--block',
      String(newest),
      '--json',
      ...more,
    ])
  const same = JSON.parse((await run('--digest', digest)).stdout)
  assert.equal(same.digest, digest)
  assert.equal(same.agrees, true)
  assert.equal(same.coveredMicrograms, String(66n * kilogram - 7n))
  await assert.rejects(run('--digest', `0x${'1'.repeat(64)}`), { code: 3 })
})

/** The square as a camera would see it. */
function readSquare(text: string): string {
  const bits = encodeQR(text, 'raw', { ecc: 'medium', border: 4 })
  const scale = 4
  const width = bits.length * scale
  const data = new Uint8Array(width * width * 4).fill(255)
  for (let y = 0; y < width; y += 1)
    for (let x = 0; x < width; x += 1)
      if (bits[Math.floor(y / scale)]?.[Math.floor(x / scale)] === true)
        data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3)
  return decodeQR({ width, height: width, data })
}
