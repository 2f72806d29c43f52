/** camt.053.001.08, a member's account and day with its balances, and camt.054.001.08, movements alone. */
import { type Outcome, ok, refused } from '@specie/units'
import { accountId, addressOfId } from '../accountId.ts'
import type { AccountLine, AccountStatement, MessageRefusal } from '../business.ts'
import { amountText, exactText, unitsOf } from './amounts.ts'
import {
  amount5,
  currency,
  type Element,
  element,
  isoDate,
  isoDateTime,
  type Message,
  many,
  max,
  type Node,
  oneOf,
  optional,
} from './structure.ts'
import { leaf, node } from './tree.ts'
import { all, at, readXml, textAt, writeXml } from './xml.ts'

const money = (name: string) => element(name, amount5, { attributes: { Ccy: currency } })
const indicator = element('CdtDbtInd', oneOf('CRDT', 'DBIT'))
const header = element('GrpHdr', [element('MsgId', max(35)), element('CreDtTm', isoDateTime)])
const account = element('Acct', [
  element('Id', [element('Othr', [element('Id', max(34))])]),
  optional(element('Ccy', currency)),
  optional(element('Nm', max(70))),
  optional(element('Ownr', [optional(element('Nm', max(140)))])),
])
const balance = element('Bal', [
  element('Tp', [element('CdOrPrtry', [element('Cd', oneOf('OPBD', 'CLBD'))])]),
  money('Amt'),
  indicator,
  element('Dt', [element('Dt', isoDate)]),
])
const entry = element('Ntry', [
  optional(element('NtryRef', max(35))),
  money('Amt'),
  indicator,
  element('Sts', [element('Cd', oneOf('BOOK'))]),
  element('BookgDt', [element('Dt', isoDate)]),
  element('BkTxCd', [element('Prtry', [element('Cd', max(35))])]),
  element('NtryDtls', [
    element('TxDtls', [
      element('RltdPties', [
        optional(element('Dbtr', [element('Pty', [element('Nm', max(140))])])),
        optional(element('DbtrAcct', [element('Id', [element('Othr', [element('Id', max(34))])])])),
        optional(element('Cdtr', [element('Pty', [element('Nm', max(140))])])),
        optional(element('CdtrAcct', [element('Id', [element('Othr', [element('Id', max(34))])])])),
      ]),
    ]),
  ]),
  optional(element('AddtlNtryInf', max(500))),
])
const parts = (balances: readonly Element[]) => [
  element('Id', max(35)),
  element('CreDtTm', isoDateTime),
  element('FrToDt', [element('FrDtTm', isoDateTime), element('ToDtTm', isoDateTime)]),
  account,
  ...balances,
  many(entry),
  optional(element('AddtlStmtInf', max(500))),
]
const notificationParts = [
  element('Id', max(35)),
  element('CreDtTm', isoDateTime),
  element('FrToDt', [element('FrDtTm', isoDateTime), element('ToDtTm', isoDateTime)]),
  account,
  many(entry),
  optional(element('AddtlNtfctnInf', max(500))),
]

export const camt053: Message = {
  id: 'camt.053.001.08',
  root: element('BkToCstmrStmt', [header, element('Stmt', parts([many(balance, 1, 2)]))]),
}
export const camt054: Message = {
  id: 'camt.054.001.08',
  root: element('BkToCstmrDbtCdtNtfctn', [header, element('Ntfctn', notificationParts)]),
}

/** camt.053 where balances are known, else camt.054. */
export function writeAccount(statement: AccountStatement): string {
  const { opening, closing } = statement
  const withBalances = opening !== null && closing !== null
  const message = withBalances ? camt053 : camt054
  const info = exactBalances(statement)
  return writeXml(message, {
    name: message.root.name,
    of: [
      node('GrpHdr', [leaf('MsgId', statement.reference), leaf('CreDtTm', statement.created)]),
      node(withBalances ? 'Stmt' : 'Ntfctn', [
        leaf('Id', statement.reference),
        leaf('CreDtTm', statement.created),
        node('FrToDt', [
          leaf('FrDtTm', `${statement.day}T00:00:00Z`),
          leaf('ToDtTm', `${statement.day}T23:59:59Z`),
        ]),
        node('Acct', [
          otherId(statement.owner.account, 'Id'),
          leaf('Ccy', statement.asset.code),
          leaf('Nm', statement.asset.symbol),
          node('Ownr', [leaf('Nm', statement.owner.name)]),
        ]),
        ...(withBalances
          ? [balanceNode('OPBD', opening, statement), balanceNode('CLBD', closing, statement)]
          : []),
        ...statement.lines.map((line) => entryNode(line, statement)),
        leaf(
          withBalances ? 'AddtlStmtInf' : 'AddtlNtfctnInf',
          withBalances ? info : `/DECIMALS/${statement.asset.decimals}`,
        ),
      ]),
    ],
  })
}

export function readAccount(text: string): Outcome<AccountStatement, MessageRefusal> {
  const isStatement = text.includes(camt053.id)
  const read = readXml(isStatement ? camt053 : camt054, text)
  if (!read.ok) return read
  const body = at(read.value, isStatement ? 'Stmt' : 'Ntfctn')
  const info = textAt(body, isStatement ? 'AddtlStmtInf' : 'AddtlNtfctnInf') ?? ''
  const decimals = Number(/\/DECIMALS\/(\d{1,2})/.exec(info)?.[1] ?? '5')
  const no = (where: string, found: string) =>
    refused({
      code: 'MESSAGE_WRONG',
      where,
      found,
      expected: 'an exact figure that agrees with the rounded one',
    } as const)
  const balances = new Map<string, bigint>()
  for (const one of all(body, 'Bal')) {
    const code = textAt(one, 'Tp', 'CdOrPrtry', 'Cd') ?? ''
    const exact = new RegExp(`/${code}(/EXACT/[0-9.]+)`).exec(info)?.[1]
    const units = unitsOf(exact, textAt(one, 'Amt'), decimals)
    if (units === null) return no(`Bal ${code}`, textAt(one, 'Amt') ?? '')
    balances.set(code, textAt(one, 'CdtDbtInd') === 'DBIT' ? -units : units)
  }
  const lines: AccountLine[] = []
  for (const one of all(body, 'Ntry')) {
    const units = unitsOf(textAt(one, 'AddtlNtryInf'), textAt(one, 'Amt'), decimals)
    if (units === null) return no(`Ntry ${textAt(one, 'NtryRef') ?? ''}`, textAt(one, 'Amt') ?? '')
    const isCredit = textAt(one, 'CdtDbtInd') === 'CRDT'
    const other = at(one, 'NtryDtls', 'TxDtls', 'RltdPties')
    lines.push({
      reference: textAt(one, 'NtryRef') ?? '',
      date: textAt(one, 'BookgDt', 'Dt') ?? '',
      units: isCredit ? units : -units,
      counterparty: {
        name: textAt(other, isCredit ? 'Dbtr' : 'Cdtr', 'Pty', 'Nm') ?? '',
        account:
          addressOfId(textAt(other, isCredit ? 'DbtrAcct' : 'CdtrAcct', 'Id', 'Othr', 'Id') ?? '') ?? '',
      },
    })
  }
  return ok({
    reference: textAt(body, 'Id') ?? '',
    created: textAt(body, 'CreDtTm') ?? '',
    day: (textAt(body, 'FrToDt', 'FrDtTm') ?? '').slice(0, 10),
    owner: {
      account: addressOfId(textAt(body, 'Acct', 'Id', 'Othr', 'Id') ?? '') ?? '',
      name: textAt(body, 'Acct', 'Ownr', 'Nm') ?? '',
    },
    asset: {
      code: textAt(body, 'Acct', 'Ccy') ?? '',
      symbol: textAt(body, 'Acct', 'Nm') ?? '',
      decimals,
    },
    opening: balances.get('OPBD') ?? null,
    closing: balances.get('CLBD') ?? null,
    lines,
  })
}

function entryNode(line: AccountLine, { asset }: AccountStatement): Node {
  const isCredit = line.units >= 0n
  const units = isCredit ? line.units : -line.units
  const party = node(isCredit ? 'Dbtr' : 'Cdtr', [node('Pty', [leaf('Nm', line.counterparty.name)])])
  const account = otherId(line.counterparty.account, isCredit ? 'DbtrAcct' : 'CdtrAcct', true)
  return node('Ntry', [
    ...(line.reference === '' ? [] : [leaf('NtryRef', line.reference)]),
    moneyNode('Amt', units, asset),
    leaf('CdtDbtInd', isCredit ? 'CRDT' : 'DBIT'),
    node('Sts', [leaf('Cd', 'BOOK')]),
    node('BookgDt', [leaf('Dt', line.date)]),
    node('BkTxCd', [node('Prtry', [leaf('Cd', 'NETTED SETTLEMENT')])]),
    node('NtryDtls', [node('TxDtls', [node('RltdPties', [party, account])])]),
    leaf('AddtlNtryInf', exactText(units, asset.decimals)),
  ])
}

function balanceNode(code: 'OPBD' | 'CLBD', units: bigint, { asset, day }: AccountStatement): Node {
  return node('Bal', [
    node('Tp', [node('CdOrPrtry', [leaf('Cd', code)])]),
    moneyNode('Amt', units, asset),
    leaf('CdtDbtInd', 'CRDT'),
    node('Dt', [leaf('Dt', day)]),
  ])
}

function exactBalances({ asset, opening, closing }: AccountStatement): string {
  const part = (code: string, units: bigint | null) =>
    units === null ? '' : ` /${code}${exactText(units, asset.decimals)}`
  return `/DECIMALS/${asset.decimals}${part('OPBD', opening)}${part('CLBD', closing)}`
}

function moneyNode(name: string, units: bigint, { code, decimals }: AccountStatement['asset']): Node {
  return { name, text: amountText(units, decimals), attributes: { Ccy: code } }
}

function otherId(account: string, name: string, nested = false): Node {
  const id = node('Othr', [leaf('Id', accountId(account))])
  return nested ? node(name, [node('Id', [id])]) : node(name, [id])
}
