import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { cast } from '../behaviour/cast.ts'
import { coinName, rules } from '../behaviour/worlds.ts'
import { demoAccount } from '../demoAccounts.ts'
import { call } from '../local/rpc.ts'
import { type LocalChain, startLocalChain } from '../local/startLocalChain.ts'
import { connectChain } from '../viem/connectChain.ts'
import { type DeployOptions, deployProgramme } from './deployProgramme.ts'
import { codeDifferences, sameCode } from './sameCode.ts'

let local: LocalChain
before(async () => {
  local = await startLocalChain()
})
after(async () => local?.stop())

test('the five contracts point at each other, run the published build, and nobody has a right in them', async () => {
  const deployed = await deployProgramme(options())
  assert.ok(deployed.ok)
  const { chain, contracts, deployedAtBlock } = deployed.value
  assert.equal(await sameCode(chain, coinName), true)
  const reserve = await chain.readReserve()
  assert.deepEqual(reserve.rules, { ...rules, holdRestSeconds: 30 * 86_400, freezeLapseSeconds: 14 * 86_400 })
  assert.deepEqual([reserve.vaults, reserve.sponsors], [[], []])
  const parties = await chain.readParties()
  assert.deepEqual(
    parties.seats,
    cast.seats.map(({ address }) => address),
  )
  assert.equal(parties.threshold, 3)

  const connected = await connectChain({ rpcUrl: local.rpcUrl, contracts, deployedAtBlock })
  assert.deepEqual(await connected.readReserve(), reserve)
  const events = await connected.events({ from: 0 })
  assert.equal(events.filter(({ kind }) => kind === 'seatTaken').length, 5)
  assert.equal(events[0]?.block.number, deployedAtBlock + 2, 'the council is the third contract')
})

test('one changed byte, one changed immutable, or another name of the coin is found', async () => {
  const deployed = await deployProgramme(options())
  assert.ok(deployed.ok)
  const { chain, contracts } = deployed.value
  assert.match((await codeDifferences(chain, 'Another Gold')).join(), /^coin: an immutable holds 0x/)

  const code = await chain.codeAt(contracts.coin)
  const changed = `${code.slice(0, 300)}${code[300] === '0' ? '1' : '0'}${code.slice(301)}`
  await call(local.rpcUrl, 'anvil_setCode', [contracts.coin, changed])
  assert.match((await codeDifferences(chain, coinName)).join(), /^coin: byte \d+ differs from the build$/)

  const reserve = contracts.reserve.slice(2).toLowerCase()
  const elsewhere = code.replace(reserve, cast.stranger.address.slice(2).toLowerCase())
  await call(local.rpcUrl, 'anvil_setCode', [contracts.coin, elsewhere])
  const found = (await codeDifferences(chain, coinName)).join('; ')
  assert.match(found, /coin: one immutable holds 2 values/)
  assert.match(found, new RegExp(`coin: an immutable holds ${cast.stranger.address.toLowerCase()}`))
  await call(local.rpcUrl, 'anvil_setCode', [contracts.coin, '0x'])
  assert.deepEqual(await codeDifferences(chain, coinName), ['coin: there is no code'])
})

test('rules outside their bounds are refused before anything is made', async () => {
  const before = await call(local.rpcUrl, 'eth_blockNumber', [])
  const day = 86_400
  const cases: readonly [Partial<DeployOptions['rules']>, string][] = [
    [{ maxAgeSeconds: 46 * day }, 'maxAge'],
    [{ raiseDelaySeconds: 0 }, 'raiseDelay'],
    [{ raiseDelaySeconds: 4 * day }, 'raiseDelay'],
    [{ quorum: 0 }, 'quorum'],
    [{ quorum: 1 }, 'quorum'],
    [{ changeDelaySeconds: 2 * day }, 'changeDelay'],
    [{ maxAgeSeconds: 20 * day, changeDelaySeconds: 7 * day }, 'changeDelay'],
  ]
  for (const [wrong, rule] of cases) {
    const refused = await deployProgramme({ ...options(), rules: { ...rules, ...wrong } })
    assert.ok(!refused.ok)
    assert.deepEqual([refused.refusal.code, refused.refusal.facts.rule], ['RuleOutOfBounds', rule])
  }
  for (const threshold of [2, 5]) {
    const refused = await deployProgramme({ ...options(), threshold })
    assert.ok(!refused.ok)
    assert.equal(refused.refusal.code, 'ThresholdOutOfBounds')
  }
  const twice = await deployProgramme({ ...options(), seats: [...options().seats, demoAccount(1).address] })
  assert.ok(!twice.ok)
  assert.equal(twice.refusal.code, 'SeatTwice')
  assert.equal(await call(local.rpcUrl, 'eth_blockNumber', []), before)
})

test('a chain without the contracts is named as such', async () => {
  const nowhere = cast.stranger.address
  const contracts = {
    reserve: nowhere,
    coin: nowhere,
    barTitle: nowhere,
    council: nowhere,
    settlement: nowhere,
  }
  await assert.rejects(connectChain({ rpcUrl: local.rpcUrl, contracts }), /has no contract at 0x/)
})

function options(): DeployOptions {
  return {
    rpcUrl: local.rpcUrl,
    signer: demoAccount(0),
    names: { coinName, coinSymbol: 'MGG', titleName: 'Meridian Bar Title', titleSymbol: 'MGT' },
    rules,
    seats: cast.seats.map(({ address }) => address),
    threshold: 3,
  }
}
