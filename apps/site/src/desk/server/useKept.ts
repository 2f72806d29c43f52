/** What somebody has typed and not yet sent: kept through a lost session or a reload, for as long as the tab is open. */
import { useCallback, useState } from 'react'

export function useKept<T extends Readonly<Record<string, string>>>(
  name: string,
  empty: T,
): readonly [T, (change: Partial<T>) => void, () => void] {
  const place = `typed ${name}`
  const [typed, setTyped] = useState<T>(() => ({ ...empty, ...stored(place) }))
  const change = useCallback(
    (changed: Partial<T>) =>
      setTyped((before) => {
        const after = { ...before, ...changed }
        keep(place, JSON.stringify(after))
        return after
      }),
    [place],
  )
  const clear = useCallback(() => {
    keep(place, '')
    setTyped(empty)
  }, [place, empty])
  return [typed, change, clear]
}

function stored(place: string): Readonly<Record<string, string>> {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(place) || '{}')
    if (typeof value !== 'object' || value === null) return {}
    return Object.fromEntries(Object.entries(value).filter(([, text]) => typeof text === 'string'))
  } catch {
    return {}
  }
}

function keep(place: string, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(place)
    else sessionStorage.setItem(place, text)
  } catch {
    // storage is refused: what was typed lasts as long as the page
  }
}
