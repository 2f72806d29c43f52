/** Every way in which a case says no to an officer. */
import type { CaseState } from './machine.ts'

export type CaseRefusal =
  | { readonly code: 'CASE_UNKNOWN'; readonly case: string }
  | {
      readonly code: 'CASE_STATE'
      readonly case: string
      readonly state: CaseState
      readonly possible: readonly CaseState[]
    }
  | { readonly code: 'CASE_SAME_OFFICER'; readonly by: string }
  | { readonly code: 'CASE_NOT_PROPOSER'; readonly proposedBy: string }
  /** Something was found or proposed since the officer looked. */
  | { readonly code: 'CASE_MOVED_ON'; readonly case: string; readonly match: number }
  | { readonly code: 'CASE_NOT_SCREENED'; readonly case: string }
  | { readonly code: 'CASE_FIELD_WRONG'; readonly field: string; readonly expected: string }
  | { readonly code: 'CASE_KEY_USED'; readonly key: string }
  | { readonly code: 'PERSONAL_DATA_ERASED'; readonly owner: string }
