/**
 * What the demonstration's compliance officers do: admit those who take part, two of them each, decide what the lists make them look
 * at, and say where the law of a place leaves it to them. Always through the same functions that everybody uses.
 */

import { type Office, type WholeQuestion, wholeQuestion } from '@specie/issuance'
import {
  admitParty,
  closePolicyDecision,
  confirmOutcome,
  draftParty,
  findPartyOfAddress,
  listCases,
  openCaseRooms,
  openPersonalData,
  type PolicyPurpose,
  policyFor,
  proposeOutcome,
  proposePolicyDecision,
  screenParty,
} from '@specie/screening'
import { admissionOf } from '../admission.ts'
import { metalOf } from '../metalOf.ts'
import { personalKeyFile } from '../personalData.ts'
import type { Programme } from '../programme/programme.ts'
import { addressOf, type Slug, withRole } from './cast.ts'
import { papers, papersOf } from './papers.ts'
import { layLists, lookAtLists } from './sanctions.ts'
import { vaults } from './setting.ts'
import { must } from './stage.ts'

export type Compliance = {
  /** Lists, and everybody who takes part, admitted. */
  found(at: Date): Promise<void>
  /** Somebody who asks to join and waits for the officers. */
  receiveApplicant(at: Date): Promise<void>
  /** Whatever a visitor may order between those who are there waits for no decision about the law. */
  decideForEverybody(at: Date): Promise<void>
  /** Everything that this question needs before it can be cleared: fresh lists, and a decision where the law is silent. */
  prepare(office: Office, question: Parameters<typeof wholeQuestion>[1], at: Date): Promise<void>
}

export function openCompliance(programme: Programme): Compliance {
  const { pool, dataDirectory } = programme
  const personal = openPersonalData({ keyFile: personalKeyFile(dataDirectory), mayMake: true })
  const rooms = openCaseRooms(pool, personal)

  let lookedAt = 0
  const look = async (at: Date): Promise<void> => {
    await lookAtLists(programme, at)
    lookedAt = at.getTime()
  }

  const draft = async (slug: Parameters<typeof papersOf>[0], at: Date): Promise<string> => {
    const by = addressOf('ines')
    const content = papersOf(slug)
    const drafted = must(
      await draftParty(pool, personal, { by, key: `papers ${slug}`, content, now: at }),
      `draft ${slug}`,
    )
    must(await screenParty(rooms, drafted.id, { cause: 'drafted', now: at }), `screen ${slug}`)
    return drafted.id
  }

  /** What was looked at and found to be somebody else. */
  const clearCases = async (party: string, at: Date): Promise<void> => {
    for (const { id } of await listCases(pool, { states: ['open'], owner: party, after: null, limit: 20 })) {
      const about = {
        case: id,
        now: at,
        reason: 'Another person: the date of birth differs, and the passport was seen.',
      }
      const proposed = must(
        await proposeOutcome(rooms, {
          ...about,
          by: addressOf('ines'),
          key: `case ${id}`,
          outcome: 'clear',
          match: 1,
        }),
        `propose to clear case ${id}`,
      )
      const proposal = proposed.acts.at(-1)?.number ?? 0
      must(
        await confirmOutcome(rooms, { ...about, by: addressOf('ravi'), key: `case ${id} too`, proposal }),
        `clear case ${id}`,
      )
    }
  }

  const admit = async (slug: (typeof papers)[number]['slug'], at: Date): Promise<void> => {
    const party = await draft(slug, at)
    await clearCases(party, at)
    const admitted = {
      by: addressOf('ravi'),
      key: `admit ${slug}`,
      party,
      version: 1,
      check: admissionOf(),
      now: at,
    }
    must(await admitParty(pool, personal, admitted), `admit ${slug}`)
  }

  return {
    async found(at) {
      await layLists(programme, at)
      lookedAt = at.getTime()
      for (const { slug } of papers) await admit(slug, at)
    },
    async receiveApplicant(at) {
      await look(at)
      await draft('zabelin', at)
    },
    async decideForEverybody(at) {
      await look(at)
      for (const question of questionsOfEverybody()) await decideLaw(programme, question, at)
    },
    async prepare(office, question, at) {
      // Once a day is often enough for lists that are good for three.
      if (at.getTime() - lookedAt >= aDayMs) await look(at)
      await decideLaw(programme, await wholeQuestion(office, question), at)
    },
  }
}

/** Each sponsor's mint for each holder, each delivery, each withdrawal, each sponsor that takes over from another. */
function questionsOfEverybody(): readonly WholeQuestion[] {
  const sponsors = withRole('sponsor').map(({ slug }) => slug)
  const holders = withRole('holder').map(({ slug }) => slug)
  const about = (
    purpose: WholeQuestion['purpose'],
    party: Slug,
    others: readonly Slug[],
    vaultJurisdiction: string | null = null,
  ): WholeQuestion => ({
    purpose,
    party: addressOf(party),
    others: others.map(addressOf),
    subject: `0x${'0'.repeat(64)}`,
    vault: null,
    vaultJurisdiction,
    amount: null,
    barKey: null,
  })
  return [
    ...sponsors.flatMap((sponsor) => holders.map((holder) => about('mint', holder, [sponsor]))),
    ...sponsors.flatMap((sponsor) => sponsors.map((other) => about('mint', sponsor, [other]))),
    ...vaults.flatMap(({ sponsor, jurisdiction }) => [
      about('withdrawal', sponsor, [], jurisdiction),
      ...[...holders, ...sponsors].map((owner) => about('delivery', owner, [sponsor], jurisdiction)),
    ]),
    ...sponsors.flatMap((to) =>
      sponsors.filter((from) => from !== to).map((from) => about('assumption', to, [from])),
    ),
  ]
}

/** Ines proposes, Ravi approves: for a year, about the rules as they stand. */
async function decideLaw({ pool }: Programme, question: WholeQuestion, at: Date): Promise<void> {
  const people = await Promise.all(
    [question.party, ...question.others].map(async (address) => {
      const facts = await findPartyOfAddress(pool, address)
      if (facts === null) throw new Error(`${address} is no party of the demonstration.`)
      const { jurisdiction, kind, region, roles } = facts
      return { address, jurisdiction, kind, region, roles }
    }),
  )
  const [party, ...others] = people
  if (party === undefined) return
  const { vaultJurisdiction } = question
  const purpose = question.purpose as PolicyPurpose
  const { origins } = await metalOf(pool, () => at)({ ...question, purpose })
  const answer = await policyFor(pool, { purpose, party, others, vaultJurisdiction, origins }, at)
  for (const part of answer.parts.filter(({ outcome }) => outcome === 'waits')) {
    const { activity, verdict, person, basis } = part
    const { jurisdiction } = verdict.question
    const key = `law ${person} ${activity} ${jurisdiction} ${basis}`.slice(0, 200)
    const day = at.toISOString().slice(0, 10)
    const proposed = must(
      await proposePolicyDecision(pool, {
        by: addressOf('ines'),
        key,
        party: person,
        activity,
        verdicts: [verdict],
        may: true,
        licence:
          verdict.answer === 'licensed'
            ? {
                number: `${jurisdiction}-DEMO-${activity}`,
                authority: `The invented authority of ${jurisdiction}`,
              }
            : null,
        validFrom: day,
        validUntil: `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`,
        reason:
          'Counsel of the demonstration, opinion of the founding: nothing in the law of this place stands against it.',
        now: at,
      }),
      `propose what the law of ${jurisdiction} allows ${person}`,
    )
    must(
      await closePolicyDecision(pool, {
        by: addressOf('ravi'),
        key: `${key} too`.slice(-200),
        decision: proposed.id,
        act: 'approved',
        why: null,
        now: at,
      }),
      `approve decision ${proposed.id}`,
    )
  }
}

const aDayMs = 86_400_000
