/**
 * The desk's keys: one table of what each does now, from which the list behind `?` is drawn. Keys are left alone while somebody types,
 * holds a modifier, or a dialog is open.
 */
import { useEffect, useRef, useSyncExternalStore } from 'react'

export type KeyUse = { readonly keys: string; readonly does: string }

/** `keys`: one letter, or two with a space between (`g o`). While the part that calls this is on screen. */
export function useKey(keys: string, does: string, act: (() => void) | null): void {
  const latest = useRef(act)
  latest.current = act
  const idle = act === null
  useEffect(() => {
    if (idle) return
    const entry: Entry = { keys, does, act: () => latest.current?.() }
    change([...entries, entry])
    return () => change(entries.filter((one) => one !== entry))
  }, [keys, does, idle])
}

export function useKeyUses(): readonly KeyUse[] {
  return useSyncExternalStore(listen, () => entries)
}

type Entry = KeyUse & { readonly act: () => void }
let entries: readonly Entry[] = []
let begun = ''
let begunAt = 0
const listeners = new Set<() => void>()

function change(next: readonly Entry[]): void {
  entries = next
  for (const listener of listeners) listener()
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The last that was registered wins: what is open stands above what lies behind it. */
export function pressed(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
  if (typesSomething(event.target) || document.querySelector('dialog[open]') !== null) return
  const two = begun !== '' && event.timeStamp - begunAt < secondWithinMs ? `${begun} ${event.key}` : event.key
  begun = ''
  const entry =
    entries.findLast(({ keys }) => keys === two) ?? entries.findLast(({ keys }) => keys === event.key)
  if (entry !== undefined) {
    event.preventDefault()
    entry.act()
    return
  }
  if (entries.some(({ keys }) => keys.startsWith(`${event.key} `))) {
    begun = event.key
    begunAt = event.timeStamp
  }
}

function typesSomething(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement ||
      (target instanceof HTMLInputElement && !['radio', 'checkbox', 'button'].includes(target.type)))
  )
}

const secondWithinMs = 1_500
