/**
 * Cleared mints from the outbox to a final block on the local chain, signed, recorded and followed, beside the same mints as bare signed
 * transactions sent one after the other with no database at all, in one run. Asked of it: 50 a second. `--json` for machines.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { encodeCall } from '@specie/coin'
import { enqueue, listMessages } from '@specie/coin/outbox'
import { transaction } from '@specie/store'
import { createPublicClient, http } from 'viem'
import { cast } from '../packages/coin/src/behaviour/cast.ts'
import { day } from '../packages/coin/src/behaviour/found.ts'
import { signing } from '../packages/coin/src/behaviour/sign.ts'
import { outboxWorld } from '../packages/coin/test/outboxWorld.ts'

const mints = 300
const target = 50
const here = await outboxWorld()
const { chain, rpcUrl } = here.world
const sign = signing(chain)
const expiry = (await chain.now()) + day
const mint = (name: string) => sign.mint(cast.sponsor.address, cast.holder.address, 1n, name, expiry)

const bare = await Promise.all(Array.from({ length: mints }, (_, place) => mint(`bare ${place}`)))
const ours = await Promise.all(Array.from({ length: mints }, (_, place) => mint(`ours ${place}`)))

const bareSeconds = await bareMints()
const outbox = await here.open({ signers: [cast.sponsor] })
const begun = performance.now()
for (const [place, what] of ours.entries()) {
  await transaction(here.store.pool, (client) =>
    enqueue(client, { key: `mint ${place}`, signer: cast.sponsor.address, name: 'mint', what }),
  )
}
await here.until(async () => (await unfinished()) === 0, [outbox], 120_000)
const seconds = (performance.now() - begun) / 1000
await here.close()

const perSecond = Math.round(mints / seconds)
const result = {
  name: 'mints to final',
  mints,
  perSecond,
  target,
  reached: perSecond >= target,
  barePerSecond: Math.round(mints / bareSeconds),
  timesTheFloor: Number((seconds / bareSeconds).toFixed(2)),
}
if (process.argv.includes('--json')) console.log(JSON.stringify(result))
else {
  console.log(`mints, outbox to final block   ${result.perSecond}/s (aim ${target})`)
  console.log(
    `bare transactions              ${result.barePerSecond}/s; the outbox takes ${result.timesTheFloor} times as long`,
  )
}
process.exit(0)

async function unfinished(): Promise<number> {
  const messages = await listMessages(here.store.pool)
  const left = messages.filter(({ state }) => state !== 'final').length
  // A local chain makes blocks only where something happens: the newest two become final by two more.
  if (left > 0 && messages.every(({ state }) => state === 'final' || state === 'included')) await here.mine(2)
  return left
}

async function bareMints(): Promise<number> {
  const client = createPublicClient({ transport: http(rpcUrl) })
  const nonce = await client.getTransactionCount({ address: cast.sponsor.address })
  const start = performance.now()
  for (const [place, what] of bare.entries()) {
    const call = encodeCall('mint', what, chain.contracts)
    if (!call.ok) throw new Error(call.refusal.message)
    const raw = await cast.sponsor.signTransaction({
      type: 'eip1559',
      chainId: chain.chainId,
      nonce: nonce + place,
      gas: 300_000n,
      maxFeePerGas: 10_000_000_000n,
      maxPriorityFeePerGas: 0n,
      ...call.value,
    })
    await client.sendRawTransaction({ serializedTransaction: raw })
  }
  while ((await client.getTransactionCount({ address: cast.sponsor.address })) < nonce + mints) await pause(5)
  return (performance.now() - start) / 1000
}
