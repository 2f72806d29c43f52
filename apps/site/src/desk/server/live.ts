/**
 * What the server says without being asked (server-sent events): only that something changed. Whoever shows it reads it again. After
 * a break, or when the server says that something was missed, everything is read again.
 */
import { type LiveEvent, type LiveEventName, liveEvents } from '@specie/client'
import { useEffect, useState, useSyncExternalStore } from 'react'

export type Connection = 'connecting' | 'live' | 'lost'
export type Block = Extract<LiveEvent, { event: 'block' }>['data']

/** Calls back on each of these events. `resync` is told to everybody. */
export function useLiveEvent(names: readonly LiveEventName[], heard: (event: LiveEvent) => void): void {
  const wanted = names.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names are compared by their text.
  useEffect(() => {
    const listener = (event: LiveEvent) => {
      if (event.event === 'resync' || names.includes(event.event)) heard(event)
    }
    return listen(listener)
  }, [wanted, heard])
}

export function useConnection(): Connection {
  return useSyncExternalStore(watch, () => state.connection)
}

/** The newest block's hash, when every picture that the server keeps of the chain is at least as young. */
export function useSettledBlock(): string {
  const block = useBlock()?.hash ?? ''
  const [settled, setSettled] = useState(block)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(block), pictureMs)
    return () => clearTimeout(timer)
  }, [block])
  return settled
}

/** The newest block that the server told of. */
export function useBlock(): Block | null {
  return useSyncExternalStore(watch, () => state.block)
}

let state: { readonly connection: Connection; readonly block: Block | null } = {
  connection: 'connecting',
  block: null,
}
const listeners = new Set<(event: LiveEvent) => void>()
const watchers = new Set<() => void>()
let source: EventSource | null = null
let again: ReturnType<typeof setTimeout> | undefined

function listen(listener: (event: LiveEvent) => void): () => void {
  listeners.add(listener)
  if (source === null) open()
  return () => listeners.delete(listener)
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

/** Whoever signs in or out hears other things: the stream begins anew. */
export function reconnect(): void {
  source?.close()
  clearTimeout(again)
  open()
}

function open(): void {
  const fresh = new EventSource('/api/v1/live')
  source = fresh
  fresh.onopen = () => {
    const wasLost = state.connection === 'lost'
    change({ connection: 'live' })
    if (wasLost) tell({ event: 'resync', data: {} })
  }
  fresh.onerror = () => {
    change({ connection: 'lost' })
    // The browser tries again by itself, unless the server refused.
    if (fresh.readyState !== EventSource.CLOSED) return
    clearTimeout(again)
    again = setTimeout(open, againAfterMs)
  }
  for (const name of Object.keys(liveEvents)) {
    fresh.addEventListener(name, (message) => {
      const event = read(name, message)
      if (event !== null) tell(event)
    })
  }
}

function read(name: string, message: Event): LiveEvent | null {
  if (!(message instanceof MessageEvent) || typeof message.data !== 'string') return null
  if (!(name in liveEvents)) return null
  const shape = liveEvents[name as LiveEventName]
  const data = shape.safeParse(JSON.parse(message.data))
  return data.success ? ({ event: name, data: data.data } as LiveEvent) : null
}

function tell(event: LiveEvent): void {
  if (event.event === 'block') change({ block: event.data })
  for (const listener of [...listeners]) listener(event)
}

function change(changed: Partial<typeof state>): void {
  state = { ...state, ...changed }
  for (const watcher of watchers) watcher()
}

const againAfterMs = 3_000
/** Longer than the server keeps its picture of the chain. */
export const pictureMs = 2_500
