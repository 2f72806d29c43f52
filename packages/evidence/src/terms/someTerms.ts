/** Short terms with every clause that must be there: for tests. */
export function someTerms() {
  const said = { en: 'as it is' }
  const clause = (id: string) => ({ id, heading: said, text: said, bound: 'law', by: null as string | null })
  return {
    terms: 1,
    version: 1,
    programme: 'A programme',
    effectiveFrom: '2026-01-05',
    claim: { against: 'issuing-sponsor' },
    loss: { rule: 'pro-rata', declaredBy: said, graceDays: 30 },
    redemption: { smallest: 'one-bar', counters: [{ vault: 1, noticeDays: 3 }] },
    insurance: [
      {
        vaults: [1],
        insurer: 'Somebody',
        limit: { amount: '1000000', currency: 'CHF' },
        covers: said,
        excludes: said,
      },
    ],
    fees: [{ id: 'delivery', payer: said, charge: said }],
    law: { governing: said, venue: said },
    windDown: { noticeDays: 180, openDays: 720 },
    clauses: [
      'claim',
      'redemption',
      'loss',
      'title',
      'freeze',
      'screening',
      'insurance',
      'fees',
      'law',
      'wind-down',
    ].map(clause),
  }
}
