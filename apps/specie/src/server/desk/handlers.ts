/** What each route does, by its name. A route of the table without its handler does not compile. */
import { bookHandlers } from './books/handlers.ts'
import { callHandlers } from './calls/handlers.ts'
import { caseHandlers } from './cases/handlers.ts'
import type { Handlers } from './desk.ts'
import { holderHandlers } from './holders/handlers.ts'
import { licenceHandlers } from './licences/handlers.ts'
import { listHandlers } from './lists/handlers.ts'
import { localHandlers } from './local/handlers.ts'
import { mandateHandlers } from './mandates/handlers.ts'
import { orderHandlers } from './orders/handlers.ts'
import { originHandlers } from './origin/handlers.ts'
import { partyHandlers } from './parties/handlers.ts'
import { policyHandlers } from './policy/handlers.ts'
import { sanctionsHandlers } from './sanctions/handlers.ts'
import { sessionHandlers } from './sessionHandlers.ts'
import { settlementHandlers } from './settlement/handlers.ts'
import { statementHandlers } from './statements/handlers.ts'

export const handlers: Handlers = {
  ...sessionHandlers,
  ...orderHandlers,
  ...statementHandlers,
  ...listHandlers,
  ...callHandlers,
  ...caseHandlers,
  ...mandateHandlers,
  ...bookHandlers,
  ...holderHandlers,
  ...sanctionsHandlers,
  ...licenceHandlers,
  ...originHandlers,
  ...localHandlers,
  ...policyHandlers,
  ...partyHandlers,
  ...settlementHandlers,
}
