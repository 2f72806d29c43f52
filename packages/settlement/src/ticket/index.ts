export * from './obligationsOf.ts'
export * from './printLeg.ts'
export * from './ticket.ts'
export * from './ticketFlaw.ts'
