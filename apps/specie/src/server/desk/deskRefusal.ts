/** What the desk itself refuses, beside what issuance, register and the contracts do. */

export type DeskRefusal =
  | { readonly code: 'KEY_MISSING' }
  | { readonly code: 'PREVIEW_UNKNOWN'; readonly preview: string }
  | { readonly code: 'CALL_UNKNOWN'; readonly call: string }
  | { readonly code: 'SENT_OTHERWISE'; readonly transaction: string }
  | { readonly code: 'CONSENT_UNKNOWN'; readonly consent: string }
  | {
      readonly code: 'CONSENT_VOID'
      readonly consent: string
      readonly entry: number
      readonly length: number
    }
  | { readonly code: 'NO_CARRIER' }
