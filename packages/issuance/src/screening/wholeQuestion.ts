/** Completes what is put to the screening: who else has a part, and of which metal it is, read from the chain and from what is signed. */

import type { Address } from '@specie/coin'
import { barOfLine } from '@specie/evidence'
import { countedMicrograms } from '@specie/register/list'
import { toBigint } from '@specie/units'
import { getAddress } from 'viem'
import type { Office } from '../office.ts'
import type { ClearanceQuestion, WholeQuestion } from './screening.ts'

export async function wholeQuestion(
  office: Office,
  { content, ...question }: ClearanceQuestion,
): Promise<WholeQuestion> {
  const whole = {
    ...question,
    others: [],
    vault: null,
    vaultJurisdiction: null,
    amount: null,
    barKey: null,
  }
  switch (question.purpose) {
    case 'mint':
      return { ...whole, others: [address(content.sponsor)], amount: BigInt(String(content.amount)) }
    case 'assumption':
      return { ...whole, others: [address(content.from)], amount: BigInt(String(content.amount)) }
    case 'delivery': {
      const title = await office.chain.readTitle(Number(content.title))
      if (title === undefined) return whole
      const { vault, barKey, fine, sponsor } = title
      const metal = { vault, barKey, amount: toBigint(fine), others: [sponsor] }
      return { ...whole, ...metal, vaultJurisdiction: await jurisdictionOf(office, vault) }
    }
    case 'withdrawal': {
      const vault = Number(content.vault)
      const bar = barOfLine(String(content.line))
      const metal = {
        vault,
        barKey: String(content.barKey) as `0x${string}`,
        amount: bar === null ? null : toBigint(countedMicrograms(bar)),
      }
      return { ...whole, ...metal, vaultJurisdiction: await jurisdictionOf(office, vault) }
    }
    case 'settlement':
      return {
        ...whole,
        others: (content.members as readonly string[]).map(address),
        ...(await metalOfLegs(office, content.titleLegs as readonly string[])),
      }
    default:
      return whole
  }
}

/** Of one bar as of a delivery, so that a licence for it fits; of several each by itself, and then no licence lifts what lies on one. */
async function metalOfLegs(office: Office, legs: readonly string[]): Promise<Partial<WholeQuestion>> {
  const bars = await Promise.all(
    legs.map(async (leg) => {
      const number = Number(leg.split(' ')[0])
      const title = await office.chain.readTitle(number)
      if (title === undefined) throw new Error(`A settlement moves title ${number}, which is not there.`)
      const { vault, barKey, fine } = title
      const vaultJurisdiction = await jurisdictionOf(office, vault)
      return { vault, barKey, amount: toBigint(fine), vaultJurisdiction }
    }),
  )
  const [only] = bars
  return bars.length === 1 && only !== undefined ? only : bars.length === 0 ? {} : { bars }
}

async function jurisdictionOf(office: Office, vault: number): Promise<string | null> {
  const { vaults } = await office.chain.readReserve()
  return vaults.find((one) => one.vault === vault)?.jurisdiction ?? null
}

function address(value: unknown): Address {
  return getAddress(String(value))
}
