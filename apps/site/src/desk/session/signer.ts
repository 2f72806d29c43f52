/** The connected wallet's three services to the desk: an account, a signature, a transaction. Never for another account than the one signed in. */
import type { Call, TypedDataShape } from '@specie/client'
import { type AnnouncedWallet, ProviderError, unauthorized } from '../../wallet/eip1193.ts'

export type Hex = `0x${string}`

/** Asks the wallet which account it lends to this page. */
export async function connect({ provider }: AnnouncedWallet): Promise<Hex> {
  const accounts = await provider.request({ method: 'eth_requestAccounts' })
  const [first] = Array.isArray(accounts) ? accounts : []
  if (!isHex(first)) throw new ProviderError(unauthorized, 'The wallet lent no account to this page.')
  return first
}

export async function signMessage(wallet: AnnouncedWallet, address: Hex, message: string): Promise<Hex> {
  const bytes = [...new TextEncoder().encode(message)].map((byte) => byte.toString(16).padStart(2, '0'))
  return signature(
    await wallet.provider.request({ method: 'personal_sign', params: [`0x${bytes.join('')}`, address] }),
  )
}

export async function signTypedData(
  wallet: AnnouncedWallet,
  address: Hex,
  data: TypedDataShape,
): Promise<Hex> {
  await lends(wallet, address)
  const params = [address, JSON.stringify(data)]
  return signature(await wallet.provider.request({ method: 'eth_signTypedData_v4', params }))
}

/** The transaction's digest, as soon as the wallet has sent it. */
export async function send(wallet: AnnouncedWallet, call: Call): Promise<Hex> {
  await lends(wallet, call.from)
  await onChain(wallet, call.chainId)
  const { from, to, data, chainId } = call
  const params = [{ from, to, data, chainId: `0x${chainId.toString(16)}` }]
  return signature(await wallet.provider.request({ method: 'eth_sendTransaction', params }))
}

/** A wallet may have changed its account since: then it is asked for the right one, by name. */
async function lends(wallet: AnnouncedWallet, address: string): Promise<void> {
  const lent = async () => {
    const accounts = await wallet.provider.request({ method: 'eth_accounts' })
    return (
      Array.isArray(accounts) && accounts.some((one) => String(one).toLowerCase() === address.toLowerCase())
    )
  }
  if (await lent()) return
  await wallet.provider.request({ method: 'eth_requestAccounts' })
  if (await lent()) return
  throw new ProviderError(
    unauthorized,
    `The wallet shows another account. Choose ${address} in it and try again.`,
  )
}

async function onChain({ provider }: AnnouncedWallet, chainId: number): Promise<void> {
  const shown = await provider.request({ method: 'eth_chainId' })
  if (Number(shown) === chainId) return
  await provider.request({
    method: 'wallet_switchEthereumChain',
    params: [{ chainId: `0x${chainId.toString(16)}` }],
  })
}

function signature(value: unknown): Hex {
  if (isHex(value)) return value
  throw new ProviderError(unauthorized, 'The wallet gave no signature.')
}

function isHex(value: unknown): value is Hex {
  return typeof value === 'string' && /^0x[0-9a-fA-F]+$/.test(value)
}
