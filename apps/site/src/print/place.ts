/** A jurisdiction's code as its name in English; a code that nobody knows stays as it is. */

const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' })

export function printJurisdiction(code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code
  return regions.of(code) ?? code
}
