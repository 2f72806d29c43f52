/** The payments and opening balances of the Ubin workbook. */
import { readFile } from 'node:fs/promises'
import { readSheet } from 'read-excel-file/universal'
import type { NettingInput } from '../src/netting/input.ts'
import type { Obligation } from '../src/obligation/obligation.ts'
import { having, owe } from './owe.ts'

export async function readUbin(file: string): Promise<NettingInput> {
  const rows = await readSheet(new Blob([await readFile(file)]), '4banks 5000txn')
  const banks = ['Bank1', 'Bank2', 'Bank3', 'Bank4']
  const cells = (row: number) => rows[row]?.slice(2, 6) ?? []
  const balances = Object.fromEntries(banks.map((bank, place) => [bank, BigInt(Number(cells(2)[place]))]))
  const obligations: Obligation[] = []
  for (let row = 4; row < rows.length; row += 1) {
    const changes = cells(row).map(Number)
    const from = changes.findIndex((one) => one < 0)
    const to = changes.findIndex((one) => one > 0)
    const [debtor, creditor, amount] = [banks[from], banks[to], changes[to]]
    if (debtor === undefined || creditor === undefined || amount === undefined)
      throw new Error(`Row ${row + 1} of the workbook is no payment.`)
    obligations.push(owe(debtor, creditor, BigInt(amount)))
  }
  return having(balances, obligations)
}
