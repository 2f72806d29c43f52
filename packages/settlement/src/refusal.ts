/** Every way in which settlement says no to a person, with the facts behind it. */
import type { Address, Digest } from '@specie/coin'
import type { SignatureRefusal } from '@specie/evidence'
import type { ScreeningDenial, WriteRefusal } from '@specie/issuance'
import type { ProposalFlaw } from './round/checkProposal.ts'
import type { RoundState } from './round/round.ts'
import type { TicketState } from './store/tickets.ts'
import type { TicketFlaw } from './ticket/ticketFlaw.ts'

export type SettlementRefusal =
  | WriteRefusal
  | TicketFlaw
  | ScreeningDenial
  /** Of a request, an offer, a limit, a token, a priority. */
  | { readonly code: 'SETTLEMENT_WRONG'; readonly field: string; readonly expected: string }
  /** The key holds no mandate in force by which it could do this for the member, and is not the member. */
  | { readonly code: 'NO_CAPACITY'; readonly key: Address; readonly party: Address; readonly needed: string }
  /** Not admitted on chain, or suspended. */
  | { readonly code: 'NOT_A_STANDING_MEMBER'; readonly member: Address }
  | { readonly code: 'NOT_AN_OFFICER'; readonly key: Address }
  | { readonly code: 'QUOTE_REQUEST_UNKNOWN'; readonly request: string }
  | { readonly code: 'QUOTE_REQUEST_OVER'; readonly request: string; readonly state: string }
  | { readonly code: 'OFFER_UNKNOWN'; readonly offer: string }
  | { readonly code: 'OFFER_OVER'; readonly offer: string; readonly state: string }
  | { readonly code: 'TICKET_UNKNOWN'; readonly ticket: string }
  | { readonly code: 'TICKET_OVER'; readonly ticket: Digest; readonly state: TicketState }
  | { readonly code: 'TICKET_NOT_THEIRS'; readonly ticket: Digest; readonly member: Address }
  | { readonly code: 'TICKET_EXISTS'; readonly ticket: Digest }
  /** Another key signed it while this signature was looked at. */
  | { readonly code: 'TICKET_MOVED'; readonly ticket: Digest }
  /** Something of the replaced ticket settled, or is in a round that may still happen. */
  | { readonly code: 'TICKET_UNDER_WAY'; readonly ticket: Digest; readonly obligation: Digest }
  | { readonly code: 'SIGNED_ALREADY'; readonly signer: Address }
  | { readonly code: 'SAME_PERSON'; readonly name: string }
  | { readonly code: 'SAME_KEY'; readonly key: Address }
  | { readonly code: 'SIGNATURE_REFUSED'; readonly signer: Address; readonly why: SignatureRefusal }
  | {
      readonly code: 'LIMIT_EXCEEDED'
      readonly member: Address
      readonly counterparty: Address | null
      readonly asset: Address
      readonly most: bigint
      readonly would: bigint
    }
  | { readonly code: 'OBLIGATION_UNKNOWN'; readonly obligation: string }
  | { readonly code: 'OBLIGATION_NOT_OPEN'; readonly obligation: Digest; readonly state: string }
  | { readonly code: 'NOTHING_TO_SETTLE'; readonly why: string }
  | { readonly code: 'ROUND_UNKNOWN'; readonly round: string }
  | { readonly code: 'ROUND_OVER'; readonly round: string; readonly state: RoundState }
  | { readonly code: 'ROUND_NOT_SCREENED'; readonly round: string; readonly told: string }
  | { readonly code: 'NOT_IN_ROUND'; readonly round: string; readonly member: Address }
  | { readonly code: 'PROPOSAL_REFUSED'; readonly round: string; readonly flaw: ProposalFlaw }
  | { readonly code: 'TOKEN_UNKNOWN'; readonly asset: Address }
  | { readonly code: 'TOKEN_EXISTS'; readonly asset: Address }
  | { readonly code: 'NOT_A_TOKEN'; readonly asset: Address }
  | { readonly code: 'INSTRUCTION_UNKNOWN'; readonly member: Address; readonly reference: string }
  | { readonly code: 'LIMIT_UNKNOWN'; readonly limit: string }
  | { readonly code: 'FEE_UNKNOWN'; readonly fee: string }
