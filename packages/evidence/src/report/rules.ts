/**
 * Which line of the report serves which rule. Sources: Regulation (EU) 2023/1114 (MiCA), title III; VARA's Virtual Asset Issuance Rulebook,
 * annexes for fiat-referenced (FRVA) and asset-referenced (ARVA) virtual assets; the GENIUS Act, Public Law 119-27, section 4(a), as a pattern of a monthly form. It
 * is a reading aid and no legal advice: whether a rule binds a programme, its counsel says.
 */
import type { ReserveReport } from './report.ts'

export type RuleServed = {
  readonly line: keyof ReserveReport | `${keyof ReserveReport & string}.${string}`
  readonly says: string
  readonly rules: readonly string[]
  /** What the rule also asks and this report cannot give; null where it gives all. */
  readonly lacks: string | null
}

export const rulesServed: readonly RuleServed[] = [
  {
    line: 'tokens.outstandingMicrograms',
    says: 'amount of tokens in circulation, at least monthly',
    rules: ['MiCA Art. 30(1)', 'VARA FRVA II.B.1(a), III.D.1(a)', 'GENIUS sec. 4(a)(1)(C)'],
    lacks: null,
  },
  {
    line: 'reserve.value',
    says: 'value of the reserve',
    rules: ['MiCA Art. 30(1), 36', 'VARA FRVA II.B.1(b), III.D.1(b)'],
    lacks: 'a price is named by whoever publishes, with its source; none is known to the contracts',
  },
  {
    line: 'reserve.composition',
    says: 'composition of the reserve',
    rules: ['MiCA Art. 30(1), 36', 'VARA FRVA II.B.1(b)', 'GENIUS sec. 4(a)(1)(C)'],
    lacks: null,
  },
  {
    line: 'reserve.fullyBacked',
    says: 'whether the tokens are wholly backed, for the period and now',
    rules: ['MiCA Art. 36(1)', 'VARA FRVA II.B.2', 'VARA ARVA III.C.1', 'GENIUS sec. 4(a)(1)(A)'],
    lacks: null,
  },
  {
    line: 'custody',
    says: 'where and with whom the reserve is kept, segregated',
    rules: [
      'MiCA Art. 36(2)–(3), 37',
      'VARA ARVA III.C.2(a)–(c), III.C.3',
      'GENIUS sec. 4(a)(1)(C) (place of custody)',
    ],
    lacks: 'the custody agreements themselves, and that the law of the place segregates',
  },
  {
    line: 'reserve.without',
    says: 'concentration: what stays covered without the largest vault, custodian, jurisdiction',
    rules: ['MiCA Art. 36(1), 37', 'VARA ARVA III.C.2(e)'],
    lacks: null,
  },
  {
    line: 'statements',
    says: 'who counted, when, and what they signed',
    rules: ['MiCA Art. 30(2), 36(9)', 'VARA FRVA III.D.1–2', 'GENIUS sec. 4(a)(3)'],
    lacks:
      'the auditors’ reports in full are theirs to publish; the attestation of the management is a signature outside this report',
  },
  {
    line: 'changes',
    says: 'creation and redemption in the month',
    rules: ['MiCA Art. 36(6), 39', 'VARA ARVA III.E'],
    lacks: null,
  },
  {
    line: 'incidents',
    says: 'events with a significant effect on the reserve',
    rules: ['MiCA Art. 30(3)', 'VARA FRVA II.B.3'],
    lacks: 'an event is public on chain the moment it happens; this is the month’s list of them',
  },
  {
    line: 'reserve.countedMicrograms',
    says: 'no investment of the reserve: bars and nothing else',
    rules: ['MiCA Art. 38', 'VARA ARVA III.C.3(b)', 'GENIUS sec. 4(a)(1)(A), 4(a)(2)'],
    lacks: 'that no bar is pledged elsewhere rests on the signed type AllocatedUnencumbered and on law',
  },
]
