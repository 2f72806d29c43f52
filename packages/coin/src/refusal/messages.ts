/**
 * Every refusal in plain words: what was wrong, and what would be right. One line an error, in the order of the alphabet;
 * the compiler reads the list of errors from the contracts, so that none is forgotten and none outlives its error.
 */
import { micrograms, printGrams } from '@specie/units'
import type { Fact, FactsOf, RefusalCode } from './refusal.ts'

export const messages: { readonly [Code in RefusalCode]: (facts: FactsOf<Code>) => string } = {
  AdmissionsExhausted: () =>
    'All 256 admissions of custodians and auditors are used; nobody new can be admitted.',
  AlreadyApproved: (f) => `Seat ${f.seat} has approved proposal ${f.proposal} already.`,
  AlreadyConfirmed: (f) => `The freeze of ${f.account} is confirmed already.`,
  AlreadyFrozen: (f) =>
    `${f.account} is frozen already, by officer ${f.officer}. A second officer may confirm it.`,
  AlreadySettled: (f) => `The batch ${f.digest} was settled already.`,
  AlreadyStanding: (f) => `${f.party} is admitted and stands already.`,
  AmountMissing: () => 'The amount is 0. It must be above 0.',
  AuthorizationAlreadyUsed: (f) =>
    `The authorization ${f.nonce} of ${f.authorizer} was used or cancelled already.`,
  AuthorizationExpired: (f) =>
    `The authorization was valid before ${time(f.validBefore)}; it is ${time(f.time)}. A new one must be signed.`,
  AuthorizationNotSigned: (f) => `${f.authorizer} did not sign this authorization with exactly these values.`,
  AuthorizationNotYetValid: (f) =>
    `The authorization is valid after ${time(f.validAfter)}; it is ${time(f.time)}.`,
  BadSignature: (f) =>
    `The signature given for ${f.signer} is not its signature over ${f.digest}: other values, another chain or contract, or another key.`,
  BarChallenged: (f) =>
    `Bar ${f.barKey} was proved to lie in two vaults. Vault ${f.vault} needs a new statement, later than ${time(f.asOf)}, that settles it.`,
  BarCountsNothing: (f) =>
    `Bar ${f.barKey} counts 0 in the list of vault ${f.vault} (held, or of an origin that does not count): nothing can be made of it.`,
  BarGone: (f) =>
    `Bar ${f.barKey} left vault ${f.vault} with journal entry ${f.goneAt}; the statement in force has seen ${f.seen} entries. It must be listed again by a statement that has seen its departure.`,
  BarLighter: (f) =>
    `Bar ${f.barKey} is listed with ${grams(f.fine)} now, and its title is of ${grams(f.titled)}. A title turns back into coins only while its bar weighs as much.`,
  BarNotProved: (f) =>
    `The proof of bar ${f.barKey} does not end in the root and sum of vault ${f.vault}. Build it from the list of the statement in force.`,
  BarTitled: (f) => `Bar ${f.barKey} has the live title ${f.title}. Close or deliver that first.`,
  CallerIsNotPayee: (f) => `Only the payee ${f.payee} may bring this authorization, not ${f.caller}.`,
  CannotFreeze: (f) => `${f.account} cannot be frozen: it is a contract of the programme, or no account.`,
  CapExceeded: (f) =>
    `Sponsor ${f.sponsor} may have ${grams(f.cap)} issued and would have ${grams(f.wouldBe)}. Mint less, or have the council raise the cap.`,
  CapNotHigher: (f) =>
    `The cap of ${f.sponsor} is ${grams(f.cap)}; to raise it, propose more, not ${grams(f.proposed)}.`,
  CapNotLower: (f) =>
    `The cap of ${f.sponsor} is ${grams(f.cap)}; to lower it, propose less, not ${grams(f.proposed)}.`,
  CapTooHigh: (f) =>
    `A cap of ${grams(f.proposed)} is above the ${grams(f.limit)} that a sponsor's vaults can hold.`,
  CustodianMissing: (f) =>
    `Custodian ${f.custodian} of vault ${f.vault} has not signed. Its signature must be among them.`,
  CustodianUnchanged: (f) => `${f.custodian} is the custodian of vault ${f.vault} already.`,
  DeadlinePassed: (f) =>
    `The batch was to be settled by ${time(f.deadline)}; it is ${time(f.time)}. All must sign a new one.`,
  DeadlineTooFar: (f) =>
    `A batch's deadline lies at most one hour ahead: ${time(f.latest)} at the latest, not ${time(f.deadline)}.`,
  DecisionMissing: () =>
    'The clearance names no decision. It must carry the digest of the screening decision behind it.',
  DemoKeyOnRealChain: (f) =>
    `${f.account} is one of the demo accounts whose keys the whole world knows. It may act on the local chain only, and this is chain ${f.chainId}. Use a keystore of your own.`,
  ECDSAInvalidSignature: () => 'The signature belongs to no key.',
  ECDSAInvalidSignatureLength: (f) => `An account's signature has 65 bytes, not ${f.length}.`,
  ECDSAInvalidSignatureS: () =>
    'The signature has its s in the upper half of the curve; only the lower half is accepted.',
  ERC20InsufficientAllowance: (f) =>
    `${f.spender} may spend ${grams(f.allowance)} and wants to spend ${grams(f.needed)}. The owner must approve more.`,
  ERC20InsufficientBalance: (f) =>
    `${f.sender} has ${grams(f.balance)} in coins and needs ${grams(f.needed)}.`,
  ERC20InvalidApprover: (f) => `${f.approver} cannot allow anybody to spend.`,
  ERC20InvalidReceiver: (f) => `${f.receiver} cannot receive coins.`,
  ERC20InvalidSender: (f) => `${f.sender} cannot send coins.`,
  ERC20InvalidSpender: (f) => `${f.spender} cannot be allowed to spend.`,
  ERC2612ExpiredSignature: (f) => `The permit was valid until ${time(f.deadline)}. A new one must be signed.`,
  ERC2612InvalidSigner: (f) =>
    `The permit was signed by ${f.signer}, not by the owner ${f.owner}, or with other values or another nonce.`,
  ERC721IncorrectOwner: (f) => `Title ${f.tokenId} belongs to ${f.owner}, not to ${f.sender}.`,
  ERC721InsufficientApproval: (f) =>
    `${f.operator} is neither the owner of title ${f.tokenId} nor approved by it.`,
  ERC721InvalidApprover: (f) => `${f.approver} does not own this title and cannot approve anybody for it.`,
  ERC721InvalidOperator: (f) => `${f.operator} cannot be approved.`,
  ERC721InvalidOwner: (f) => `${f.owner} cannot own titles.`,
  ERC721InvalidReceiver: (f) => `${f.receiver} cannot receive a title.`,
  ERC721InvalidSender: (f) => `${f.sender} cannot send a title.`,
  ERC721NonexistentToken: (f) => `There is no live title ${f.tokenId}.`,
  EvidenceMissing: () => 'A hold must carry the digest of its evidence; it is 0.',
  Expired: (f) =>
    `It was signed for use until ${time(f.expiry)}; it is ${time(f.time)}. It must be signed again.`,
  FieldMissing: (f) => `The change "${f.kind}" lacks a field that it needs.`,
  FreezeEvidenceMissing: () => 'A freeze must carry the digest of its evidence; it is 0.',
  FreezeRests: (f) =>
    `Officer ${f.officer} froze ${f.account} alone and unconfirmed before; alone it may again from ${time(f.until)}. Another officer may now.`,
  FromTheFuture: (f) => `The statement is of ${time(f.asOf)}, and the chain's clock says ${time(f.time)}.`,
  FrozenAccount: (f) => `${f.account} is frozen since ${time(f.since)}, on evidence ${f.evidence}.`,
  HoldRests: (f) =>
    `Guardian ${f.party} has held vault ${f.vault} lately; alone it may again from ${time(f.until)}. Before that it needs the consent of the vault's custodian, an auditor or an officer.`,
  InvalidAccountNonce: (f) => `The next nonce of ${f.account} is ${f.currentNonce}.`,
  InvalidShortString: () => 'A name is not of the form that the contracts keep.',
  IssuedTooLow: (f) =>
    `Sponsor ${f.sponsor} has ${grams(f.issued)} issued, less than the ${grams(f.needed)} that this would take from it.`,
  JournalMoved: (f) =>
    `The journal of the vault of title ${f.title} had ${f.seen} entries when the buyer signed and has ${f.length} now: something happened there since. Look, and sign anew.`,
  LoweringHasNoVeto: (f) => `Proposal ${f.proposal} lowers; nothing that lowers can be vetoed.`,
  MayNotHold: (f) =>
    `${f.party} may not hold vault ${f.vault}: only its custodian and the guardians may, and for a while after a suspension.`,
  MayNotVeto: (f) => `${f.caller} may not veto: only guardians may, and for a while after a suspension.`,
  MemberDidNotSign: (f) => `Member ${f.member} did not sign this batch with its present nonce.`,
  MemberShort: (f) =>
    `Member ${f.member} has ${f.balance} units of asset ${f.asset} and must pay ${f.needed}.`,
  NoReserve: () => 'The council was given no Reserve.',
  NoStatement: (f) => `Vault ${f.vault} has no statement yet.`,
  NoSuchProposal: (f) => `There is no proposal ${f.proposal}.`,
  NoSuchTitle: (f) => `There is no live title ${f.title}.`,
  NoSuchVault: (f) => `There is no vault ${f.vault}.`,
  NoVetoAboutOneself: (f) => `Guardian ${f.guardian} cannot veto proposal ${f.proposal}: it is about itself.`,
  NotAJurisdiction: (f) => `${f.jurisdiction} is no jurisdiction: it takes two capital letters, as CH.`,
  NotAKind: () => 'The council knows no such change.',
  NotASeat: (f) => `${f.caller} holds no seat in the council.`,
  NotASigner: (f) =>
    `${f.auditor} has no signature under the statement in force of vault ${f.vault} to take back.`,
  NotAnAsset: (f) => `${f.asset} is not an asset that can be netted: titles change hands as title legs.`,
  NotAnAttestor: (f) =>
    `${f.signer} (${f.role}) may not sign for vault ${f.vault}: its custodian and the standing auditors may.`,
  NotAnOfficer: (f) => `${f.caller} is no standing compliance officer.`,
  NotApproved: (f) => `Seat ${f.seat} has not approved proposal ${f.proposal}.`,
  NotAscending: (f) =>
    `The batch's ${f.what} must ascend strictly by address; number ${f.position} does not.`,
  NotEnoughCounted: (f) =>
    `Vault ${f.vault} counts ${grams(f.counted)} now, less than the ${grams(f.needed)} of this bar: its statement is old, held, waiting or not enough signed.`,
  NotEnoughFree: (f) =>
    `Sponsor ${f.sponsor} has ${grams(f.free)} of free gold and needs ${grams(f.needed)}: what counts in its vaults, less what it owes.`,
  NotFrozen: (f) => `${f.account} is not frozen.`,
  NotInBatch: (f) => `${f.account} is a side of the leg of title ${f.title} but no member of the batch.`,
  NotInStage: (f) => `Proposal ${f.proposal} is ${f.stage} now; this is not the time for it.`,
  NotLonger: (f) =>
    `The log of ${f.log} is anchored with ${f.anchored} entries; what is anchored next must have more, not ${f.size}.`,
  NotLaterThan: (f) =>
    `Vault ${f.vault} has a statement of ${time(f.inForce)} in force. A new one must be later, not of ${time(f.asOf)}.`,
  NotOfAnotherKind: (f) =>
    `${f.consenting} cannot consent to a hold by ${f.party}: the vault's custodian, a standing auditor or a standing officer can.`,
  NotStanding: (f) => `${f.party} must stand as ${f.needed}; its role is ${f.role}, or it is suspended.`,
  NotTheCouncil: (f) => `Only the council decides this, not ${f.caller}.`,
  NotTheOlder: (f) =>
    `The statement of vault ${f.vault} (${time(f.asOf)}) is the younger of the two; the older one (${time(f.other)}) is to be named first.`,
  NotTheOwner: (f) =>
    `Title ${f.title} belongs to ${f.owner}; only the owner itself may do this, not ${f.caller}.`,
  NotTheReserve: (f) => `Only the Reserve may do this, not ${f.caller}.`,
  NotTheSameBar: (f) => `${f.other} is another bar than ${f.barKey}.`,
  NotTheSponsor: (f) => `Vault ${f.vault} belongs to sponsor ${f.sponsor}, not to ${f.caller}.`,
  NotTheTitlesOwner: (f) => `Title ${f.title} belongs to ${f.owner}, not to ${f.from}.`,
  NotWired: (f) => `The contract ${f.part} points at ${f.reserve}, not at this programme.`,
  NotZeroSum: (f) => `The nets of asset ${f.asset} come to ${f.sum}; they must come to 0.`,
  OneOfficerTwice: (f) => `Officer ${f.officer} signed the clearance twice. Two different officers must.`,
  OrderUsed: (f) => `The order ${f.order} was carried out already. Another one needs another reference.`,
  Panic: (f) => `A contract stopped on its own check (number ${f.number}): an amount is out of bounds.`,
  ProofTooLong: (f) => `The proof has ${f.depth} steps; a list has at most ${f.limit}.`,
  QuorumMissing: (f) => `${f.auditors} auditors signed for vault ${f.vault}; ${f.quorum} are needed.`,
  ReentrancyGuardReentrantCall: () => 'An asset called back into the settlement while it ran.',
  RevertedWithoutReason: () => 'A contract refused without saying why.',
  RoleTaken: (f) =>
    `${f.party} has the role ${f.role} and can have no other, ever; the programme's contracts and address 0 can have none.`,
  RootMissing: (f) => `A log of ${f.size} entries has a root; none was given.`,
  RuleOutOfBounds: (f) => `${f.rule} is ${f.value}; it must lie between ${f.lowest} and ${f.highest}.`,
  SafeERC20FailedOperation: (f) => `The asset ${f.token} refused a payment of the batch.`,
  SameSponsor: (f) => `${f.sponsor} cannot take over from itself.`,
  SameVault: (f) => `A bar is proved twice in two vaults; ${f.vault} is named for both.`,
  SeatTwice: (f) => `${f.seat} holds a seat already, or is no address.`,
  SeatsExhausted: () => 'The council has given all the 256 seats it ever can.',
  SecondOfficerNeeded: (f) => `Officer ${f.officer} made this freeze; a second officer must confirm it.`,
  SeenBeyondJournal: (f) =>
    `The statement claims to have seen ${f.seen} entries; the journal of vault ${f.vault} has ${f.length}.`,
  SignatureLength: (f) => `An account's signature has 65 bytes, not ${f.bytes}.`,
  SignedTwice: (f) => `${f.signer} signed twice; it counts once and may be given once.`,
  SponsorShort: (f) =>
    `Sponsor ${f.sponsor} has ${grams(f.assets)} counted and owes ${grams(f.owed)}. Titles turn back into coins again once it is covered.`,
  StatementLapsed: (f) =>
    `The statement of vault ${f.vault} lapsed ${time(f.lapsedAt)}. A new one must be signed.`,
  StringTooLong: () => 'A name is longer than the contracts keep.',
  ThresholdOutOfBounds: (f) =>
    `${f.threshold} of ${f.seats} seats is no threshold: more than half must decide, and fewer than all.`,
  TooFewApprovals: (f) =>
    `Proposal ${f.proposal} has ${f.approvals} approvals of seats that still sit; ${f.threshold} are needed.`,
  TooLittleForGas: (f) =>
    `${f.account} has too little of the chain's own currency to pay for this transaction.`,
  TooManySeats: (f) => `The council would have ${f.seats} seats; ${f.limit} are the most.`,
  TooManySignatures: (f) => `${f.given} signatures were given; ${f.limit} are the most.`,
  TooManyVaults: (f) => `Sponsor ${f.sponsor} has ${f.limit} vaults, the most there can be.`,
  TooMuchGold: (f) => `${grams(f.amount)} is more than one vault can hold (${grams(f.limit)}).`,
  TwoOfficersNeeded: (f) =>
    `A clearance carries the signatures of exactly two officers; ${f.given} were given.`,
  UnusedFieldSet: (f) => `The change "${f.kind}" has a field set that it does not use.`,
  VetoSpent: (f) =>
    `Proposal ${f.proposal} repeats a change that was vetoed before; it waited longer and cannot be vetoed again.`,
  WrongDelta: (f) =>
    `The asset ${f.asset} left ${f.member} with ${f.balance} where the net ${f.net} comes to ${f.expected}: it takes a fee or changes balances by itself.`,
  WrongShape: (f) => `The batch has ${f.given} ${f.what} where ${f.needed} is right.`,
}

function grams(weight: Fact): string {
  return printGrams(micrograms(BigInt(weight)))
}

function time(seconds: Fact): string {
  const milliseconds = Number(seconds) * 1000
  return Math.abs(milliseconds) <= 8.64e15
    ? new Date(milliseconds).toISOString().replace('.000', '')
    : 'the end of time'
}
