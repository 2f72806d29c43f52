/** Every way in which a party's papers are turned down, with the facts. */
import type { ContentRefusal } from './content/readContent.ts'
import type { PartyState } from './facts.ts'
import type { Erased } from './seal/personalData.ts'

export type PartyRefusal =
  | ContentRefusal
  | Erased
  | { readonly code: 'PARTY_UNKNOWN'; readonly party: string }
  | {
      readonly code: 'PARTY_STATE_WRONG'
      readonly party: string
      readonly state: PartyState
      readonly needed: string
    }
  | { readonly code: 'PARTY_MOVED_ON'; readonly party: string; readonly version: number }
  | { readonly code: 'PARTY_UNCHANGED'; readonly party: string; readonly version: number }
  | { readonly code: 'PARTY_SAME_OFFICER'; readonly by: string }
  | { readonly code: 'PARTY_NOT_DRAFTER'; readonly draftedBy: string }
  | { readonly code: 'PARTY_NOT_TAKEN_UP'; readonly party: string }
  | { readonly code: 'PARTY_PAPERS_MISSING'; readonly missing: readonly string[] }
  | { readonly code: 'PARTY_NOT_SCREENED'; readonly why: string }
  | { readonly code: 'PARTY_ACCOUNT_TAKEN'; readonly address: string; readonly party: string }
  | { readonly code: 'PARTY_ACCOUNT_UNKNOWN'; readonly address: string; readonly party: string }
  | { readonly code: 'PARTY_PROOF_WRONG'; readonly address: string; readonly why: string }
  | { readonly code: 'PARTY_KEPT'; readonly party: string; readonly until: string | null }
  | { readonly code: 'PARTY_HAS_CASES'; readonly party: string; readonly cases: readonly string[] }
  | { readonly code: 'PARTY_KEY_USED'; readonly key: string }
  | { readonly code: 'JOIN_TOO_MANY'; readonly waiting: number; readonly againAt: string }
