import type { Texts } from '../texts.ts'
import * as frame from './frame.tsx'
import * as overview from './overview.tsx'

export const texts: Texts = { ...frame, ...overview }
