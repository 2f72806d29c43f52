/** Every route of the desk by its name. What is not in here is not served, not described and cannot be asked for. */
import { bookRoutes } from './books.ts'
import { callRoutes } from './calls.ts'
import { caseRoutes } from './cases.ts'
import { holderRoutes } from './holders.ts'
import { licenceRoutes } from './licences.ts'
import { listRoutes } from './lists.ts'
import { liveRoutes } from './live.ts'
import { localRoutes } from './local.ts'
import { mandateRoutes } from './mandates.ts'
import { orderRoutes } from './orders.ts'
import { originRoutes } from './origin.ts'
import { partyRoutes } from './parties.ts'
import { policyRoutes } from './policy.ts'
import { sanctionsRoutes } from './sanctions.ts'
import { sessionRoutes } from './session.ts'
import { settlementRoutes } from './settlement.ts'
import { statementRoutes } from './statements.ts'

export const routes = {
  ...sessionRoutes,
  ...orderRoutes,
  ...statementRoutes,
  ...listRoutes,
  ...callRoutes,
  ...mandateRoutes,
  ...bookRoutes,
  ...holderRoutes,
  ...liveRoutes,
  ...policyRoutes,
  ...partyRoutes,
  ...caseRoutes,
  ...licenceRoutes,
  ...originRoutes,
  ...sanctionsRoutes,
  ...localRoutes,
  ...settlementRoutes,
} as const

export type Routes = typeof routes
export type RouteName = keyof Routes
