/** The two worlds that the behaviour suite runs in: a real anvil, and the fake. */
import assert from 'node:assert/strict'
import { demoAccount } from '../demoAccounts.ts'
import { deployProgramme } from '../deployment/deployProgramme.ts'
import { createFakeChain, type FakeOptions } from '../fake/fakeChain.ts'
import { call } from '../local/rpc.ts'
import { startLocalChain } from '../local/startLocalChain.ts'
import type { Address, ProgrammeContracts } from '../port/state.ts'
import { cast } from './cast.ts'
import type { World } from './world.ts'

export const rules = {
  maxAgeSeconds: 35 * 86_400,
  raiseDelaySeconds: 86_400,
  changeDelaySeconds: 7 * 86_400,
  quorum: 2,
} as const

export const coinName = 'Meridian Gold'

export type RealWorld = World & { readonly rpcUrl: string }

/** A node that keeps nothing, and whose every block is one second after the one before: no test waits for a clock. */
export async function realWorld(): Promise<RealWorld> {
  const local = await startLocalChain()
  try {
    await call(local.rpcUrl, 'anvil_setBlockTimestampInterval', [1])
    const deployed = await deployProgramme({
      rpcUrl: local.rpcUrl,
      signer: demoAccount(0),
      names: { coinName, coinSymbol: 'MGG', titleName: 'Meridian Bar Title', titleSymbol: 'MGT' },
      rules,
      seats: seats(),
      threshold: 3,
    })
    assert.ok(deployed.ok)
    const { chain } = deployed.value
    let remembered: unknown
    const remember = async () => {
      remembered = await call(local.rpcUrl, 'evm_snapshot', [])
    }
    return {
      chain,
      rpcUrl: local.rpcUrl,
      remember,
      async recall() {
        assert.equal(await call(local.rpcUrl, 'evm_revert', [remembered]), true)
        await remember()
      },
      async advance(seconds) {
        const { time } = await chain.head()
        await call(local.rpcUrl, 'evm_setNextBlockTimestamp', [time + seconds])
        await call(local.rpcUrl, 'evm_mine', [])
      },
      stop: local.stop,
    }
  } catch (error) {
    await local.stop()
    throw error
  }
}

/** With the contracts and the time of a real one, it takes the very signatures that were made for that. */
export async function fakeWorld(
  like?: { readonly contracts: ProgrammeContracts } & Pick<FakeOptions, 'genesisTime'>,
): Promise<World> {
  const chain = createFakeChain({
    rules,
    coinName,
    seats: seats(),
    threshold: 3,
    genesisTime: 1_800_000_000,
    ...like,
  })
  let remembered = 0
  return {
    chain,
    advance: chain.advance,
    async remember() {
      remembered = (await chain.head()).number
    },
    recall: () => chain.goBack(remembered),
    stop: async () => {},
  }
}

function seats(): readonly Address[] {
  return cast.seats.map(({ address }) => address)
}
