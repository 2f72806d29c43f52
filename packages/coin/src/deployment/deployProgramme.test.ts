import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { cast } from '../behaviour/cast.ts'
import { coinName, rules } from '../behaviour/worlds.ts'
import { demoAccount } from '../demoAccounts.ts'
import { call } from '../local/rpc.ts'
import { type LocalChain, startLocalChain } from '../local/startLocalChain.ts'
import { connectChain } from '../viem/connectChain.ts'
import { type DeploymentBegun, type DeployOptions, deployProgramme } from './deployProgramme.ts'
import { codeDifferences, sameCode } from './sameCode.ts'
import { addressesFrom } from './steps.ts'
import { measuredGas, surveyDeployment } from './survey.ts'

let local: LocalChain
before(async () => {
  local = await startLocalChain()
})
after(async () => local?.stop())

test('the contracts point at each other, run the published build, and nobody has a right in them', async () => {
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

test('cut off after any of the six, it is taken up again and no second set comes to be', async () => {
  for (const after of [0, 1, 3, 5, 6]) {
    const { begun, lines } = await cutOff(after)
    const nonce = await nonceOf(demoAccount(0).address)
    assert.equal(nonce, begun.firstNonce + lines.length)
    const again = await deployProgramme({ ...options(), begun })
    assert.ok(again.ok)
    assert.deepEqual(again.value.contracts, addressesFrom(demoAccount(0).address, begun.firstNonce))
    assert.equal(await nonceOf(demoAccount(0).address), begun.firstNonce + 6)
    const made = await again.value.chain.creations(again.value.deployedAtBlock)
    assert.equal(made[0]?.contract, again.value.contracts.coin)
  }
})

test('cut off while its transaction waits in no block, the one that waits is the one that counts', async () => {
  await call(local.rpcUrl, 'evm_setAutomine', [false])
  let begun: DeploymentBegun | undefined
  const lost = deployProgramme({
    ...options(),
    onBegin: async (at) => {
      begun = at
    },
    log: () => {
      throw new Error('killed')
    },
  })
  const killed = assert.rejects(lost, /killed/)
  while ((await nonceOf(demoAccount(0).address, 'pending')) === begun?.firstNonce || begun === undefined)
    await pause(20)
  const again = deployProgramme({ ...options(), begun })
  await pause(300)
  await call(local.rpcUrl, 'evm_setAutomine', [true])
  await call(local.rpcUrl, 'evm_mine', [])
  const done = await again
  await killed
  assert.ok(done.ok)
  assert.equal(await nonceOf(demoAccount(0).address), begun.firstNonce + 6)
})

test('a number that something else used is named, and nothing is made beside it', async () => {
  const { begun } = await cutOff(1)
  const { address } = demoAccount(0)
  await call(local.rpcUrl, 'eth_sendTransaction', [{ from: address, to: address, value: '0x0' }])
  await assert.rejects(deployProgramme({ ...options(), begun }), /used by something else/)
  assert.equal(await nonceOf(address), begun.firstNonce + 2)
})

test('a survey foretells addresses and cost, and sends nothing', async () => {
  const { address } = demoAccount(0)
  const before = await nonceOf(address)
  const what = {
    ...options(),
    seats: Array.from({ length: 15 }, (_, place) => demoAccount(place).address),
    threshold: 8,
  }
  const survey = await surveyDeployment({ rpcUrl: local.rpcUrl, from: address, what })
  assert.equal(await nonceOf(address), before)
  assert.equal(survey.isLocal, true)
  const deployed = await deployProgramme({ ...options(), ...what })
  assert.ok(deployed.ok)
  assert.deepEqual(Object.fromEntries(survey.steps.map(({ name, contract }) => [name, contract])), {
    ...deployed.value.contracts,
  })
  const used = await gasOfLastSix()
  for (const [index, step] of survey.steps.entries()) {
    const gas = used[index] ?? 0n
    assert.ok(step.gas >= gas, `${step.name} took ${gas}, foretold ${step.gas}`)
    assert.ok(measuredGas[step.name] >= gas, `${step.name} took ${gas}`)
    assert.ok(measuredGas[step.name] < (gas * 3n) / 2n, `${step.name} took ${gas}, the table says far more`)
  }
})

test('a chain without the contracts is named as such', async () => {
  const nowhere = cast.stranger.address
  const contracts = {
    reserve: nowhere,
    coin: nowhere,
    barTitle: nowhere,
    council: nowhere,
    settlement: nowhere,
    logAnchor: nowhere,
  }
  await assert.rejects(connectChain({ rpcUrl: local.rpcUrl, contracts }), /has no contract at 0x/)
})

async function cutOff(after: number): Promise<{ begun: DeploymentBegun; lines: readonly string[] }> {
  let begun: DeploymentBegun | undefined
  const lines: string[] = []
  const lost = deployProgramme({
    ...options(),
    onBegin: async (at) => {
      begun = at
      if (after === 0) throw new Error('killed')
    },
    log: (line) => {
      lines.push(line)
      if (lines.length === after) throw new Error('killed')
    },
  })
  await assert.rejects(lost, /killed/)
  assert.ok(begun !== undefined)
  return { begun, lines }
}

async function nonceOf(address: string, tag = 'latest'): Promise<number> {
  return Number(await call(local.rpcUrl, 'eth_getTransactionCount', [address, tag]))
}

async function gasOfLastSix(): Promise<readonly bigint[]> {
  const head = Number(await call(local.rpcUrl, 'eth_blockNumber', []))
  const used: bigint[] = []
  for (let block = head - 5; block <= head; block += 1) {
    const found = await call(local.rpcUrl, 'eth_getBlockByNumber', [`0x${block.toString(16)}`, false])
    used.push(BigInt((found as { gasUsed: string }).gasUsed))
  }
  return used
}

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
