/** What happened at a mark of the history, in words: the server's own in English, elsewhere kind, place and weight. */
import { useContext } from 'react'
import type { HistoryMark } from '../api/history.ts'
import { useSpeech, useTexts } from '../language/Language.tsx'
import { ScaleChoice } from '../parts/Weight.tsx'
import { useWorld } from '../public/world.tsx'

export function useMarkText(): (mark: HistoryMark) => string {
  const { locale, weightText } = useSpeech()
  const { happening, marks } = useTexts().history
  const scale = useContext(ScaleChoice)
  const vaults = useWorld().vaults.value?.vaults ?? []
  return (mark) => {
    if (locale === 'en') return mark.text
    const vault = vaults.find(({ id }) => id === mark.vault)?.name ?? mark.vault
    const weight = mark.amountMicrograms === null ? null : weightText(mark.amountMicrograms, scale)
    return happening(marks[mark.kind], named(mark, vault, weight))
  }
}

/** Whose account, where, how much, by whom: as far as the mark says. */
export function named(
  { account, by }: HistoryMark,
  vault: string | null,
  weight: string | null = null,
): readonly string[] {
  return [account, vault, weight, by].filter((fact) => fact !== null)
}
