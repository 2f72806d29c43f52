/** The same invented parties as each authority would publish them: a man, a company, a ship. Nobody who exists bears these names and numbers. */

import type { ListFile } from '../file.ts'
import type { ListFormat } from '../readList.ts'
import { euXml, unXml } from './bodies.ts'
import { ofacAdvancedXml } from './ofacAdvanced.ts'
import { addCsv, altCsv, commentsCsv, sdnCsv } from './ofacCsv.ts'
import { ukCsv, ukXml } from './uk.ts'

export const xbtAddress = '1BoatSLRHtKNngkdXEeobR76b53LETtpyT'
export const ethAddress = '0x52908400098527886E0F7030069857D2E4169EE7'

export const specimens: Readonly<Record<ListFormat, readonly ListFile[]>> = {
  'ofac-csv': [
    file('sdn.csv', sdnCsv),
    file('alt.csv', altCsv),
    file('add.csv', addCsv),
    file('sdn_comments.csv', commentsCsv),
  ],
  'ofac-advanced-xml': [file('sdn_advanced.xml', ofacAdvancedXml)],
  'un-xml': [file('consolidated.xml', unXml)],
  'eu-xml-1.1': [file('xmlFullSanctionsList_1_1.xml', euXml)],
  'uk-xml': [file('UK-Sanctions-List.xml', ukXml)],
  'uk-csv': [file('UK-Sanctions-List.csv', ukCsv)],
  csv: [
    file(
      'own.csv',
      `id,kind,name,aliases,weak_aliases,born,birthplace,countries,addresses,gender,identifiers,wallets,programmes,listed_on,remarks
V1,person,Anton Ilich Vesterov,Антон Вестеров|Anton Vesteroff,The Mint,1968-11-05|circa 1969,"Vesterburg, Russia",RU|Syria,"1 Assay Lane, Panama City, Panama",male,passport:75 1234567:RU|taxNumber:770708389312,XBT:${xbtAddress}|eth:${ethAddress},gold,2026-01-15,"He said ""never"", twice."
V2,organisation,Northern Assay Trading LLC,,,2009,,,,,,,,,
`,
    ),
  ],
}

function file(name: string, text: string): { readonly name: string; readonly bytes: Uint8Array } {
  return { name, bytes: new TextEncoder().encode(text) }
}
