/** What a stranger says on the public page who wants to take part: little, of bounded size, and nothing that binds anybody. */
import { z } from 'zod'
import { isScreenable, screenableName } from '../../names/screenable.ts'
import { activities } from '../../policy/activity.ts'
import { askerKinds } from '../../policy/question.ts'
import { type PartyContent, partyContent } from './content.ts'
import { account, country, words } from './parts.ts'

export const joinRequest = z.strictObject({
  /** As in a passport or a register, in any script. */
  name: words(200, 'the name as in a passport or a register').refine(isScreenable, screenableName),
  kind: z.enum(askerKinds, `one of ${askerKinds.join(', ')}`),
  jurisdiction: country,
  region: words(100, 'the part of the country').nullable().default(null),
  activity: z.enum(activities, `one of ${activities.join(', ')}`),
  /** Where the office may write to. */
  email: words(200, 'an address of mail').regex(/^[^\s@<>]+@[^\s@<>]+$/, 'an address of mail'),
  /** Its account on chain, where it has one already. Nothing is tied to it before an officer has drafted the party. */
  account: account.nullable().default(null),
  message: words(1_000, 'a message').nullable().default(null),
})

export type JoinRequest = z.output<typeof joinRequest>

/** The draft that officers begin with. */
export function contentOfRequest(asked: JoinRequest): PartyContent {
  const natural = asked.kind === 'individual' || asked.kind === 'sole-trader'
  const names = [{ type: 'legal', full: asked.name }]
  return partyContent.parse({
    jurisdiction: asked.jurisdiction,
    kind: asked.kind,
    region: asked.region,
    takesPartAs: ['customer'],
    self: natural
      ? { is: 'person', names, residence: asked.jurisdiction }
      : { is: 'organisation', names, registeredIn: asked.jurisdiction },
    accounts: asked.account === null ? [] : [asked.account],
    contact: { email: asked.email },
    note: `Asked to join on the public page, to: ${asked.activity}.${asked.message === null ? '' : ` ${asked.message}`}`,
  })
}
