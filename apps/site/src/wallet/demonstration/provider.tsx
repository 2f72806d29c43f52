/**
 * The demonstration wallet's answers (EIP-1193). Every account and every signature is asked for in a dialog of its own; what is
 * signed for another chain is refused.
 */
import type { Hex } from 'viem'
import {
  internalError,
  invalidParams,
  type Provider,
  ProviderError,
  unauthorized,
  unsupportedMethod,
} from '../eip1193.ts'
import { accountsOf, same, type WalletAccount } from './accounts.ts'
import { localChainId } from './announce.ts'
import { askForAccount, askToSign } from './ask.tsx'
import type { Setting } from './setting.ts'
import { messageWords, type TypedDataLike, transactionWords, typedDataWords } from './words.ts'

export function openProvider(setting: Setting, emit: (event: string, value: unknown) => void): Provider {
  const accounts = accountsOf(setting.players)
  let connected = remembered(accounts)

  const accountAt = (address: unknown): WalletAccount => {
    if (typeof address !== 'string') throw new ProviderError(invalidParams, 'An address is missing.')
    if (connected === null || !same(connected.address, address))
      throw new ProviderError(unauthorized, `${address} is not connected.`)
    return connected
  }

  const answers: Record<string, (params: readonly unknown[]) => Promise<unknown> | unknown> = {
    eth_chainId: () => `0x${localChainId.toString(16)}`,
    eth_accounts: () => (connected === null ? [] : [connected.address]),
    async eth_requestAccounts() {
      connected = await askForAccount(accounts, connected)
      remember(connected)
      emit('accountsChanged', [connected.address])
      return [connected.address]
    },
    async personal_sign([message, address]) {
      const account = accountAt(address)
      const words = messageWords(message)
      await askToSign({ account, words, button: 'Sign' })
      return account.key.signMessage({ message: words.message })
    },
    async eth_signTypedData_v4([address, given]) {
      const account = accountAt(address)
      const data = typedDataOf(given)
      if (Number(data.domain.chainId) !== localChainId)
        throw new ProviderError(unauthorized, `These keys sign for chain ${localChainId} alone.`)
      await askToSign({ account, words: typedDataWords(data), button: 'Sign' })
      return account.key.signTypedData(data as Parameters<typeof account.key.signTypedData>[0])
    },
    async eth_sendTransaction([given]) {
      const call = callOf(given)
      const account = accountAt(call.from)
      await askToSign({ account, words: transactionWords(call, setting), button: 'Send' })
      const terms = await setting.local.terms({ ...call, from: account.address }).catch(failed)
      const raw = await account.key.signTransaction({
        type: 'eip1559',
        chainId: localChainId,
        to: call.to,
        data: call.data,
        ...terms,
      })
      return setting.local.send(raw).catch(failed)
    },
  }

  return {
    async request({ method, params = [] }) {
      const answer = answers[method]
      if (answer === undefined) throw new ProviderError(unsupportedMethod, `This wallet knows no ${method}.`)
      return answer(params)
    },
  }
}

function failed(cause: unknown): never {
  throw new ProviderError(internalError, cause instanceof Error ? cause.message : String(cause), cause)
}

function typedDataOf(given: unknown): TypedDataLike {
  const value: unknown = typeof given === 'string' ? JSON.parse(given) : given
  if (typeof value !== 'object' || value === null || !('primaryType' in value) || !('message' in value))
    throw new ProviderError(invalidParams, 'These are no typed data.')
  return value as TypedDataLike
}

function callOf(given: unknown): { readonly from: string; readonly to: Hex; readonly data: Hex } {
  const { from, to, data, value, chainId }: Readonly<Record<string, unknown>> =
    typeof given === 'object' && given !== null ? { ...given } : {}
  if (chainId !== undefined && Number(chainId) !== localChainId)
    throw new ProviderError(unauthorized, `These keys send on chain ${localChainId} alone.`)
  if (value !== undefined && BigInt(String(value)) !== 0n)
    throw new ProviderError(invalidParams, 'This wallet sends no ether.')
  if (typeof from !== 'string' || !isBytes(to) || !isBytes(data))
    throw new ProviderError(invalidParams, 'A transaction has from, to and data.')
  return { from, to, data }
}

function isBytes(value: unknown): value is Hex {
  return typeof value === 'string' && /^0x[0-9a-fA-F]*$/.test(value)
}

/** Which account was connected lasts as long as the tab: a reload asks nobody again. */
const place = 'demonstration-wallet'

function remembered(accounts: readonly WalletAccount[]): WalletAccount | null {
  const address = sessionStorage.getItem(place)
  return accounts.find((one) => one.address === address) ?? null
}

function remember({ address }: WalletAccount): void {
  sessionStorage.setItem(place, address)
}
