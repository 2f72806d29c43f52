/**
 * The wallets of those for whom no worker signs. A wallet signs once for an order, and sends the same bytes again while they are in no
 * block: what a person's wallet does that was closed, and opened again.
 */
import type { Hex } from '@specie/coin'
import { keccak256 } from 'viem'
import type { LocalAccount } from 'viem/accounts'
import { localChainId } from '../world/cast.ts'
import { rpc } from '../world/rpc.ts'

export type Wallet = {
  /** The transaction's hash, once the bytes have left at least once. */
  send(account: LocalAccount, purpose: string, call: { readonly to: Hex; readonly data: Hex }): Promise<Hex>
  /** Everything that is in no block, sent once more. */
  sendAgain(): Promise<number>
  readonly sent: ReadonlyMap<string, { readonly raw: Hex; readonly hash: Hex }>
}

/** `url`: where it sends, through what may be lost; `node`: where it looks. */
export function openWallet(url: string, node: string): Wallet {
  const sent = new Map<string, { raw: Hex; hash: Hex }>()
  const lanes = new Map<string, Promise<unknown>>()
  const submit = (to: string, raw: Hex) => rpc(to, 'eth_sendRawTransaction', [raw]).catch(() => null)
  const signed = async (account: LocalAccount, call: { to: Hex; data: Hex }) => {
    const nonce = Number(await rpc(node, 'eth_getTransactionCount', [account.address, 'pending']))
    const raw = await account.signTransaction({
      ...{ type: 'eip1559', chainId: localChainId, nonce, gas: 2_000_000n, ...call },
      ...{ maxFeePerGas: 200_000_000_000n, maxPriorityFeePerGas: 1_000_000_000n },
    })
    return { raw, hash: keccak256(raw) }
  }
  return {
    sent,
    send(account, purpose, call) {
      const before = lanes.get(account.address) ?? Promise.resolve()
      const mine = before.then(async () => {
        const one = sent.get(purpose) ?? (await signed(account, call))
        sent.set(purpose, one)
        await submit(url, one.raw)
        return one.hash
      })
      lanes.set(
        account.address,
        mine.catch(() => {}),
      )
      return mine
    },
    async sendAgain() {
      let again = 0
      for (const { raw, hash } of sent.values()) {
        if ((await rpc(node, 'eth_getTransactionReceipt', [hash])) !== null) continue
        await submit(node, raw)
        again += 1
      }
      return again
    },
  }
}
