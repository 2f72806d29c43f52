/**
 * Every way in which the desk says no, with the status and the words it goes out under. A refusal of any package that this table
 * forgets does not compile.
 */
import { printSignatureRefusal, type SignatureRefusal } from '@specie/evidence'
import type { IssuanceRefusal, MandateRefusal, OrderRefusal } from '@specie/issuance'
import type {
  HoldRefusal,
  ImportRefusal,
  LiftDenied,
  OriginChangeRefusal,
  OriginFileRefusal,
} from '@specie/register'
import type {
  AcceptRefusal,
  CaseRefusal,
  IvmsRefusal,
  LicenceRefusal,
  LockedCode,
  PartyRefusal,
  PolicyChangeRefusal,
  PolicyDecisionRefusal,
  ScreenRefusal,
  SourceRefusal,
} from '@specie/screening'
import type { SettlementRefusal } from '@specie/settlement'
import type { MemberDayRefusal } from '../../settlement/memberDay.ts'
import type { ChallengeRefusal } from '../session/challenge.ts'
import type { AccessRefusal } from './access.ts'
import type { DeskRefusal } from './deskRefusal.ts'

export type Refusal =
  | AcceptRefusal
  | AccessRefusal
  | CaseRefusal
  | ChallengeRefusal
  | DeskRefusal
  | HoldRefusal
  | LiftDenied
  | LicenceRefusal
  | OriginChangeRefusal
  | OriginFileRefusal
  | ImportRefusal
  | IssuanceRefusal
  | MandateRefusal
  | OrderRefusal
  | PolicyChangeRefusal
  | PolicyDecisionRefusal
  | PartyRefusal
  | IvmsRefusal
  | ScreenRefusal
  | SettlementRefusal
  | MemberDayRefusal
  | SourceRefusal
  | { readonly code: LockedCode }

export type RefusalCode = Refusal['code']

export const refusalKinds = {
  // Who asks, and from where.
  NOT_SIGNED_IN: { status: 401, title: 'Only for those who are signed in' },
  NOT_ALLOWED: { status: 403, title: 'This key may not do this' },
  HOST_UNKNOWN: { status: 421, title: 'This server is not published under that address' },
  ORIGIN_WRONG: { status: 403, title: 'A write must come from a page of this server' },
  TOKEN_WRONG: { status: 403, title: 'The session’s token is missing or wrong' },
  CHALLENGE_UNKNOWN: {
    status: 401,
    title: 'This challenge was not given out here, was answered, or is too old',
  },
  CHALLENGE_ALTERED: { status: 401, title: 'This is not the challenge that was given out' },
  SIGN_IN_REFUSED: { status: 401, title: 'The signature is not the account’s' },
  KEY_MISSING: { status: 400, title: 'Every write needs an Idempotency-Key' },
  KEY_MALFORMED: { status: 400, title: 'An Idempotency-Key has 1 to 128 plain characters' },
  KEY_USED_OTHERWISE: { status: 409, title: 'The key was used for another request' },
  KEY_USED_FOR_ANOTHER: { status: 409, title: 'The key was used for another request' },
  REQUEST_PENDING: { status: 409, title: 'An earlier attempt with this key may be on its way' },

  // Settlement.
  TICKET_WRONG: { status: 422, title: 'The ticket is not right' },
  SETTLEMENT_WRONG: { status: 422, title: 'What was asked for is not right' },
  NOT_A_STANDING_MEMBER: { status: 409, title: 'It is no member of the settlement, or suspended' },
  NOT_AN_OFFICER: { status: 403, title: 'Only a compliance officer who is not suspended may do this' },
  QUOTE_REQUEST_UNKNOWN: {
    status: 404,
    title: 'There is no such request for a quote, or not for this member',
  },
  QUOTE_REQUEST_OVER: { status: 409, title: 'The request for a quote is over' },
  OFFER_UNKNOWN: { status: 404, title: 'There is no such offer, or not for this member' },
  OFFER_OVER: { status: 409, title: 'The offer is over' },
  TICKET_UNKNOWN: { status: 404, title: 'There is no such ticket, or not for this key' },
  TICKET_OVER: { status: 409, title: 'The ticket is not in a state for this' },
  TICKET_NOT_THEIRS: { status: 403, title: 'The ticket is not this member’s' },
  FEE_UNKNOWN: { status: 404, title: 'There is no such fee, or it is struck out' },
  TICKET_MOVED: { status: 409, title: 'Somebody else signed the ticket at the same moment: sign again' },
  TICKET_EXISTS: { status: 409, title: 'The very same ticket is there already' },
  TICKET_UNDER_WAY: { status: 409, title: 'Some of it settled, or is in a round that may still happen' },
  LIMIT_EXCEEDED: { status: 409, title: 'It would exceed what the member allows itself to owe' },
  OBLIGATION_UNKNOWN: { status: 404, title: 'The member owes no such thing' },
  OBLIGATION_NOT_OPEN: { status: 409, title: 'It is not open' },
  NOTHING_TO_SETTLE: { status: 409, title: 'Nothing can settle now' },
  ROUND_UNKNOWN: { status: 404, title: 'There is no such round, or not for this key' },
  ROUND_OVER: { status: 409, title: 'The round takes no more signatures' },
  ROUND_NOT_SCREENED: { status: 409, title: 'The round is not screened yet' },
  NOT_IN_ROUND: { status: 403, title: 'The round does not name this account, and it is no officer’s' },
  PROPOSAL_REFUSED: { status: 409, title: 'The proposal is not what the member’s own books say' },
  TOKEN_UNKNOWN: { status: 404, title: 'There is no such payment token to decide about' },
  TOKEN_EXISTS: { status: 409, title: 'The token was proposed before' },
  NOT_A_TOKEN: { status: 422, title: 'It does not answer as a token that could be taken' },
  INSTRUCTION_UNKNOWN: { status: 404, title: 'There is no such standing instruction to confirm' },
  LIMIT_UNKNOWN: { status: 404, title: 'There is no such limit to confirm' },
  DAY_WRONG: { status: 422, title: 'It is no day' },
  YEAR_UNKNOWN: { status: 422, title: 'Of this year no calendar of the place is on record' },
  NOT_A_BUSINESS_DAY: { status: 422, title: 'The place does not work on that day' },
  STATEMENT_DISAGREES: { status: 500, title: 'Balances and movements disagree: there is no statement' },

  // Orders.
  ORDER_UNKNOWN: { status: 404, title: 'There is no such order' },
  ORDER_EXISTS: { status: 409, title: 'Another order under way would do the very same thing' },
  WRONG_STATE: { status: 409, title: 'The order is not in a state for this' },
  SAME_KEY: { status: 403, title: 'The key that drafted or approved an order never approves it again' },
  SAME_PERSON: { status: 403, title: 'Drafting and approving take two people' },
  DRAFTER_NOT_MANDATED: {
    status: 409,
    title: 'Whoever drafted the order holds no mandate any more: draft it anew',
  },
  APPROVED_ALREADY: { status: 409, title: 'It is approved for this party already' },
  NOT_ITS_PARTY: { status: 403, title: 'The order is not of this party' },
  SIGNED_ALREADY: { status: 409, title: 'It is signed by this account already' },
  STEP_NOT_OF_KIND: { status: 409, title: 'An order of this kind needs no such step' },
  STEPS_MISSING: { status: 409, title: 'Something must be done before' },
  CONTENT_WRONG: { status: 422, title: 'The order’s content is not right' },
  NO_CAPACITY: { status: 403, title: 'The key holds no mandate by which it could do this for the party' },
  NOT_A_SPONSOR: { status: 422, title: 'The party is no sponsor' },
  NOT_THE_OWNER: { status: 422, title: 'The title belongs to somebody else' },
  NOT_THE_SPONSOR: { status: 422, title: 'The vault belongs to another sponsor' },
  NO_COINS: { status: 422, title: 'The account has no coins' },
  NOT_ASKED: { status: 409, title: 'Delivery begins with the owner’s asking on chain' },
  NOTHING_TO_SIGN: { status: 409, title: 'There is nothing to sign now' },
  NOT_THE_SIGNER: { status: 403, title: 'Somebody else is asked to sign this' },
  SIGNATURE_REFUSED: { status: 422, title: 'The signature is not good' },
  SIGNATURE_EXPIRED: { status: 409, title: 'What was signed has expired' },
  CARRIED_BY_OFFICE: {
    status: 409,
    title: 'The office itself brings it to the chain: a wallet must not as well',
  },
  SIGNED_FOR_CHAIN: {
    status: 409,
    title: 'It is signed for the chain, and may happen whatever is decided here',
  },
  SOURCE_WRONG: { status: 422, title: 'The source of the list is not right' },
  LIST_UNKNOWN: { status: 404, title: 'There is no such sanctions list' },
  VERSION_UNKNOWN: { status: 404, title: 'No such version of the list is kept' },
  ACCEPTED_ALREADY: { status: 403, title: 'You have let it in already; the second must be another officer' },
  IN_FORCE_ALREADY: { status: 409, title: 'That version is in force already' },
  NOT_NEWEST: { status: 409, title: 'It is not what the last look at the source held back' },
  PARTY_NOT_CLEARED: { status: 409, title: 'Screening does not clear the party' },
  DECISION_UNKNOWN: { status: 409, title: 'The clearance rests on a decision that is not on record here' },
  DECISION_FOR_ANOTHER: { status: 409, title: 'The clearance was given for something else' },
  REQUEST_UNKNOWN: { status: 404, title: 'The signature answers a request that did not go out from here' },
  ANSWERS_DIFFER: { status: 422, title: 'The officers signed different requests' },
  TITLE_UNKNOWN: { status: 404, title: 'There is no such live title' },

  // Vaults, statements, lists.
  VAULT_UNKNOWN: { status: 404, title: 'There is no such vault' },
  VAULT_NOT_REGISTERED: { status: 409, title: 'The vault is on chain, and not in the register' },
  NO_STATEMENT: { status: 409, title: 'The vault has no statement in force' },
  LIST_NOT_HERE: { status: 409, title: 'The list that the vault swears to is not here' },
  BAR_NOT_LISTED: { status: 409, title: 'The bar is not in the vault’s list' },
  BAR_NOT_THERE: { status: 409, title: 'The bar is not in this vault' },
  NOT_LATER: { status: 409, title: 'A statement must be later than the one in force' },
  IN_THE_FUTURE: { status: 422, title: 'Bars cannot have been counted in the future' },
  KNOWN_LATER: { status: 409, title: 'The register knows something younger of this vault' },
  JOURNAL_NOT_REFLECTED: {
    status: 409,
    title: 'The vault’s journal holds entries that the register does not account for',
  },
  JOURNAL_NOT_FINAL: {
    status: 409,
    title: 'The newest entries of the vault’s journal are not final yet: draft again when they are',
  },
  DRAFT_UNKNOWN: { status: 404, title: 'There is no such draft' },
  NOT_AN_ATTESTOR: { status: 403, title: 'Only the vault’s custodian and accredited auditors sign' },
  SIGNATURES_MISSING: { status: 409, title: 'Too few have signed' },
  SAME_VAULT: { status: 422, title: 'A bar is twice in two vaults, not in one' },
  FILE_EMPTY: { status: 422, title: 'The file is empty' },
  FILE_TOO_LARGE: { status: 413, title: 'The file is too large' },
  FILE_NOT_READABLE: { status: 422, title: 'The file cannot be read as CSV or XLSX' },
  ENCODING_WRONG: { status: 422, title: 'The file is not in the encoding it should be in' },
  ROWS_TOO_MANY: { status: 422, title: 'The file has too many rows' },
  COLUMNS_TOO_MANY: { status: 422, title: 'The file has too many columns' },
  CELL_TOO_LONG: { status: 422, title: 'A cell of the file is too long' },
  SHEET_UNKNOWN: { status: 422, title: 'The file has no such sheet' },
  HEADER_NOT_FOUND: { status: 422, title: 'A column that is needed is not in the file' },
  HEADER_AMBIGUOUS: { status: 422, title: 'Two columns of the file mean the same' },
  MAPPING_UNKNOWN: { status: 404, title: 'There is no such mapping' },
  STANDARD_UNKNOWN: { status: 404, title: 'There is no such standard' },
  REQUEST_WRONG: { status: 422, title: 'A part of the request is not right' },
  LIST_TOO_OLD: { status: 409, title: 'The vault’s last list or event is younger' },
  ROWS_WRONG: { status: 422, title: 'Rows of the list are wrong: nothing was imported' },
  BARS_MISSING: { status: 409, title: 'The list leaves out bars without a recorded departure' },
  PREVIEW_UNKNOWN: { status: 404, title: 'This file was not previewed here within the last hour' },

  // Holds, calls, mandates.
  HOLD_ID_USED: { status: 409, title: 'There is another hold of this id' },
  HOLD_UNKNOWN: { status: 404, title: 'There is no such hold' },
  ID_USED: { status: 409, title: 'The id is used for something else' },
  FORM_WRONG: { status: 422, title: 'A part of it is not in its form' },
  CALL_UNKNOWN: { status: 404, title: 'This key asked for no such call' },
  SENT_OTHERWISE: { status: 409, title: 'Another transaction was named for it before' },
  CONSENT_UNKNOWN: { status: 404, title: 'No such consent is asked for' },
  CONSENT_VOID: { status: 409, title: 'The journal has moved on: the consent must be asked for again' },
  MANDATE_WRONG: { status: 422, title: 'A part of the mandate is not right' },
  MANDATE_UNKNOWN: { status: 404, title: 'There is no such mandate' },
  NONCE_USED: { status: 409, title: 'The party has given another mandate of this number' },
  // Parties and their personal data.
  PARTY_CONTENT_WRONG: { status: 422, title: 'The party’s papers are not right' },
  PARTY_UNKNOWN: { status: 404, title: 'There is no such party' },
  PARTY_STATE_WRONG: { status: 409, title: 'The party is not in a state for this' },
  PARTY_MOVED_ON: { status: 409, title: 'The party has a newer version: look at it first' },
  PARTY_UNCHANGED: { status: 409, title: 'Nothing is changed' },
  PARTY_SAME_OFFICER: {
    status: 403,
    title: 'Whoever drafted a party does not admit it: that takes another officer',
  },
  PARTY_NOT_DRAFTER: { status: 403, title: 'Only the officer who drafted it takes it back' },
  PARTY_NOT_TAKEN_UP: { status: 409, title: 'An officer must first draft the party from its papers' },
  PARTY_PAPERS_MISSING: { status: 409, title: 'Papers are missing' },
  PARTY_NOT_SCREENED: { status: 409, title: 'Nobody is admitted unscreened' },
  PARTY_ACCOUNT_TAKEN: { status: 409, title: 'The account belongs to another party' },
  PARTY_ACCOUNT_UNKNOWN: { status: 409, title: 'The account is not one of this party’s' },
  PARTY_PROOF_WRONG: { status: 422, title: 'This does not show that the account is the party’s' },
  PARTY_KEPT: { status: 409, title: 'The law wants these data kept' },
  PARTY_HAS_CASES: { status: 409, title: 'A case of it is open or blocked: nothing is erased' },
  PARTY_KEY_USED: { status: 409, title: 'The key was used for another request' },
  JOIN_TOO_MANY: { status: 503, title: 'Too many requests to join wait already' },
  IVMS_WRONG: { status: 422, title: 'This makes no IVMS101 payload' },
  PERSONAL_DATA_ERASED: { status: 410, title: 'The personal data were erased' },
  PERSONAL_DATA_ALTERED: { status: 500, title: 'What is sealed was altered' },
  PERSONAL_KEY_MISSING: { status: 503, title: 'The key for personal data is not there' },
  PERSONAL_KEY_FORM: { status: 503, title: 'The key for personal data is not whole' },
  PERSONAL_KEY_OPEN: { status: 503, title: 'The key for personal data can be read by others' },
  PERSONAL_ERASED_MISSING: { status: 503, title: 'The list of those who were erased is not there' },
  PERSONAL_KEY_WRONG: { status: 503, title: 'The key for personal data is another one' },

  // Cases.
  CASE_UNKNOWN: { status: 404, title: 'There is no such case' },
  CASE_STATE: { status: 409, title: 'The case is not in a state for this' },
  CASE_SAME_OFFICER: {
    status: 403,
    title: 'Whoever proposed it does not answer it: that takes another officer',
  },
  CASE_NOT_PROPOSER: { status: 403, title: 'Only the officer who proposed it takes it back' },
  CASE_MOVED_ON: { status: 409, title: 'The case has moved on: look at it as it stands' },
  CASE_NOT_SCREENED: { status: 409, title: 'No run is on record that the decision could rest on' },
  CASE_FIELD_WRONG: { status: 422, title: 'A part of it is not right' },
  CASE_KEY_USED: { status: 409, title: 'The key was used for another request' },
  LISTS_MISSING: { status: 409, title: 'No sanctions list is in force: there is nothing to look in' },

  // Rules by jurisdiction.
  POLICY_CHANGE_UNKNOWN: { status: 404, title: 'There is no such change of the rules' },
  POLICY_CHANGE_CLOSED: { status: 409, title: 'The change is closed' },
  POLICY_SAME_OFFICER: {
    status: 403,
    title: 'Whoever proposed it does not approve it: that takes another officer',
  },
  POLICY_NOT_PROPOSER: { status: 403, title: 'Only the officer who proposed it withdraws it' },
  POLICY_RULE_MOVED_ON: {
    status: 409,
    title: 'The rule was changed meanwhile: look at it as it stands, and propose anew',
  },
  POLICY_RULE_WRONG: { status: 422, title: 'A part of it is not right' },
  POLICY_KEY_USED: { status: 409, title: 'The key was used for another request' },
  POLICY_DECISION_UNKNOWN: { status: 404, title: 'There is no such decision' },
  POLICY_DECISION_CLOSED: { status: 409, title: 'The decision is not in a state for this' },
  POLICY_NOT_DECIDABLE: { status: 422, title: 'This is nobody’s to decide' },
  POLICY_LICENCE_MISSING: { status: 422, title: 'Where a licence is needed, the decision names it' },

  // Licences and orders.
  LICENCE_WRONG: { status: 422, title: 'A part of it is not right' },
  LICENCE_UNKNOWN: { status: 404, title: 'There is no such licence' },
  LICENCE_ON_RECORD: {
    status: 409,
    title: 'This number of this authority is on record: it is amended, not written down twice',
  },
  LICENCE_NOT_WAITING: { status: 409, title: 'This version waits for nobody' },
  LICENCE_DRAFT_WAITS: { status: 409, title: 'A version of it waits for its second officer' },
  LICENCE_REVOKED: { status: 409, title: 'It was revoked' },
  LICENCE_NOT_IN_FORCE: { status: 409, title: 'No version of it was put in force' },
  LICENCE_SAME_OFFICER: {
    status: 403,
    title: 'Whoever drafted it does not put it in force: that takes another officer',
  },
  LICENCE_NOT_DRAFTER: { status: 403, title: 'Only the officer who drafted it withdraws it' },
  LICENCE_USE_UNKNOWN: { status: 404, title: 'No order goes under it by this subject' },
  LICENCE_KEY_USED: { status: 409, title: 'The key was used for another request' },
  LIFT_NOT_LICENSED: { status: 409, title: 'The hold is not lifted under this licence' },

  // Rules of origin.
  ORIGIN_PART_WRONG: { status: 422, title: 'A part of it is not right' },
  ORIGIN_RULE_ON_RECORD: { status: 409, title: 'A rule of this id is on record' },
  ORIGIN_RULE_UNKNOWN: { status: 404, title: 'There is no such rule' },
  ORIGIN_RULE_ENDED: { status: 409, title: 'The rule has its end, and keeps it' },
  ORIGIN_CHANGE_UNKNOWN: { status: 404, title: 'There is no such change of the rules of origin' },
  ORIGIN_CHANGE_CLOSED: { status: 409, title: 'The change is closed' },
  ORIGIN_SAME_PERSON: {
    status: 403,
    title: 'Whoever proposed it does not approve it: that takes another officer',
  },
  ORIGIN_NOT_PROPOSER: { status: 403, title: 'Only the officer who proposed it withdraws it' },
  ORIGIN_KEY_USED: { status: 409, title: 'The key was used for another request' },
  ORIGIN_FILE_WRONG: { status: 422, title: 'The file of rules is not right' },

  NO_CARRIER: { status: 409, title: 'No worker is there to bring it to the chain: a wallet must' },
  REFUSED_ON_CHAIN: { status: 409, title: 'The contracts refuse' },
} satisfies Record<RefusalCode, { readonly status: number; readonly title: string }>

/** What the caller is told, in words. */
export function wordsOf(refusal: Refusal): string {
  const { title } = refusalKinds[refusal.code]
  switch (refusal.code) {
    case 'REFUSED_ON_CHAIN':
      return `${title}: ${refusal.chain.message}`
    case 'SIGNATURE_REFUSED':
    case 'SIGN_IN_REFUSED':
      return `${title}: ${printSignatureRefusal(refusal.why)}.`
    case 'WRONG_STATE':
      return `${title}: it is ${refusal.state}; possible from ${refusal.possible.join(', ')}.`
    case 'STEPS_MISSING':
      return `${title}: ${refusal.missing.join(', ')}.`
    case 'APPROVED_ALREADY':
      return `${title}: ${refusal.by} was first.`
    case 'HEADER_NOT_FOUND':
    case 'HEADER_AMBIGUOUS':
    case 'FILE_NOT_READABLE':
    case 'ENCODING_WRONG':
    case 'ROWS_TOO_MANY':
    case 'COLUMNS_TOO_MANY':
    case 'CELL_TOO_LONG':
    case 'SHEET_UNKNOWN':
      return `${title}: needed is ${refusal.expected}; found ${refusal.line === null ? '' : `in line ${refusal.line} `}is ${refusal.found}.`
    case 'JOIN_TOO_MANY':
      return `${title}: ask again after ${refusal.againAt}.`
    case 'NO_CAPACITY':
      return `${title}: needed is ${refusal.needed}.`
    case 'NOT_ALLOWED':
      return `${title}: ${refusal.needed}.`
    case 'NOT_THE_SIGNER':
      return `${title}: ${refusal.needed}.`
    case 'CONTENT_WRONG':
    case 'MANDATE_WRONG':
    case 'REQUEST_WRONG':
    case 'FORM_WRONG':
    case 'POLICY_RULE_WRONG':
    case 'LICENCE_WRONG':
    case 'CASE_FIELD_WRONG':
      return `${title}: ${refusal.field}; right would be ${refusal.expected}.`
    case 'PARTY_NOT_CLEARED':
      return `${title}: ${refusal.told}.`
    case 'NOT_AN_ATTESTOR':
      return `${title}: ${refusal.why}.`
    case 'PARTY_CONTENT_WRONG':
      return `${title}: ${refusal.faults.map(({ path, expected }) => `${path === '' ? 'the whole' : path}: ${expected}`).join('; ')}.`
    case 'IVMS_WRONG':
      return `${title}: ${refusal.faults.map(({ path, rule, expected }) => `${path} (${rule}): ${expected}`).join('; ')}.`
    case 'ORIGIN_PART_WRONG':
      return `${title}: ${refusal.part === 0 ? '' : `part ${refusal.part}, `}${refusal.field}; right would be ${refusal.expected}.`
    case 'ORIGIN_FILE_WRONG':
      return `${title}: ${refusal.errors
        .slice(0, 5)
        .map(({ line, column, expected }) => `line ${line}${column === '' ? '' : `, ${column}`}: ${expected}`)
        .join('; ')}.`
    case 'LIFT_NOT_LICENSED':
      return `${title}: ${refusal.why}.`
    case 'LICENCE_ON_RECORD':
      return `${title}: ${refusal.licence}.`
    case 'CASE_STATE':
      return `${title}: it is ${refusal.state}; possible when ${refusal.possible.join(' or ')}.`
    case 'PARTY_STATE_WRONG':
      return `${title}: it is ${refusal.state}; possible when ${refusal.needed}.`
    case 'PARTY_PAPERS_MISSING':
      return `${title}: ${refusal.missing.join('; ')}.`
    case 'PARTY_NOT_SCREENED':
    case 'PARTY_PROOF_WRONG':
      return `${title}: ${refusal.why}.`
    case 'PARTY_ACCOUNT_TAKEN':
      return `${title}: ${refusal.address} is of party ${refusal.party}.`
    case 'PARTY_HAS_CASES':
      return `${title}: ${refusal.cases.join(', ')}.`
    case 'PARTY_KEPT':
      return refusal.until === null
        ? `${title}: the party takes part, or may yet.`
        : `${title}: until ${refusal.until.slice(0, 10)}.`
    case 'POLICY_NOT_DECIDABLE':
      return `${title}: in ${refusal.jurisdiction} it is ${refusal.answer}.`
    case 'SIGNATURES_MISSING':
      return `${title}: ${refusal.auditorsSigned} of ${refusal.quorum} auditors, and the custodian has${
        refusal.custodianSigned ? '' : ' not'
      } signed.`
    case 'JOURNAL_NOT_REFLECTED':
    case 'JOURNAL_NOT_FINAL':
      return `${title}: ${refusal.entries.join(', ')}.`
    case 'TICKET_WRONG':
    case 'SETTLEMENT_WRONG':
      return `${title}: ${refusal.field} must be ${refusal.expected}.`
    case 'NOTHING_TO_SETTLE':
      return `${title}: ${refusal.why}.`
    case 'ROUND_NOT_SCREENED':
      return `${title}: ${refusal.told}.`
    case 'LIMIT_EXCEEDED':
      return `${title}: ${refusal.member} allows ${refusal.most} units a day${
        refusal.counterparty === null ? '' : ` to ${refusal.counterparty}`
      }, and would owe ${refusal.would}.`
    case 'OFFER_OVER':
    case 'QUOTE_REQUEST_OVER':
    case 'TICKET_OVER':
    case 'ROUND_OVER':
    case 'OBLIGATION_NOT_OPEN':
      return `${title}: it is ${refusal.state}.`
    case 'DAY_WRONG':
      return `${title}: needed is ${refusal.expected}.`
    case 'YEAR_UNKNOWN':
      return `${title}: ${refusal.place}, ${refusal.year}.`
    case 'NOT_A_BUSINESS_DAY':
      return `${title}: ${refusal.place}, ${refusal.day}.`
    default:
      return `${title}.`
  }
}

/** The refusal's own fields, as the document carries them. */
export function factsOf(refusal: Refusal): Readonly<Record<string, unknown>> {
  if (refusal.code === 'REFUSED_ON_CHAIN') return { error: refusal.chain.code, ...refusal.chain.facts }
  // Why somebody is not cleared is for officers alone.
  if (refusal.code === 'PARTY_NOT_CLEARED')
    return { party: refusal.party, purpose: refusal.purpose, waits: refusal.waits }
  const { code: _, ...facts } = refusal
  return plain(facts)
}

/** JSON has no whole numbers beyond a double: they travel as digits. */
function plain(facts: object): Readonly<Record<string, unknown>> {
  return JSON.parse(JSON.stringify(facts, (_, value) => (typeof value === 'bigint' ? String(value) : value)))
}

export type { SignatureRefusal }
