/** GET /api/v1/holders/{address}: which bars stand behind an address, at any final block. */
import type { HolderAnswer } from '@specie/client'
import { printYear } from '@specie/register/list'
import { getAddress } from 'viem'
import type { Held } from '../../../holders/holders.ts'
import { says } from '../../../holders/says.ts'
import { digits } from '../../reading/quantities.ts'
import { isoTime } from '../../shape.ts'
import type { Names, Sources } from '../../sources.ts'
import type { Handlers } from '../desk.ts'
import { heldOrProblem } from './refusals.ts'

export const holderHandlers: Pick<Handlers, 'readHolder'> = {
  async readHolder({ desk, params, query }) {
    const held = heldOrProblem(await desk.holders.held(getAddress(params.address), query.block))
    const value = shown(held, desk.sources, await desk.sources.names(), query)
    const isSettled = query.block !== undefined
    // A final block stays what it is; only what people and vaults are called may change.
    return { value, headers: { 'cache-control': isSettled ? 'public, max-age=300' : 'no-cache' } }
  },
}

function shown(
  held: Held,
  { settings }: Pick<Sources, 'settings'>,
  names: Names,
  { cursor = 0, limit }: { readonly cursor?: number | undefined; readonly limit: number },
): HolderAnswer {
  const { block, behind, shelf, freeze, address } = held
  const { spans } = behind
  const vaultOf = (vault: number) => {
    const { id, name } = names.vaultOf(vault)
    return { id, name }
  }
  const barOf = (barKey: string) => {
    const bar = held.barOf(barKey)
    return bar === undefined
      ? null
      : {
          brand: bar.brand,
          serial: bar.serial,
          year: printYear(bar.year),
          refiner: bar.refiner,
          countedMicrograms: digits(bar.counted),
        }
  }
  const called = names.namedOf(address).name
  return {
    block: { number: block.number, hash: block.hash, time: isoTime(block.time) },
    newestFinalBlock: held.newestFinalBlock,
    address,
    kind: held.kind,
    contract: held.contract,
    name: called.toLowerCase() === address.toLowerCase() ? null : called,
    says: says(held),
    frozen:
      freeze === undefined
        ? null
        : {
            since: isoTime(freeze.since),
            lapsesAt: freeze.lapsesAt === null ? null : isoTime(freeze.lapsesAt),
            evidence: freeze.evidence,
          },
    balanceMicrograms: String(behind.balanceMicrograms),
    coveredMicrograms: String(behind.coveredMicrograms),
    missingMicrograms: String(behind.missingMicrograms),
    beforeMicrograms: String(held.place.beforeMicrograms),
    barCount: spans.length,
    bars: spans.slice(cursor, cursor + limit).map(({ stretch, from, micrograms }) => ({
      barKey: stretch.barKey as `0x${string}`,
      bar: barOf(stretch.barKey),
      vault: vaultOf(stretch.vault),
      fromMicrograms: String(from),
      micrograms: String(micrograms),
    })),
    nextCursor: cursor + limit < spans.length ? String(cursor + limit) : null,
    titles: held.titles.map(({ title, vault, barKey, fineMicrograms, standing }) => ({
      title,
      barKey: barKey as `0x${string}`,
      bar: barOf(barKey),
      vault: vaultOf(vault),
      fineMicrograms: String(fineMicrograms),
      standing,
    })),
    programme: {
      reserve: { address: settings.contracts.reserve, name: settings.name },
      supplyMicrograms: String(shelf.supplyMicrograms),
      behindCoinsMicrograms: String(shelf.behindCoinsMicrograms),
      behindNobodyMicrograms: String(shelf.behindNobodyMicrograms),
    },
    digest: held.digest as `0x${string}`,
    certificate: `/certificate/${address}?block=${block.number}`,
  }
}
