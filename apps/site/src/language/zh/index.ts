import type { Language } from '../Language.tsx'
import { parts } from './parts.ts'
import { speech } from './speech.ts'
import { texts } from './texts.ts'

export const language: Language = { speech, parts, texts }
