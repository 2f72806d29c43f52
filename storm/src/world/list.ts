/** A weight list as a custodian sends it. */

/** Good-delivery bars of 399.524 oz as a custodian lists them, from this serial on. */
export function listOf(series: string, first: number, count: number): Buffer {
  const lines = Array.from(
    { length: count },
    (_, index) => `${series}${first + index},TST,401.250,995.70,399.524,2019`,
  )
  const header = 'Serial number,Brand code,Gross weight,Assay,Fine weight,Year of manufacture'
  return Buffer.from([header, ...lines, ''].join('\n'))
}
