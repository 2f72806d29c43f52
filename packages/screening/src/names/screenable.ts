/** Whether a name can be looked for at all: what is too long to be compared whole, or cannot be read, would pass every list. */
import { prepareName } from './prepareName.ts'

export const screenableName =
  'a name that can be compared whole: letters that can be read, at most 24 different words'

export function isScreenable(name: string): boolean {
  const { truncated, tokens } = prepareName(name, 'unknown')
  return !truncated && tokens.length > 0 && /\p{L}/u.test(name)
}
