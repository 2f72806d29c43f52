/** semt.002.001.11: what titles an account holds, each with its bar and its fine weight. */
import { type Outcome, ok, refused } from '@specie/units'
import { accountId, addressOfId } from '../accountId.ts'
import type { Holding, Holdings, MessageRefusal } from '../business.ts'
import { amountText, exactText, unitsOf } from './amounts.ts'
import {
  amount5,
  count,
  element,
  isoDate,
  isoDateTime,
  type Message,
  many,
  max,
  oneOf,
  optional,
} from './structure.ts'
import { leaf, node } from './tree.ts'
import { all, readXml, textAt, writeXml } from './xml.ts'

export const semt002: Message = {
  id: 'semt.002.001.11',
  root: element('SctiesBalCtdyRpt', [
    element('Pgntn', [element('PgNb', count), element('LastPgInd', oneOf('true', 'false'))]),
    element('StmtGnlDtls', [
      element('RptNb', [element('Shrt', max(5))]),
      element('StmtId', max(35)),
      element('StmtDtTm', [element('Dt', isoDate)]),
      element('CreDtTm', [element('DtTm', isoDateTime)]),
      element('ActvtyInd', oneOf('true', 'false')),
    ]),
    element('AcctOwnr', [element('PrtryId', [element('Id', max(36)), element('Issr', max(35))])]),
    element('SfkpgAcct', [element('Id', max(35))]),
    many(
      element('BalForAcct', [
        element('FinInstrmId', [
          element('OthrId', [element('Id', max(31)), element('Tp', [element('Prtry', max(35))])]),
          element('Desc', max(140)),
        ]),
        element('AggtBal', [
          element('ShrtLngInd', oneOf('LONG')),
          element('Qty', [element('Qty', [element('Qty', [element('Unit', amount5)])])]),
        ]),
        element('SfkpgPlc', [element('Prtry', max(35))]),
        optional(element('AddtlInf', max(350))),
      ]),
    ),
  ]),
}

export function writeHoldings({ reference, created, day, owner, holdings }: Holdings): string {
  return writeXml(
    semt002,
    node(semt002.root.name, [
      node('Pgntn', [leaf('PgNb', '1'), leaf('LastPgInd', 'true')]),
      node('StmtGnlDtls', [
        node('RptNb', [leaf('Shrt', '1')]),
        leaf('StmtId', reference),
        node('StmtDtTm', [leaf('Dt', day)]),
        node('CreDtTm', [leaf('DtTm', created)]),
        leaf('ActvtyInd', holdings.length > 0 ? 'true' : 'false'),
      ]),
      node('AcctOwnr', [
        node('PrtryId', [leaf('Id', accountId(owner.account)), leaf('Issr', owner.name.slice(0, 35).trim())]),
      ]),
      node('SfkpgAcct', [leaf('Id', accountId(owner.account))]),
      ...holdings.map(({ title, vault, barKey, fineMicrograms }) =>
        node('BalForAcct', [
          node('FinInstrmId', [
            node('OthrId', [leaf('Id', String(title)), node('Tp', [leaf('Prtry', 'SPECIE BAR TITLE')])]),
            leaf('Desc', `Bar ${barKey}`),
          ]),
          node('AggtBal', [
            leaf('ShrtLngInd', 'LONG'),
            node('Qty', [node('Qty', [node('Qty', [leaf('Unit', amountText(fineMicrograms, 6))])])]),
          ]),
          node('SfkpgPlc', [leaf('Prtry', `VAULT ${vault}`)]),
          leaf('AddtlInf', exactText(fineMicrograms, 6)),
        ]),
      ),
    ]),
  )
}

export function readHoldings(text: string): Outcome<Holdings, MessageRefusal> {
  const read = readXml(semt002, text)
  if (!read.ok) return read
  const root = read.value
  const holdings: Holding[] = []
  for (const one of all(root, 'BalForAcct')) {
    const rounded = textAt(one, 'AggtBal', 'Qty', 'Qty', 'Qty', 'Unit')
    const fineMicrograms = unitsOf(textAt(one, 'AddtlInf'), rounded, 6)
    const title = Number(textAt(one, 'FinInstrmId', 'OthrId', 'Id'))
    const vault = Number(/^VAULT (\d{1,9})$/.exec(textAt(one, 'SfkpgPlc', 'Prtry') ?? '')?.[1])
    if (fineMicrograms === null || !Number.isSafeInteger(title) || !Number.isSafeInteger(vault))
      return refused({
        code: 'MESSAGE_WRONG',
        where: `BalForAcct ${title}`,
        found: rounded ?? '',
        expected: 'a title, its vault and an exact weight that agrees with the rounded one',
      })
    const barKey = (textAt(one, 'FinInstrmId', 'Desc') ?? '').replace(/^Bar /, '')
    holdings.push({ title, vault, barKey, fineMicrograms })
  }
  return ok({
    reference: textAt(root, 'StmtGnlDtls', 'StmtId') ?? '',
    created: textAt(root, 'StmtGnlDtls', 'CreDtTm', 'DtTm') ?? '',
    day: textAt(root, 'StmtGnlDtls', 'StmtDtTm', 'Dt') ?? '',
    owner: {
      account: addressOfId(textAt(root, 'AcctOwnr', 'PrtryId', 'Id') ?? '') ?? '',
      name: textAt(root, 'AcctOwnr', 'PrtryId', 'Issr') ?? '',
    },
    holdings,
  })
}
