/**
 * The title of a bar as a security: sese.023.001.09 instructs its delivery or receipt, sese.024.001.10 says how the instruction stands, and
 * sese.025.001.09 confirms it. The title's number is a proprietary identification; its quantity is the bar's fine weight.
 */
import { type Outcome, ok, refused } from '@specie/units'
import { accountId, addressOfId } from '../accountId.ts'
import type {
  InstructionStatus,
  MessageParty,
  MessageRefusal,
  TitleConfirmation,
  TitleInstruction,
} from '../business.ts'
import { amountText, exactText, unitsOf } from './amounts.ts'
import {
  amount5,
  currency,
  type Element,
  element,
  isoDate,
  type Message,
  max,
  type Node,
  oneOf,
  optional,
} from './structure.ts'
import { leaf, node } from './tree.ts'
import { at, readXml, textAt, writeXml } from './xml.ts'

const dated = (name: string) => element(name, [element('Dt', [element('Dt', isoDate)])])
const party = (name: string) =>
  element(name, [
    element('Pty1', [
      element('Id', [element('PrtryId', [element('Id', max(36)), element('Issr', max(35))])]),
    ]),
  ])
const instrument = element('FinInstrmId', [
  element('OthrId', [element('Id', max(31)), element('Tp', [element('Prtry', max(35))])]),
  element('Desc', max(140)),
])
const quantity = (name: string) => element(name, [element('Qty', [element('Unit', amount5)])])
const account = element('SfkpgAcct', [element('Id', max(35))])
const linkage = element('TxId', max(35))
const kinds = [element('SctiesMvmntTp', oneOf('DELI', 'RECE')), element('Pmt', oneOf('APMT', 'FREE'))]
const money = optional(
  element('SttlmAmt', [
    element('Amt', amount5, { attributes: { Ccy: currency } }),
    element('CdtDbtInd', oneOf('CRDT', 'DBIT')),
  ]),
)
const additional = optional(element('AddtlInf', max(350)))
const details = (date: string): readonly Element[] => [
  linkage,
  element('SttlmTpAndAddtlParams', kinds),
  element('TradDtls', [dated('TradDt'), dated(date)]),
  instrument,
  element('QtyAndAcctDtls', [quantity('SttlmQty'), account]),
  party('DlvrgSttlmPties'),
  party('RcvgSttlmPties'),
  money,
  additional,
]

export const sese023: Message = {
  id: 'sese.023.001.09',
  root: element('SctiesSttlmTxInstr', details('SttlmDt')),
}
export const sese025: Message = {
  id: 'sese.025.001.09',
  root: element('SctiesSttlmTxConf', details('FctvSttlmDt')),
}
const reason = (name: string, codes: readonly string[]) =>
  element(name, [
    element('Rsn', [
      element('Cd', [element('Cd', oneOf(...codes))]),
      optional(element('AddtlRsnInf', max(210))),
    ]),
  ])
export const sese024: Message = {
  id: 'sese.024.001.10',
  root: element('SctiesSttlmTxStsAdvc', [
    linkage,
    optional(element('MtchgSts', [element('Mtchd', [element('NoSpcfdRsn', oneOf('NORE'))])])),
    optional(element('SttlmSts', [reason('Pdg', ['FUTU', 'CYCL', 'NARR'])])),
    optional(element('PrcgSts', [reason('Rjctd', ['NARR'])])),
  ]),
}

export function writeInstruction(instruction: TitleInstruction): string {
  return writeXml(sese023, node(sese023.root.name, detailNodes(instruction, 'SttlmDt', instruction.settles)))
}

export function writeConfirmation(confirmation: TitleConfirmation): string {
  return writeXml(
    sese025,
    node(sese025.root.name, detailNodes(confirmation, 'FctvSttlmDt', confirmation.settled)),
  )
}

export function writeStatus({ reference, status, why }: InstructionStatus): string {
  const because = (name: string, code: string) =>
    node(name, [
      node('Rsn', [
        node('Cd', [leaf('Cd', code)]),
        ...(why === '' ? [] : [leaf('AddtlRsnInf', why.slice(0, 210))]),
      ]),
    ])
  const stands: Readonly<Record<InstructionStatus['status'], Node>> = {
    matched: node('MtchgSts', [node('Mtchd', [leaf('NoSpcfdRsn', 'NORE')])]),
    pending: node('SttlmSts', [because('Pdg', 'NARR')]),
    rejected: node('PrcgSts', [because('Rjctd', 'NARR')]),
  }
  return writeXml(sese024, node(sese024.root.name, [leaf('TxId', reference), stands[status]]))
}

export function readInstruction(text: string): Outcome<TitleInstruction, MessageRefusal> {
  const read = readXml(sese023, text)
  return read.ok ? detailsOf(read.value, 'SttlmDt') : read
}

export function readConfirmation(text: string): Outcome<TitleConfirmation, MessageRefusal> {
  const read = readXml(sese025, text)
  if (!read.ok) return read
  const found = detailsOf(read.value, 'FctvSttlmDt')
  return found.ok ? ok({ ...found.value, settled: found.value.settles }) : found
}

export function readStatus(text: string): Outcome<InstructionStatus, MessageRefusal> {
  const read = readXml(sese024, text)
  if (!read.ok) return read
  const reference = textAt(read.value, 'TxId') ?? ''
  if (at(read.value, 'MtchgSts') !== undefined) return ok({ reference, status: 'matched', why: '' })
  const [status, path] =
    at(read.value, 'SttlmSts') === undefined
      ? (['rejected', ['PrcgSts', 'Rjctd']] as const)
      : (['pending', ['SttlmSts', 'Pdg']] as const)
  if (at(read.value, ...path) === undefined)
    return refused({
      code: 'MESSAGE_WRONG',
      where: sese024.root.name,
      found: 'no status',
      expected: 'MtchgSts, SttlmSts or PrcgSts',
    })
  return ok({ reference, status, why: textAt(read.value, ...path, 'Rsn', 'AddtlRsnInf') ?? '' })
}

function detailNodes(one: TitleInstruction, dateName: string, date: string): readonly Node[] {
  const { movement, owner, counterparty, payment, fineMicrograms } = one
  const delivers = movement === 'deliver'
  const [from, to] = delivers ? [owner, counterparty] : [counterparty, owner]
  const exact = [
    exactText(fineMicrograms, 6),
    ...(payment === null
      ? []
      : [`/PAYMENT/${payment.asset.decimals}${exactText(payment.units, payment.asset.decimals)}`]),
  ]
  return [
    leaf('TxId', one.reference),
    node('SttlmTpAndAddtlParams', [
      leaf('SctiesMvmntTp', delivers ? 'DELI' : 'RECE'),
      leaf('Pmt', payment === null ? 'FREE' : 'APMT'),
    ]),
    node('TradDtls', [dateNode('TradDt', one.trade), dateNode(dateName, date)]),
    node('FinInstrmId', [
      node('OthrId', [leaf('Id', String(one.title)), node('Tp', [leaf('Prtry', 'SPECIE BAR TITLE')])]),
      leaf('Desc', `Title ${one.title} of one gold bar`),
    ]),
    node('QtyAndAcctDtls', [
      node('SttlmQty', [node('Qty', [leaf('Unit', amountText(fineMicrograms, 6))])]),
      node('SfkpgAcct', [leaf('Id', accountId(owner.account))]),
    ]),
    partyNode('DlvrgSttlmPties', from),
    partyNode('RcvgSttlmPties', to),
    ...(payment === null
      ? []
      : [
          node('SttlmAmt', [
            {
              name: 'Amt',
              text: amountText(payment.units, payment.asset.decimals),
              attributes: { Ccy: payment.asset.code },
            },
            leaf('CdtDbtInd', delivers ? 'CRDT' : 'DBIT'),
          ]),
        ]),
    leaf('AddtlInf', exact.toReversed().join('|')),
  ]
}

function detailsOf(root: Node, dateName: string): Outcome<TitleInstruction, MessageRefusal> {
  const no = (where: string, found: string, expected: string) =>
    refused({ code: 'MESSAGE_WRONG', where, found, expected } as const)
  const delivers = textAt(root, 'SttlmTpAndAddtlParams', 'SctiesMvmntTp') === 'DELI'
  const [from, to] = [partyOf(root, 'DlvrgSttlmPties'), partyOf(root, 'RcvgSttlmPties')]
  if (from === null || to === null) return no('Pty1', 'no account', 'an account to the base 36')
  const title = Number(textAt(root, 'FinInstrmId', 'OthrId', 'Id'))
  if (!Number.isSafeInteger(title) || title < 1) return no('OthrId/Id', String(title), 'a title’s number')
  const info = textAt(root, 'AddtlInf') ?? ''
  const weight = unitsOf(info.split('|').at(-1), textAt(root, 'QtyAndAcctDtls', 'SttlmQty', 'Qty', 'Unit'), 6)
  if (weight === null) return no('SttlmQty', info, 'an exact weight that agrees with the rounded one')
  const amount = at(root, 'SttlmAmt', 'Amt')
  const against = textAt(root, 'SttlmTpAndAddtlParams', 'Pmt') === 'APMT'
  if (against !== (amount !== undefined)) return no('SttlmAmt', against ? 'none' : 'one', 'what Pmt says')
  const said = /\/PAYMENT\/(\d{1,2})(\/EXACT\/[0-9.]+)/.exec(info)
  const decimals = Number(said?.[1] ?? 0)
  const units = amount === undefined ? null : unitsOf(said?.[2], amount.text, decimals)
  if (amount !== undefined && units === null)
    return no('SttlmAmt', info, 'an exact amount that agrees with the rounded one')
  const code = amount?.attributes?.Ccy ?? ''
  return ok({
    reference: textAt(root, 'TxId') ?? '',
    trade: textAt(root, 'TradDtls', 'TradDt', 'Dt', 'Dt') ?? '',
    settles: textAt(root, 'TradDtls', dateName, 'Dt', 'Dt') ?? '',
    movement: delivers ? 'deliver' : 'receive',
    owner: delivers ? from : to,
    counterparty: delivers ? to : from,
    title,
    fineMicrograms: weight,
    payment: units === null ? null : { asset: { code, symbol: code, decimals }, units },
  })
}

function dateNode(name: string, date: string): Node {
  return node(name, [node('Dt', [leaf('Dt', date)])])
}

function partyNode(name: string, { account, name: called }: MessageParty): Node {
  return node(name, [
    node('Pty1', [
      node('Id', [
        node('PrtryId', [leaf('Id', accountId(account)), leaf('Issr', called.slice(0, 35).trim())]),
      ]),
    ]),
  ])
}

function partyOf(root: Node, name: string): MessageParty | null {
  const account = addressOfId(textAt(root, name, 'Pty1', 'Id', 'PrtryId', 'Id') ?? '')
  return account === null
    ? null
    : { account, name: textAt(root, name, 'Pty1', 'Id', 'PrtryId', 'Issr') ?? '' }
}
