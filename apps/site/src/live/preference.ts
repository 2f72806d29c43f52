/** A visitor's choice that this browser remembers: the scale of weights. Where storage is refused, it lasts as long as the page. */
import { useState } from 'react'

export function usePreference<T extends string>(
  name: string,
  choices: readonly T[],
  otherwise: T,
): readonly [T, (choice: T) => void] {
  const [choice, setChoice] = useState<T>(() => choices.find((one) => one === stored(name)) ?? otherwise)
  return [
    choice,
    (next) => {
      setChoice(next)
      keep(name, next)
    },
  ]
}

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
