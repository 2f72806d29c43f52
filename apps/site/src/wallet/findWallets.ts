/** Wallets that announce themselves to this page (EIP-6963): each once, in the order in which they came. */
import { useSyncExternalStore } from 'react'
import { type AnnouncedWallet, isAnnouncement } from './eip1193.ts'

export function useWallets(): readonly AnnouncedWallet[] {
  return useSyncExternalStore(listen, () => found)
}

let found: readonly AnnouncedWallet[] = []
const listeners = new Set<() => void>()

function listen(listener: () => void): () => void {
  if (listeners.size === 0) {
    addEventListener('eip6963:announceProvider', heard)
    dispatchEvent(new Event('eip6963:requestProvider'))
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) removeEventListener('eip6963:announceProvider', heard)
  }
}

function heard(event: Event): void {
  if (!(event instanceof CustomEvent) || !isAnnouncement(event.detail)) return
  const wallet = event.detail
  if (found.some(({ info }) => info.uuid === wallet.info.uuid)) return
  if (found.length >= mostWallets) return
  found = [...found, wallet]
  for (const listener of listeners) listener()
}

const mostWallets = 20
