/** For tests: a site that is right, as a person would write it. */

export function sampleSite(change: (text: string) => string = (text) => text): string {
  return change(`name: Two units
startYear: 2027
station:
  units: 2
  netMwPerUnit: 1110
  spareMw: 120
  existing: { transferUsdPerMwh: null }
worth:
  displacedFuel:
    gasUsdPerThousandCubicMetres: 130
mine:
  mw: 100
  groups:
    - name: new
      machine: s21
      sharePercent: 60
    - name: old
      machine: s19
      sharePercent: 40
money:
  discountPercent: 8
`)
}
