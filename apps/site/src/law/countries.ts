/** Every country that somebody may ask from, by its name. */
import { placeName } from '@specie/screening/policy'

export type Country = { readonly code: string; readonly name: string }

export function countries(): readonly Country[] {
  return codes
    .split(/(?<=^(?:..)+)/)
    .map((code) => ({ code, name: listedName(code) }))
    .toSorted((left, right) => left.name.localeCompare(right.name, 'en'))
}

/** As in a list: `United States`, not `the United States`. */
export function listedName(code: string): string {
  return placeName(code).replace(/^the /, '')
}

/** ISO 3166-1, alpha-2. */
const codes =
  'ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCLCMCNCOCRCUCVCWCXCYCZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJMJOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTOTRTTTVTWTZUAUGUMUSUYUZVAVCVEVGVIVNVUWFWSYEYTZAZMZW'
