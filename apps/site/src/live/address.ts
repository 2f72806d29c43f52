/**
 * What a visitor looks at stands in the page's address, so that it can be sent to somebody else: the search, the filters and
 * the bar that is open. Typing replaces the entry in the browser's history; opening a bar adds one, so that Back closes it.
 */
import { createContext, useContext, useSyncExternalStore } from 'react'

/** The search of the address that a page was rendered for. */
export const GivenSearch = createContext('')

export const addressFields = ['query', 'vault', 'brand', 'state', 'bar'] as const
export type AddressField = (typeof addressFields)[number]
export type Address = Readonly<Record<AddressField, string>>

export function useAddress(): Address {
  const given = useContext(GivenSearch)
  return parseAddress(
    useSyncExternalStore(
      listen,
      () => location.search,
      () => given,
    ),
  )
}

/** Sets some fields and keeps the rest. An empty text takes the field out of the address. */
export function setAddress(change: Partial<Address>, how: 'push' | 'replace' = 'replace'): void {
  const search = printAddress({ ...parseAddress(location.search), ...change })
  const url = `${location.pathname}${search}${location.hash}`
  if (how === 'push') history.pushState({ opened: true }, '', url)
  else history.replaceState(history.state, '', url)
  for (const listener of listeners) listener()
}

/** Closes what `push` opened: back to where it was opened, or in place when the address was sent by somebody. */
export function closeBar(): void {
  const state: unknown = history.state
  if (typeof state === 'object' && state !== null && 'opened' in state) history.back()
  else setAddress({ bar: '' })
}

export function parseAddress(search: string): Address {
  const given = new URLSearchParams(search)
  const field = (name: AddressField) => (given.get(name) ?? '').slice(0, longestField)
  return {
    query: field('query'),
    vault: field('vault'),
    brand: field('brand'),
    state: field('state'),
    bar: field('bar'),
  }
}

/** `?query=…&vault=…` with only what is set, or nothing. */
export function printAddress(address: Partial<Address>): string {
  const search = new URLSearchParams()
  for (const name of addressFields) {
    const value = address[name]
    if (value !== undefined && value !== '') search.set(name, value)
  }
  const printed = search.toString()
  return printed === '' ? '' : `?${printed}`
}

const longestField = 100
const listeners = new Set<() => void>()

function listen(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('popstate', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('popstate', listener)
  }
}
