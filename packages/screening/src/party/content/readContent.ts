/** Reads a party's papers strictly: every fault with its path and what would be right there. */
import { type Outcome, ok, refused } from '@specie/units'
import { type PartyContent, partyContent } from './content.ts'

export type ContentFault = { readonly path: string; readonly expected: string }

export type ContentRefusal = {
  readonly code: 'PARTY_CONTENT_WRONG'
  readonly faults: readonly ContentFault[]
}

export function readContent(given: unknown): Outcome<PartyContent, ContentRefusal> {
  const read = partyContent.safeParse(given)
  if (read.success) return ok(read.data)
  const faults = read.error.issues.slice(0, 20).map((issue) => ({
    path: issue.path
      .map((part, index) =>
        typeof part === 'number' ? `[${part}]` : index === 0 ? String(part) : `.${String(part)}`,
      )
      .join(''),
    expected: issue.code === 'unrecognized_keys' ? `no field ${issue.keys.join(', ')}` : issue.message,
  }))
  return refused({ code: 'PARTY_CONTENT_WRONG', faults })
}
