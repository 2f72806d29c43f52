/** What is asked stands behind `#`, so that an answer can be sent to somebody else: `#BY/hold?who=company&region=Irkutsk`. */
import { type Activity, type AskerKind, askerKinds, isActivity, isDay } from '@specie/screening/policy'
import { useSyncExternalStore } from 'react'

export type Asked = {
  /** ISO 3166 code, or `EU`; null where none was chosen yet. */
  readonly place: string | null
  readonly activity: Activity | null
  readonly who: AskerKind
  /** `none`: none of those that the rules name; null: not said. */
  readonly role: string | null
  readonly region: string | null
  readonly venue: string | null
  /** Another day than the programme's own. */
  readonly on: string | null
  /** With the rules as they were known at the end of this day; null for now. */
  readonly known: string | null
}

export function useAsked(): Asked {
  return readAsked(useSyncExternalStore(listen, () => location.hash))
}

/** A change of place forgets what was said of the one before; `push` makes Back lead there. */
export function ask(change: Partial<Asked>, how: 'push' | 'replace' = 'replace'): void {
  const before = readAsked(location.hash)
  const moved = change.place !== undefined && change.place !== before.place
  const kept = moved ? { ...before, region: null, venue: null, role: null } : before
  const hash = printAsked({ ...kept, ...change })
  if (how === 'push') history.pushState(null, '', hash)
  else history.replaceState(null, '', hash)
  for (const listener of listeners) listener()
}

export function readAsked(hash: string): Asked {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?')
  const [place = '', activity = ''] = path.split('/')
  const search = new URLSearchParams(query)
  const said = (name: string) => search.get(name)?.slice(0, 100) || null
  const day = (name: string) => {
    const text = said(name)
    return text !== null && isDay(text) ? text : null
  }
  return {
    place: /^[A-Z]{2}$/.test(place) ? place : null,
    activity: isActivity(activity) ? activity : null,
    who: askerKinds.find((one) => one === search.get('who')) ?? 'individual',
    role: said('role'),
    region: said('region'),
    venue: said('venue'),
    on: day('on'),
    known: day('known'),
  }
}

export function printAsked(asked: Partial<Asked>): string {
  const { place, activity, who } = asked
  const search = new URLSearchParams()
  if (who !== undefined && who !== 'individual') search.set('who', who)
  for (const name of ['role', 'region', 'venue', 'on', 'known'] as const) {
    const value = asked[name]
    if (value !== undefined && value !== null) search.set(name, value)
  }
  const path = place === undefined || place === null ? '' : activity ? `${place}/${activity}` : place
  return `#${path}${search.size === 0 ? '' : `?${search}`}`
}

const listeners = new Set<() => void>()

function listen(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('hashchange', listener)
  addEventListener('popstate', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('hashchange', listener)
    removeEventListener('popstate', listener)
  }
}
