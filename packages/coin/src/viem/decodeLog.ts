/**
 * A contract's log in the domain's words. Logs of other contracts, and those of ours that say nothing of the domain, decode to null.
 */
import { coinUnits, micrograms } from '@specie/units'
import { decodeEventLog, type Hex, isAddressEqual } from 'viem'
import { barTitleAbi } from '../generated/barTitle.ts'
import { coinAbi } from '../generated/coin.ts'
import { councilAbi } from '../generated/council.ts'
import { logAnchorAbi } from '../generated/logAnchor.ts'
import { reserveAbi } from '../generated/reserve.ts'
import { settlementAbi } from '../generated/settlement.ts'
import type { Happening } from '../port/events.ts'
import type { Address, ProgrammeContracts } from '../port/state.ts'
import { entryKinds, roles, wordOf } from '../port/words.ts'
import { decodeChange, decodeJurisdiction } from './councilChange.ts'

export type RawLog = {
  readonly address: Address
  readonly topics: [signature: Hex, ...rest: Hex[]] | []
  readonly data: Hex
}

export function decodeLog(log: RawLog, contracts: ProgrammeContracts): Happening | null {
  if (isAddressEqual(log.address, contracts.reserve)) return ofReserve(log)
  if (isAddressEqual(log.address, contracts.coin)) return ofCoin(log)
  if (isAddressEqual(log.address, contracts.barTitle)) return ofBarTitle(log)
  if (isAddressEqual(log.address, contracts.council)) return ofCouncil(log)
  if (isAddressEqual(log.address, contracts.settlement)) return ofSettlement(log)
  if (isAddressEqual(log.address, contracts.logAnchor)) return ofLogAnchor(log)
  return null
}

function ofReserve({ topics, data }: RawLog): Happening | null {
  const { eventName, args } = decodeEventLog({ abi: reserveAbi, topics, data })
  switch (eventName) {
    case 'StatementAccepted':
      return {
        kind: 'statementAccepted',
        vault: Number(args.vault),
        asOf: Number(args.statement.asOf),
        seen: Number(args.statement.seen),
        barCount: args.statement.barCount,
        fineGold: micrograms(args.statement.fineGold),
        barRoot: args.statement.barRoot,
        listDigest: args.statement.listDigest,
        signers: args.signers,
        base: micrograms(args.base),
        waiting: micrograms(args.waiting),
        waitingAt: Number(args.waitingAt),
        goldAt: Number(args.goldAt),
      }
    case 'Journalled':
      return {
        kind: 'journalled',
        vault: Number(args.vault),
        entry: Number(args.entry),
        entryKind: wordOf(entryKinds, args.kind),
        amount: micrograms(args.amount),
        total: micrograms(args.total),
        evidence: args.evidence,
        by: args.by,
      }
    case 'CoSigned':
      return {
        kind: 'holdConsented',
        vault: Number(args.vault),
        entry: Number(args.entry),
        consenting: args.consenting,
      }
    case 'SignatureWithdrawn':
      return {
        kind: 'signatureWithdrawn',
        vault: Number(args.vault),
        auditor: args.auditor,
        signers: args.signers,
      }
    case 'Minted':
      return {
        kind: 'minted',
        sponsor: args.sponsor,
        to: args.to,
        amount: coinUnits(args.amount),
        order: args.order,
        reference: args.ref,
        decision: args.decision,
      }
    case 'TitleOpened':
      return {
        kind: 'titleOpened',
        title: Number(args.title),
        owner: args.owner,
        sponsor: args.sponsor,
        vault: Number(args.vault),
        barKey: args.barKey,
        fine: micrograms(args.fine),
        detail: args.detail,
      }
    case 'TitleClosed':
      return {
        kind: 'titleClosed',
        title: Number(args.title),
        owner: args.owner,
        vault: Number(args.vault),
        barKey: args.barKey,
        fine: micrograms(args.fine),
      }
    case 'DeliveryAsked':
      return {
        kind: 'deliveryAsked',
        title: Number(args.title),
        owner: args.owner,
        vault: Number(args.vault),
      }
    case 'Delivered':
      return {
        kind: 'titleDelivered',
        title: Number(args.title),
        owner: args.owner,
        vault: Number(args.vault),
        barKey: args.barKey,
        fine: micrograms(args.fine),
        entry: Number(args.entry),
        decision: args.decision,
      }
    case 'Withdrawn':
      return {
        kind: 'barWithdrawn',
        vault: Number(args.vault),
        sponsor: args.sponsor,
        barKey: args.barKey,
        fine: micrograms(args.fine),
        entry: Number(args.entry),
        decision: args.decision,
      }
    case 'Retired':
      return { kind: 'retired', sponsor: args.sponsor, amount: coinUnits(args.amount) }
    case 'Assumed':
      return {
        kind: 'assumed',
        from: args.from,
        to: args.to,
        amount: coinUnits(args.amount),
        reference: args.ref,
        decision: args.decision,
      }
    case 'PartyAdmitted':
      return { kind: 'admitted', role: wordOf(roles, args.role), party: args.party, index: args.index }
    case 'PartySuspended':
      return { kind: 'suspended', role: wordOf(roles, args.role), party: args.party }
    case 'VaultAdded':
      return {
        kind: 'vaultAdded',
        vault: Number(args.vault),
        sponsor: args.sponsor,
        custodian: args.custodian,
        jurisdiction: decodeJurisdiction(args.jurisdiction),
      }
    case 'CustodianReplaced':
      return {
        kind: 'custodianReplaced',
        vault: Number(args.vault),
        previous: args.previous,
        custodian: args.custodian,
      }
    case 'CapSet':
      return {
        kind: 'capSet',
        sponsor: args.sponsor,
        previous: coinUnits(args.previous),
        cap: coinUnits(args.cap),
      }
    case 'EIP712DomainChanged':
      return null
  }
}

function ofCoin({ topics, data }: RawLog): Happening | null {
  const { eventName, args } = decodeEventLog({ abi: coinAbi, topics, data })
  switch (eventName) {
    case 'Transfer':
      return { kind: 'transferred', from: args.from, to: args.to, amount: coinUnits(args.value) }
    case 'Approval':
      return {
        kind: 'spenderAllowed',
        owner: args.owner,
        spender: args.spender,
        amount: coinUnits(args.value),
      }
    case 'AuthorizationUsed':
      return { kind: 'authorizationUsed', authorizer: args.authorizer, nonce: args.nonce }
    case 'AuthorizationCanceled':
      return { kind: 'authorizationCancelled', authorizer: args.authorizer, nonce: args.nonce }
    case 'AccountFrozen':
      return {
        kind: 'frozen',
        account: args.account,
        evidence: args.evidence,
        officer: args.officer,
        lapsesAt: Number(args.lapsesAt),
      }
    case 'FreezeConfirmed':
      return { kind: 'freezeConfirmed', account: args.account, by: args.by }
    case 'LiftAsked':
      return { kind: 'liftAsked', account: args.account, officer: args.officer }
    case 'FreezeLifted':
      return { kind: 'freezeLifted', account: args.account, by: args.by }
    case 'EIP712DomainChanged':
      return null
  }
}

function ofBarTitle({ topics, data }: RawLog): Happening | null {
  const { eventName, args } = decodeEventLog({ abi: barTitleAbi, topics, data })
  switch (eventName) {
    case 'Transfer':
      return { kind: 'titleTransferred', from: args.from, to: args.to, title: Number(args.tokenId) }
    case 'Approval':
      return {
        kind: 'titleSpenderAllowed',
        owner: args.owner,
        spender: args.approved,
        title: Number(args.tokenId),
      }
    case 'ApprovalForAll':
      return null
  }
}

function ofCouncil({ topics, data }: RawLog): Happening | null {
  const { eventName, args } = decodeEventLog({ abi: councilAbi, topics, data })
  switch (eventName) {
    case 'Proposed':
      return {
        kind: 'changeProposed',
        proposal: Number(args.proposal),
        seat: args.seat,
        change: decodeChange(args.change),
        unvetoable: args.unvetoable,
      }
    case 'Approved':
      return { kind: 'changeApproved', proposal: Number(args.proposal), seat: args.seat }
    case 'ApprovalRevoked':
      return { kind: 'approvalRevoked', proposal: Number(args.proposal), seat: args.seat }
    case 'Ripening':
      return {
        kind: 'changeRipening',
        proposal: Number(args.proposal),
        opensAt: Number(args.opensAt),
        closesAt: Number(args.closesAt),
      }
    case 'Vetoed':
      return { kind: 'changeVetoed', proposal: Number(args.proposal), guardian: args.guardian }
    case 'Executed':
      return { kind: 'changeExecuted', proposal: Number(args.proposal), by: args.by }
    case 'SeatTaken':
      return { kind: 'seatTaken', seat: args.seat }
    case 'SeatLeft':
      return { kind: 'seatLeft', seat: args.seat }
    case 'ThresholdSet':
      return { kind: 'thresholdSet', threshold: Number(args.threshold), seats: Number(args.seats) }
  }
}

function ofSettlement({ topics, data }: RawLog): Happening | null {
  const { eventName, args } = decodeEventLog({ abi: settlementAbi, topics, data })
  switch (eventName) {
    case 'Settled':
      return {
        kind: 'settled',
        digest: args.digest,
        obligationsRoot: args.obligationsRoot,
        members: args.members,
        assets: args.assets,
        totals: args.totals,
        titles: Number(args.titles),
        decision: args.decision,
      }
    case 'NonceRaised':
      return { kind: 'nonceRaised', member: args.member, nonce: Number(args.nonce) }
    case 'EIP712DomainChanged':
      return null
  }
}

function ofLogAnchor({ topics, data }: RawLog): Happening | null {
  const { args } = decodeEventLog({ abi: logAnchorAbi, topics, data })
  return { kind: 'logAnchored', log: args.log, size: Number(args.size), root: args.root }
}
