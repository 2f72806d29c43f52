/**
 * The language that a page speaks. What every page of the house needs (figures, and the words of small parts) is English where nothing
 * else was said; the texts of the investor's pages must be given.
 */
import { createContext, type ReactNode, useContext } from 'react'
import { type PartTexts, parts } from './en/parts.ts'
import { speech } from './en/speech.ts'
import type { Speech } from './speech.ts'
import type { Texts } from './texts.ts'

export type Language = { readonly speech: Speech; readonly parts: PartTexts; readonly texts: Texts }

export function Spoken({
  language,
  children,
}: {
  readonly language: Language
  readonly children: ReactNode
}) {
  return (
    <Speaking value={language}>
      <Telling value={language.texts}>{children}</Telling>
    </Speaking>
  )
}

/** How figures are written. */
export function useSpeech(): Speech {
  return useContext(Speaking).speech
}

export function useParts(): PartTexts {
  return useContext(Speaking).parts
}

export function useTexts(): Texts {
  const texts = useContext(Telling)
  if (texts === null) throw new Error('This part stands on an investor’s page only, inside <Spoken>.')
  return texts
}

const Speaking = createContext<Pick<Language, 'speech' | 'parts'>>({ speech, parts })
const Telling = createContext<Texts | null>(null)
