/** A visitor's choice that this browser remembers: the scale of weights. Where storage is refused, it lasts as long as the page. */
import { useState, useSyncExternalStore } from 'react'

/** A page that came rendered shows `otherwise` first, as the server did, and the choice right after. */
export function usePreference<T extends string>(
  name: string,
  choices: readonly T[],
  otherwise: T,
): readonly [T, (choice: T) => void] {
  const [chosen, setChosen] = useState<T | null>(null)
  const kept = useSyncExternalStore(
    noNews,
    () => stored(name),
    () => null,
  )
  return [
    chosen ?? choices.find((one) => one === kept) ?? otherwise,
    (next) => {
      setChosen(next)
      keep(name, next)
    },
  ]
}

/** What other tabs choose concerns them. */
const noNews = () => () => {}

function stored(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null // storage is refused to this page: nothing is remembered
  }
}

function keep(name: string, value: string): void {
  try {
    localStorage.setItem(name, value)
  } catch {
    // the same: the choice still holds until the page is left
  }
}
