/** OFAC's CSV set: no header, `-0-` for nothing, remarks cut after the thousandth character and continued in the comments. */

const xbt = '1BoatSLRHtKNngkdXEeobR76b53LETtpyT'
const eth = '0x52908400098527886E0F7030069857D2E4169EE7'

const remarks = [
  'DOB 05 Nov 1968',
  'alt. DOB circa 1969',
  'POB Vesterburg, Russia',
  'nationality Russia',
  'citizen Syria',
  'Gender Male',
  'Passport 75 1234567 (Russia) issued 01 Feb 2011 expires 01 Feb 2021',
  'Tax ID No. 770708389312 (Russia)',
  "a.k.a. 'THE MINT'",
  `Digital Currency Address - XBT ${xbt}`,
  `alt. Digital Currency Address - ETH ${eth}`,
  'Linked To: NORTHERN ASSAY TRADING LLC',
]

/** The thousandth character falls into the middle of the address. */
const before = `Linked To: ${'X'.repeat(1000 - 13 - remarks.join('; ').indexOf(xbt) - 10)}; `
const said = `${before}${remarks.join('; ')}.`
export const cutAt = 1000
export const overflow = said.slice(cutAt)

export const sdnCsv = [
  `90001,"VESTEROV, Anton Ilich","individual","GOLD] [METALS","Director of Assay",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"${said.slice(0, cutAt)}"`,
  '90002,"NORTHERN ASSAY TRADING LLC",-0- ,"GOLD",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"Organization Established Date 2009; SWIFT/BIC NATLRUMM; Registration Number 1027700132195 (Russia); Digital Currency Address - ."',
  '90003,"AURORA LODE","vessel","METALS",-0- ,"3FAB9","Crude Oil Tanker",-0- ,-0- ,"Panama",-0- ,"Vessel Year of Build 2001; Vessel Registration Identification IMO 9074729; MMSI 351234000."',
  '\u001a',
].join('\r\n')

export const altCsv = [
  '90001,1,"aka","VESTEROFF, Anton",-0- ',
  '90001,2,"aka","ВЕСТЕРОВ, Антон",-0- ',
  '90002,3,"fka","ASSAY NORTH",-0- ',
  '\u001a',
].join('\r\n')

export const addCsv = [
  '90001,11,"1 Assay Lane","Panama City","Panama",-0- ',
  '90002,12,-0- ,-0- ,"Russia",-0- ',
  '90003,13,-0- ,-0- ,-0- ,-0- ',
  '\u001a',
].join('\r\n')

export const commentsCsv = `90001,"${overflow}"\r\n`
