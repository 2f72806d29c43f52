/** What the office refuses, in the words that its pages use. */
import type { Refusal } from '../server/desk/refusals.ts'
import { CommandFailure } from '../terminal/failure.ts'

export async function inOfficeWords(refusal: Refusal): Promise<CommandFailure> {
  const { factsOf, wordsOf } = await import('../server/desk/refusals.ts')
  const facts = Object.fromEntries(
    Object.entries(factsOf(refusal)).map(([name, value]) => [
      name,
      typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value),
    ]),
  )
  return new CommandFailure('refused', wordsOf(refusal), {
    code: refusal.code,
    facts,
  })
}
