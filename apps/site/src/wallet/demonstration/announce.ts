/**
 * Announces the demonstration wallet (EIP-6963): keys that the whole world knows, so it exists in a demonstration on the local
 * chain and nowhere else. Its code is fetched when somebody first asks it for something.
 */
import { type Provider, ProviderError, type ProviderInfo, unauthorized } from '../eip1193.ts'
import type { Setting } from './setting.ts'

/** Does nothing, and says so by `false`, where the programme is no demonstration on the local chain. */
export function announceDemonstrationWallet(setting: Setting): boolean {
  if (!mayExist(setting)) return false
  const provider = providerFor(setting)
  const announce = () =>
    dispatchEvent(new CustomEvent('eip6963:announceProvider', { detail: Object.freeze({ info, provider }) }))
  addEventListener('eip6963:requestProvider', announce)
  announce()
  return true
}

export function mayExist({ demonstration, chainId }: Pick<Setting, 'demonstration' | 'chainId'>): boolean {
  return demonstration && chainId === localChainId
}

/** The local chain's number; on any other these keys are refused here, by the server and by every command. */
export const localChainId = 31337

function providerFor(setting: Setting): Provider {
  const listeners = new Map<string, Set<(value: unknown) => void>>()
  const emit = (event: string, value: unknown) => {
    for (const listener of listeners.get(event) ?? []) listener(value)
  }
  let opened: Promise<Provider> | undefined
  return {
    async request(asked) {
      if (!mayExist(setting))
        throw new ProviderError(unauthorized, 'These keys act in a demonstration on the local chain alone.')
      opened ??= import('./provider.tsx').then(({ openProvider }) => openProvider(setting, emit))
      return (await opened).request(asked)
    },
    on(event, listener) {
      listeners.set(event, (listeners.get(event) ?? new Set()).add(listener))
    },
    removeListener(event, listener) {
      listeners.get(event)?.delete(listener)
    },
  }
}

const info: ProviderInfo = {
  uuid: '6f0b1f5e-8f0e-4b52-9d3c-2a4f6d1c7e31',
  name: 'Demonstration wallet',
  icon: "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Cpath d='M4 10h24v16H4z' fill='none' stroke='%2355605f' stroke-width='2'/%3E%3Cpath d='M4 10 22 5v5' fill='none' stroke='%2355605f' stroke-width='2'/%3E%3Ccircle cx='22.500' cy='18' r='2' fill='%2355605f'/%3E%3C/svg%3E",
  rdns: 'example.specie.demonstration',
}
