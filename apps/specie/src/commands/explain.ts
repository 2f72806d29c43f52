/**
 * Issuance's refusals as a person reads them: what was refused, where, what would be right. One table; a code that it lacks does not
 * compile.
 */

import { printSignatureRefusal } from '@specie/evidence'
import type { IssuanceRefusal } from '@specie/issuance'
import type { Outcome } from '@specie/units'
import { CommandFailure, type FailureDetails } from '../terminal/failure.ts'
import { moment } from '../terminal/report.ts'

type Explanation = Omit<FailureDetails, 'code'> & { readonly message: string }

/** The value, or the refusal thrown as the command's failure. */
export function orRefuse<T>(outcome: Outcome<T, IssuanceRefusal>): T {
  if (outcome.ok) return outcome.value
  throw explained(outcome.refusal)
}

export function explained(refusal: IssuanceRefusal): CommandFailure {
  const { message, ...details } = explain(refusal)
  const code = refusal.code === 'REFUSED_ON_CHAIN' ? refusal.chain.code : refusal.code
  return new CommandFailure('refused', message, { code, ...details })
}

function explain(refusal: IssuanceRefusal): Explanation {
  switch (refusal.code) {
    case 'REFUSED_ON_CHAIN':
      return {
        message: `The contracts refuse: ${refusal.chain.message}`,
        facts: { error: refusal.chain.code, ...refusal.chain.facts },
      }
    case 'KEY_USED_OTHERWISE':
      return {
        message: `The key ${refusal.key} was used for another request.`,
        facts: { deed: refusal.deed },
        remedy: 'Ask for the same thing again with its own key, or use a new key.',
      }
    case 'KEY_MALFORMED':
      return {
        message: 'An idempotency key has 1 to 200 characters.',
        facts: { key: refusal.key.slice(0, 40) },
      }
    case 'REQUEST_PENDING':
      return {
        message:
          'An earlier attempt with this key may be on its way: its account has transactions in no block yet.',
        facts: { account: refusal.account, waiting: refusal.waiting, key: refusal.key },
        remedy:
          'Wait until they are in a block, or have the wallet replace them; then run the same command with the same key.',
      }
    case 'VAULT_UNKNOWN':
      return {
        message: `The chain knows no vault ${refusal.vault}.`,
        remedy: `Known: ${refusal.known.join(', ') || 'none'}. A new vault is proposed to the council.`,
      }
    case 'NO_STATEMENT':
      return {
        message: `Vault ${refusal.vault} has no statement in force.`,
        remedy: 'Draft, sign and submit one.',
      }
    case 'LIST_NOT_HERE':
      return {
        message: `The list that vault ${refusal.vault} swears to is not here.`,
        facts: { root: refusal.barRoot, list: refusal.listDigest ?? 'unknown' },
        remedy: 'Fetch it from whoever published it, and import it.',
      }
    case 'BAR_NOT_LISTED':
      return {
        message: `This bar is not in the list in force of vault ${refusal.vault}.`,
        facts: { bar: refusal.barKey },
        remedy: 'Search it with `specie bars search`.',
      }
    case 'NOT_LATER':
      return {
        message: `A statement must be later than the one in force of vault ${refusal.vault}.`,
        facts: { given: moment(refusal.asOf), 'in force': moment(refusal.inForce) },
        remedy: 'Count again, and date the statement by that count.',
      }
    case 'IN_THE_FUTURE':
      return {
        message: 'Bars cannot have been counted in the future.',
        facts: { given: moment(refusal.asOf), now: moment(refusal.now) },
      }
    case 'VAULT_NOT_REGISTERED':
      return {
        message: `Vault ${refusal.vault} is on chain, and not in the register.`,
        remedy: 'Add it with `specie vault add`, and import its list.',
      }
    case 'KNOWN_LATER':
      return {
        message: `The register knows something younger of vault ${refusal.vault}.`,
        facts: { given: moment(refusal.asOf), known: moment(refusal.known) },
        remedy: 'Only the present can be listed: date the count after it, or leave --as-of away.',
      }
    case 'JOURNAL_NOT_REFLECTED':
      return {
        message: `The journal of vault ${refusal.vault} holds entries that the register does not account for.`,
        facts: { entries: refusal.entries.join(', ') },
        remedy:
          'Record the hold and what became of it in the register; for a duplicate, count again. Then say which entries the list reflects: --settled ENTRY.',
      }
    case 'JOURNAL_NOT_FINAL':
      return {
        message: `The newest entries in the journal of vault ${refusal.vault} are not final: the chain may still take them back.`,
        facts: { entries: refusal.entries.join(', ') },
        remedy:
          'Draft again in some minutes. A local chain needs two more blocks: a start that runs makes them, `specie advance 1m` makes one.',
      }
    case 'HOLD_ID_USED':
      return {
        message: `There is another hold ${refusal.id}.`,
        remedy: 'Give this one an id of its own: --id.',
      }
    case 'DRAFT_UNKNOWN':
      return {
        message: `There is no draft ${refusal.digest}.`,
        remedy: '`specie statement show` lists them.',
      }
    case 'NOT_AN_ATTESTOR':
      return {
        message: `${refusal.signer} cannot sign for vault ${refusal.vault}: ${refusal.why}.`,
        remedy: 'The vault’s custodian and accredited auditors sign.',
      }
    case 'SIGNATURE_REFUSED':
      return {
        message: `The signature of ${refusal.signer} is not good: ${printSignatureRefusal(refusal.why)}.`,
      }
    case 'SIGNATURES_MISSING':
      return {
        message: 'Too few have signed.',
        facts: {
          draft: refusal.digest,
          custodian: refusal.custodianSigned ? 'signed' : 'has not signed',
          auditors: `${refusal.auditorsSigned} of at least ${refusal.quorum}`,
        },
        remedy: 'Have them sign with `specie statement sign`, or offline with `statement export`.',
      }
    case 'PARTY_NOT_CLEARED':
      return {
        message: `${refusal.party} is not cleared for ${refusal.purpose}: ${refusal.why}.`,
        remedy: 'See `specie sanctions`, `specie party list`, `specie case list` and `specie rules ask`.',
      }
    case 'DECISION_UNKNOWN':
      return {
        message: 'The clearance rests on a decision that is not on record here.',
        facts: { decision: refusal.decision },
        remedy: 'Use the clearance where it was decided, or have it decided here.',
      }
    case 'DECISION_FOR_ANOTHER':
      return {
        message: 'The clearance was given for something else.',
        facts: { decided: refusal.decided, asked: refusal.asked },
      }
    case 'REQUEST_UNKNOWN':
      return {
        message: 'The signature answers a request that did not go out from here.',
        facts: { digest: refusal.digest },
        remedy: 'Export the request again, and have that one signed.',
      }
    case 'ANSWERS_DIFFER':
      return {
        message: 'The officers signed different requests.',
        facts: { first: refusal.digest, other: refusal.other, by: refusal.signer },
        remedy: 'One request, exported once, is signed by both.',
      }
    case 'TITLE_UNKNOWN':
      return {
        message: `There is no live title ${refusal.title}.`,
        remedy: '`specie title list` shows the live ones.',
      }
    case 'SAME_VAULT':
      return { message: 'A bar is twice in two vaults, not in one.', facts: { vault: refusal.vault } }
  }
}
