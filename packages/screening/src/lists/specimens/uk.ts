/** The UK Sanctions List in its two forms: the same designations. */

export const ukXml = `<?xml version="1.0" encoding="utf-8"?>
<Designations xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <DateGenerated>2026-10-03T09:00:00</DateGenerated>
  <Designation>
    <LastUpdated>15/01/2026</LastUpdated>
    <DateDesignated>15/01/2026</DateDesignated>
    <UniqueID>GLD0001</UniqueID>
    <Names>
      <Name><Name6>Vesteroff</Name6><Name1>Anton</Name1><NameType>Alias</NameType><AliasStrength>Good quality a.k.a</AliasStrength></Name>
      <Name><Name1>Anton</Name1><Name2>Ilich</Name2><Name6>VESTEROV</Name6><NameType>Primary name</NameType></Name>
      <Name><Name6>The Mint</Name6><NameType>ALias</NameType><AliasStrength>Low quality a.k.a</AliasStrength></Name>
    </Names>
    <NonLatinNames><NonLatinName><NameNonLatinScript>Антон Вестеров</NameNonLatinScript></NonLatinName></NonLatinNames>
    <RegimeName>Gold (Sanctions) Regulations</RegimeName>
    <IndividualEntityShip>Individual</IndividualEntityShip>
    <OtherInformation>Said "never".</OtherInformation>
    <Addresses><Address><AddressLine1>1 Assay Lane</AddressLine1><AddressLine6>Panama City</AddressLine6><AddressCountry>Panama</AddressCountry></Address></Addresses>
    <IndividualDetails><Individual>
      <DOBs><DOB>05/11/1968</DOB><DOB>dd/mm/1969</DOB></DOBs>
      <Nationalities><Nationality>Russia</Nationality></Nationalities>
      <BirthDetails><Location><TownOfBirth>Vesterburg</TownOfBirth><CountryOfBirth>Russia</CountryOfBirth></Location></BirthDetails>
      <PassportDetails><Passport><PassportNumber>75 1234567</PassportNumber></Passport></PassportDetails>
      <Genders><Gender>Male</Gender></Genders>
    </Individual></IndividualDetails>
  </Designation>
  <Designation>
    <UniqueID>GLD0002</UniqueID>
    <DateDesignated>16/01/2026</DateDesignated>
    <Names><Name><Name6>AURORA LODE</Name6><NameType>Primary Name</NameType></Name></Names>
    <RegimeName>Gold (Sanctions) Regulations</RegimeName>
    <IndividualEntityShip>Ship</IndividualEntityShip>
    <ShipDetails><Ship>
      <IMONumbers><IMONumber>9074729</IMONumber></IMONumbers>
      <CurrentBelievedFlagOfShips><CurrentBelievedFlagOfShip>Panama</CurrentBelievedFlagOfShip></CurrentBelievedFlagOfShips>
    </Ship></ShipDetails>
  </Designation>
</Designations>
`

const columns = [
  'Last Updated',
  'Unique ID',
  'Name 6',
  'Name 1',
  'Name 2',
  'Name type',
  'Alias strength',
  'Name non-latin script',
  'Regime Name',
  'Designation Type',
  'Date Designated',
  'Other Information',
  'Address Line 1',
  'Address Line 6',
  'Address Country',
  'D.O.B',
  'Town of birth',
  'Country of birth',
  'Nationality(/ies)',
  'Gender',
  'Passport number',
  'IMO number',
  'Current believed flag of ship',
] as const

function row(cells: Partial<Record<(typeof columns)[number], string>>): string {
  return columns.map((column) => `"${(cells[column] ?? '').replaceAll('"', '""')}"`).join(',')
}

const man = {
  'Unique ID': 'GLD0001',
  'Regime Name': 'Gold (Sanctions) Regulations',
  'Designation Type': 'Individual',
  'Date Designated': '15/01/2026',
} as const

export const ukCsv = [
  'Report Date: 03-Oct-2026',
  columns.map((column) => `"${column}"`).join(','),
  row({
    ...man,
    'Name 6': 'Vesteroff',
    'Name 1': 'Anton',
    'Name type': 'Alias',
    'Alias strength': 'Good quality a.k.a',
    'D.O.B': '05/11/1968',
    'Passport number': '75 1234567',
  }),
  row({
    'Unique ID': 'GLD0002',
    'Name 6': 'AURORA LODE',
    'Name type': 'Primary Name',
    'Regime Name': 'Gold (Sanctions) Regulations',
    'Designation Type': 'Ship',
    'Date Designated': '16/01/2026',
    'IMO number': '9074729',
    'Current believed flag of ship': 'Panama',
  }),
  row({
    ...man,
    'Name 6': 'VESTEROV',
    'Name 1': 'Anton',
    'Name 2': 'Ilich',
    'Name type': 'Primary name',
    'Other Information': 'Said "never".',
    'Address Line 1': '1 Assay Lane',
    'Address Line 6': 'Panama City',
    'Address Country': 'Panama',
    'D.O.B': 'dd/mm/1969',
    'Town of birth': 'Vesterburg',
    'Country of birth': 'Russia',
    'Nationality(/ies)': 'Russia',
    Gender: 'Male',
  }),
  row({ ...man, 'Name 6': 'The Mint', 'Name type': 'ALias', 'Alias strength': 'Low quality a.k.a' }),
  row({ ...man, 'Name non-latin script': 'Антон Вестеров' }),
  '',
].join('\r\n')
