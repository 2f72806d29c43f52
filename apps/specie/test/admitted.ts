/**
 * For tests of whole programmes: one invented list, and people who are admitted as anybody is, by two officers; the law of the places where
 * they are leaves it to those officers, who have said yes.
 */
import { mkdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { WholeQuestion } from '@specie/issuance'
import {
  type Address,
  addSource,
  checkList,
  confirmSource,
  openPersonalData,
  type PartyFile,
} from '@specie/screening'
import { keccak256, stringToHex } from 'viem'
import { must } from '../src/demonstration/stage.ts'
import { twoOfficers } from '../src/demonstration/twoOfficers.ts'
import { personalKeyFile } from '../src/personalData.ts'
import type { Pool } from '../src/programme/store.ts'

export async function admitForTest(programme: {
  readonly pool: Pool
  readonly dataDirectory: string
  readonly at: Date
  readonly officers: readonly [Address, Address]
  readonly sponsors: readonly Address[]
  readonly holders: readonly Address[]
  /** Who will trade with each other; parties like everybody. */
  readonly members?: readonly Address[]
  /** Where vaults are. */
  readonly places: readonly string[]
}): Promise<void> {
  const { pool, dataDirectory, at, sponsors, holders, members = [] } = programme
  await layTestList(pool, dataDirectory, at)
  const [first, second] = programme.officers
  const personal = openPersonalData({ keyFile: personalKeyFile(dataDirectory), mayMake: true })
  const officers = twoOfficers({ pool, personal, first, second })
  const everybody = [...sponsors, ...holders]
  for (const [index, address] of [...everybody, ...members].entries())
    await officers.admit(papersOf(index, address), `test ${index}`, at)
  for (const question of questionsOf(programme, everybody)) await officers.decideLaw(question, at)
  const [party, ...others] = members
  if (party === undefined) return
  for (const member of members) await officers.decideLaw(about('membership', member, []), at)
  await officers.decideLaw(about('settlement', party, others), at)
}

/** Good for a month of the chain's clock. */
export async function layTestList(pool: Pool, dataDirectory: string, at: Date): Promise<void> {
  await mkdir(join(dataDirectory, 'sanctions'), { recursive: true })
  const path = join(dataDirectory, 'sanctions', 'test.csv')
  await writeFile(path, 'id,kind,name\nT-1,person,Wolfram Unvermeidlich\n')
  await utimes(path, at, at)
  const source = { name: 'test', format: 'csv', places: [path], staleAfterHours: 744, addedBy: 'test' }
  const { number } = must(await addSource(pool, source, at), 'add the list')
  must(await confirmSource(pool, { number, by: 'another' }, at), 'confirm the list')
  const check = must(await checkList(pool, 'test', () => at), 'look at the list')
  if (check.outcome !== 'live') throw new Error(check.says)
}

function papersOf(index: number, address: Address): PartyFile {
  const digest = (what: string) => keccak256(stringToHex(`${index} ${what}`))
  return {
    jurisdiction: 'CH',
    kind: 'individual',
    takesPartAs: ['customer'],
    self: {
      is: 'person',
      names: [{ type: 'legal', family: `Testarossa ${letters[index] ?? 'Z'}`, given: 'Annika' }],
      born: `19${60 + (index % 39)}-02-03`,
      nationalities: ['CH'],
      residence: 'CH',
    },
    accounts: [address],
    documents: [
      { kind: 'passport', digest: digest('passport') },
      { kind: 'proofOfAddress', digest: digest('address') },
    ],
  }
}

function questionsOf(
  { sponsors, places }: { readonly sponsors: readonly Address[]; readonly places: readonly string[] },
  everybody: readonly Address[],
): readonly WholeQuestion[] {
  return sponsors.flatMap((sponsor) => [
    ...everybody.map((one) => about('mint', one, [sponsor])),
    ...everybody.map((one) => about('assumption', one, [sponsor])),
    ...places.flatMap((place) => everybody.map((one) => about('delivery', one, [sponsor], place))),
  ])
}

function about(
  purpose: WholeQuestion['purpose'],
  party: Address,
  others: readonly Address[],
  vaultJurisdiction: string | null = null,
): WholeQuestion {
  return {
    purpose,
    party,
    others,
    subject: `0x${'0'.repeat(64)}`,
    vault: null,
    vaultJurisdiction,
    amount: null,
    barKey: null,
  }
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
