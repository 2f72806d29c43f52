/** Two words or joined words apart, in hundredths of a slip; most strangers are told apart by their consonants alone. */

import {
  farAway,
  leastDistance,
  leastOfSound,
  leastOfSpelling,
  soundDistance,
  spellingDistance,
} from './distance.ts'
import type { JoinedWords } from './prepared.ts'

type Sounding = NonNullable<JoinedWords>

export function soundApart(one: Sounding, other: Sounding, limit: number): number {
  if (leastDistance(one.soundBits, other.soundBits, leastOfSound) > limit) return farAway
  return soundDistance(one.sound, other.sound, limit)
}

export function spellingApart(one: Sounding, other: Sounding, limit: number): number {
  if (leastDistance(one.textBits, other.textBits, leastOfSpelling) > limit) return farAway
  return spellingDistance(one.text, other.text, limit)
}
