/** The form of a party's file as JSON schema, for editors and for those who write such files by program. Rules that tie fields together are told when a file is read. */
import { z } from 'zod'
import { partyContent } from './content.ts'

export function partyJsonSchema(): string {
  const schema = z.toJSONSchema(partyContent, {
    target: 'draft-2020-12',
    io: 'input',
    unrepresentable: 'any',
    reused: 'ref',
  })
  return `${JSON.stringify({ title: 'A party of a Specie programme', ...schema }, null, 2)}\n`
}
