/** The typed face of the HTTP interface: the table of routes with its shapes, and a client made from it. Runs in browsers. */
export {
  type Answer,
  type AnswerOf,
  type Client,
  type ClientOptions,
  type InputOf,
  openClient,
  pathOf,
} from './openClient.ts'
export * from './routes/books.ts'
export * from './routes/calls.ts'
export * from './routes/cases.ts'
export * from './routes/holders.ts'
export * from './routes/licences.ts'
export * from './routes/lists.ts'
export * from './routes/live.ts'
export * from './routes/mandates.ts'
export * from './routes/orders.ts'
export * from './routes/origin.ts'
export * from './routes/parties.ts'
export * from './routes/policy.ts'
export type { Method, Route } from './routes/route.ts'
export * from './routes/sanctions.ts'
export * from './routes/session.ts'
export * from './routes/settlement.ts'
export * from './routes/statements.ts'
export { type RouteName, type Routes, routes } from './routes/table.ts'
export { type ProblemDocument, problemShape } from './shape/problem.ts'
export { capability, refusal, role } from './shape/scalars.ts'
export * from './shape/signing.ts'
