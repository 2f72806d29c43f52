/** A day as a file for accountants (RFC 4180): balances, every movement, trades, what is owed, and titles. Exact: whole units, and the same as decimals. */
import type { Address } from '@specie/coin'
import { printDecimal } from '@specie/units'
import { keccak256, stringToHex } from 'viem'
import type { DayStatement, StatementAsset } from './dayStatement.ts'

export const statementHeader =
  'row,time,asset,units,amount,counterparty,kind,reference,round,transaction,title,vault,due'

export function statementCsv(statement: DayStatement, nameOf: (address: Address) => string): string {
  const assets = new Map(statement.assets.map((asset) => [asset.address, asset]))
  const figure = (asset: StatementAsset | undefined, units: bigint | null): readonly Cell[] =>
    units === null
      ? [asset?.symbol ?? '', '', '']
      : [asset?.symbol ?? '', units, asset === undefined ? '' : signed(units, asset.decimals)]
  const balance = (row: string, units: (of: DayStatement['movements'][number]) => bigint | null) =>
    statement.movements.map((of) => line([row, statement.day, ...figure(of.asset, units(of)), ...blank(8)]))
  return [
    `${statementHeader}\r\n`,
    ...balance('opening', ({ opening }) => opening),
    ...statement.lines.map((one) =>
      line([
        'movement',
        iso(one.at),
        ...figure(assets.get(one.asset), one.units),
        nameOf(one.counterparty),
        one.kind,
        one.reference,
        one.round,
        one.transaction,
        ...blank(3),
      ]),
    ),
    ...balance('received', (of) => of.in),
    ...balance('paid', (of) => of.out),
    ...balance('closing', ({ closing }) => closing),
    ...statement.trades.map((one) =>
      line([
        'trade',
        one.valueDate,
        '',
        '',
        '',
        nameOf(one.counterparty),
        one.kind,
        one.reference,
        '',
        one.ticket,
        ...blank(3),
      ]),
    ),
    ...statement.owed.map((one) =>
      line([
        'owed',
        statement.day,
        ...figure(one.asset === null ? undefined : assets.get(one.asset), one.units),
        nameOf(one.counterparty),
        '',
        one.reference,
        '',
        one.id,
        one.title,
        '',
        iso(one.due),
      ]),
    ),
    ...statement.feesAgreedOutside.map((one) =>
      line([
        'fee agreed outside',
        statement.day,
        ...figure(assets.get(one.asset), one.units),
        '',
        one.what,
        ...blank(6),
      ]),
    ),
    ...statement.titles.map((one) =>
      line([
        'title',
        statement.day,
        'fine gold',
        one.fineMicrograms,
        printDecimal(one.fineMicrograms, 6),
        '',
        '',
        '',
        '',
        one.barKey,
        one.title,
        one.vault,
        '',
      ]),
    ),
  ].join('')
}

/** Of the bytes of the file, so that two copies can be told to be the same. */
export function statementDigest(csv: string): `0x${string}` {
  return keccak256(stringToHex(csv))
}

/** Decimals below zero too. */
export function signed(units: bigint, decimals: number): string {
  return units < 0n ? `-${printDecimal(-units, decimals)}` : printDecimal(units, decimals)
}

type Cell = string | number | bigint | null

function line(cells: readonly Cell[]): string {
  return `${cells.map(cell).join(',')}\r\n`
}

/** A spreadsheet takes text that begins like a formula for one: an apostrophe before it says that it is text. A number below zero stays one. */
function cell(value: Cell): string {
  if (value === null) return ''
  const isFormula = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) && !/^-?[0-9.]+$/.test(value)
  const text = isFormula ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function iso(seconds: number): string {
  return new Date(seconds * 1000).toISOString()
}

function blank(count: number): readonly string[] {
  return Array.from({ length: count }, () => '')
}
