/**
 * The demonstration's compliance: its lists, everybody who takes part admitted, somebody who asks to join, and the law of the places where
 * they are decided about.
 */

import { type Office, type WholeQuestion, wholeQuestion } from '@specie/issuance'
import { openPersonalData } from '@specie/screening'
import { personalKeyFile } from '../personalData.ts'
import type { Programme } from '../programme/programme.ts'
import { addressOf, type Slug, withRole } from './cast.ts'
import { papers, papersOf } from './papers.ts'
import { layLists, lookAtLists } from './sanctions.ts'
import { vaults } from './setting.ts'
import { twoOfficers } from './twoOfficers.ts'

export type Compliance = {
  /** Lists, and everybody who takes part, admitted. */
  found(at: Date): Promise<void>
  /** Somebody who asks to join and waits for the officers. */
  receiveApplicant(at: Date): Promise<void>
  /** Whatever a visitor may order between those who are there waits for no decision about the law. */
  decideForEverybody(at: Date): Promise<void>
  /** What the law leaves to a person about this question is decided. */
  decide(question: WholeQuestion, at: Date): Promise<void>
  /** Everything that this question needs before it can be cleared: fresh lists, and a decision where the law is silent. */
  prepare(office: Office, question: Parameters<typeof wholeQuestion>[1], at: Date): Promise<void>
}

export function openCompliance(programme: Programme): Compliance {
  const { pool, dataDirectory } = programme
  const personal = openPersonalData({ keyFile: personalKeyFile(dataDirectory), mayMake: true })
  const officers = twoOfficers({ pool, personal, first: addressOf('ines'), second: addressOf('ravi') })

  let lookedAt = 0
  const look = async (at: Date): Promise<void> => {
    await lookAtLists(programme, at)
    lookedAt = at.getTime()
  }

  return {
    async found(at) {
      await layLists(programme, at)
      lookedAt = at.getTime()
      for (const { slug } of papers) await officers.admit(papersOf(slug), slug, at)
    },
    async receiveApplicant(at) {
      await look(at)
      await officers.draft(papersOf('zabelin'), 'zabelin', at)
    },
    async decideForEverybody(at) {
      await look(at)
      for (const question of questionsOfEverybody()) await officers.decideLaw(question, at)
    },
    decide: (question, at) => officers.decideLaw(question, at),
    async prepare(office, question, at) {
      // Once a day is often enough for lists that are good for three.
      if (at.getTime() - lookedAt >= aDayMs) await look(at)
      await officers.decideLaw(await wholeQuestion(office, question), at)
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

const aDayMs = 86_400_000
