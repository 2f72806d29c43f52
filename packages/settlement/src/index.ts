/** Trades between members, what they owe, and the rounds in which it settles. */
export { mayAct, placeOf, type Standing, standingFor } from './member/acting.ts'
export * from './member/feeActs.ts'
export * from './member/memberActs.ts'
export * from './refusal.ts'
export * from './round/advance.ts'
export * from './round/batch.ts'
export * from './round/checkProposal.ts'
export * from './round/follow.ts'
export * from './round/gather.ts'
export * from './round/proposeRound.ts'
export * from './round/round.ts'
export * from './round/signRound.ts'
export { actsOn, type RecordedAct } from './store/acts.ts'
export { listFees, type OutsideFee } from './store/fees.ts'
export * from './store/members.ts'
export { listObligations, type ObligationState, type OwedNow, owedAt } from './store/obligations.ts'
export * from './store/requests.ts'
export {
  aliveRounds,
  findRound,
  type LeftOut,
  leftOutOf,
  listRounds,
  roundsSettledIn,
  type SettledRound,
} from './store/rounds.ts'
export { settlementMigrations } from './store/schema.ts'
export {
  findTicket,
  listTickets,
  type RecordedTicket,
  referencesOf,
  type TicketState,
  ticketsAgreedIn,
} from './store/tickets.ts'
export * from './ticket/index.ts'
export * from './trade/assets.ts'
export * from './trade/requestActs.ts'
export { cancelTicket, draftTicket, type NewTicket, signTicket, ticketSigning } from './trade/ticketActs.ts'
