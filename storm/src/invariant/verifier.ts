/** The stranger's own check, run on what the storm has left: everything rebuilt from lists, signatures and chain. */
import { verify } from '@specie/evidence'
import { findList } from '@specie/issuance'
import type { World } from '../world/open.ts'

/** Checks that fail, but for those that say no more than that time has passed or that somebody was suspended. */
export async function verifierFaults({ chain, pool, founded }: World): Promise<readonly string[]> {
  const { contracts, deployedAtBlock } = founded
  const verdict = await verify({
    chain,
    programme: { chainId: chain.chainId, contracts, deployedAtBlock },
    fetchList: async (digest) => {
      const list = await findList(pool, digest)
      if (list === null) throw new Error(`There is no list ${digest}.`)
      return typeof list === 'string' ? Buffer.from(list) : list
    },
    clock: 'chain',
  })
  return verdict.checks
    .filter(({ id, result }) => result === 'fail' && !ofTheDay.has(id))
    .map(({ id, facts }) =>
      `${id}: ${facts.map(({ label, value }) => `${label} ${value}`).join('; ')}`.slice(0, 400),
    )
}

const ofTheDay: ReadonlySet<string> = new Set(['age', 'quorum', 'backing', 'coverage'])
