/** Where somebody is at the desk, in the address behind `#`, so that it can be sent, reloaded and gone back to. */
import { useSyncExternalStore } from 'react'

export const pages = [
  'today',
  'orders',
  'statements',
  'lists',
  'holds',
  'council',
  'freezes',
  'mandates',
  'books',
  'cases',
  'parties',
  'sanctions',
  'rules',
  'licences',
  'origin',
  'trades',
  'settlement',
] as const
export type PageName = (typeof pages)[number]

export type Place = {
  readonly page: PageName
  /** The one thing that is open: an order's id, a digest, a number, or `new`. */
  readonly open: string | null
  readonly search: URLSearchParams
}

export function usePlace(): Place {
  const hash = useSyncExternalStore(listen, () => location.hash)
  return placeOf(hash)
}

/** `#/orders/ID?state=ready`. What is not understood leads to today. */
export function placeOf(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?')
  const [first = '', open = ''] = path.split('/')
  const page = pages.find((one) => one === first) ?? 'today'
  return { page, open: open === '' ? null : decodeURIComponent(open), search: new URLSearchParams(query) }
}

export function hashOf(
  page: PageName,
  open?: string | null,
  search?: Readonly<Record<string, string>>,
): string {
  const given = Object.entries(search ?? {}).filter(([, value]) => value !== '')
  const query = given.length === 0 ? '' : `?${new URLSearchParams(given)}`
  return `#/${page}${open === undefined || open === null ? '' : `/${encodeURIComponent(open)}`}${query}`
}

export function go(hash: string): void {
  location.hash = hash
}

function listen(listener: () => void): () => void {
  addEventListener('hashchange', listener)
  return () => removeEventListener('hashchange', listener)
}
