/** OFAC's advanced form: reference values, places, documents, then the parties that point at them. */

const xbt = '1BoatSLRHtKNngkdXEeobR76b53LETtpyT'
const eth = '0x52908400098527886E0F7030069857D2E4169EE7'

export const ofacAdvancedXml = `<?xml version="1.0" encoding="utf-8"?>
<Sanctions xmlns="https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ADVANCED_XML" Version="1">
  <DateOfIssue CalendarTypeID="1"><Year>2026</Year><Month>10</Month><Day>4</Day></DateOfIssue>
  <ReferenceValueSets>
    <AliasTypeValues><AliasType ID="1400">A.K.A.</AliasType><AliasType ID="1403">Name</AliasType></AliasTypeValues>
    <CountryValues><Country ID="11170" ISO2="RU">Russia</Country><Country ID="11157" ISO2="PA">Panama</Country><Country ID="11200" ISO2="SY">Syria</Country></CountryValues>
    <DetailReferenceValues><DetailReference ID="91526">Male</DetailReference></DetailReferenceValues>
    <FeatureTypeValues>
      <FeatureType ID="8" FeatureTypeGroupID="1">Birthdate</FeatureType>
      <FeatureType ID="9">Place of Birth</FeatureType>
      <FeatureType ID="10">Nationality Country</FeatureType>
      <FeatureType ID="11">Citizenship Country</FeatureType>
      <FeatureType ID="13">SWIFT/BIC</FeatureType>
      <FeatureType ID="25">Location</FeatureType>
      <FeatureType ID="224">Gender</FeatureType>
      <FeatureType ID="2">Vessel Type</FeatureType>
      <FeatureType ID="1">Vessel Call Sign</FeatureType>
      <FeatureType ID="3">Vessel Flag</FeatureType>
      <FeatureType ID="344">Digital Currency Address - XBT</FeatureType>
      <FeatureType ID="345">Digital Currency Address - ETH</FeatureType>
      <FeatureType ID="504">Organization Established Date</FeatureType>
    </FeatureTypeValues>
    <IDRegDocTypeValues>
      <IDRegDocType ID="1571">Passport</IDRegDocType>
      <IDRegDocType ID="1584">Tax ID No.</IDRegDocType>
      <IDRegDocType ID="1608">Registration Number</IDRegDocType>
      <IDRegDocType ID="1626">Vessel Registration Identification</IDRegDocType>
    </IDRegDocTypeValues>
    <NamePartTypeValues>
      <NamePartType ID="1520">Last Name</NamePartType><NamePartType ID="1521">First Name</NamePartType>
      <NamePartType ID="1523">Patronymic</NamePartType><NamePartType ID="1525">Entity Name</NamePartType>
      <NamePartType ID="1526">Vessel Name</NamePartType>
    </NamePartTypeValues>
    <PartySubTypeValues>
      <PartySubType ID="1" PartyTypeID="4">Vessel</PartySubType>
      <PartySubType ID="3" PartyTypeID="2">Unknown</PartySubType>
      <PartySubType ID="4" PartyTypeID="1">Unknown</PartySubType>
    </PartySubTypeValues>
    <PartyTypeValues><PartyType ID="1">Individual</PartyType><PartyType ID="2">Entity</PartyType><PartyType ID="4">Transport</PartyType></PartyTypeValues>
    <ScriptValues><Script ID="215">Latin</Script><Script ID="220">Cyrillic</Script></ScriptValues>
  </ReferenceValueSets>
  <Locations>
    <Location ID="300"><LocationCountry CountryID="11157" CountryRelevanceID="1"/>
      <LocationPart LocPartTypeID="1451"><LocationPartValue Primary="true"><Value>1 Assay Lane</Value></LocationPartValue></LocationPart>
      <LocationPart LocPartTypeID="1454"><LocationPartValue Primary="true"><Value>Panama City</Value></LocationPartValue></LocationPart>
    </Location>
    <Location ID="301"><LocationCountry CountryID="11170"/></Location>
    <Location ID="302"><LocationCountry CountryID="11200"/></Location>
    <Location ID="303"><LocationCountry CountryID="11157"/></Location>
  </Locations>
  <IDRegDocuments>
    <IDRegDocument ID="1" IDRegDocTypeID="1571" IdentityID="801" IssuedBy-CountryID="11170" ValidityID="1"><IDRegistrationNo>75 1234567</IDRegistrationNo></IDRegDocument>
    <IDRegDocument ID="2" IDRegDocTypeID="1584" IdentityID="801" IssuedBy-CountryID="11170" ValidityID="1"><IDRegistrationNo>770708389312</IDRegistrationNo></IDRegDocument>
    <IDRegDocument ID="3" IDRegDocTypeID="1608" IdentityID="802" IssuedBy-CountryID="11170" ValidityID="1"><IDRegistrationNo>1027700132195</IDRegistrationNo></IDRegDocument>
    <IDRegDocument ID="4" IDRegDocTypeID="1626" IdentityID="803" ValidityID="1"><IDRegistrationNo>IMO 9074729</IDRegistrationNo></IDRegDocument>
  </IDRegDocuments>
  <DistinctParties>
    <DistinctParty FixedRef="90001"><Comment>Said "never".</Comment>
      <Profile ID="90001" PartySubTypeID="4">
        <Identity ID="801" FixedRef="90001" Primary="true" False="false">
          <Alias FixedRef="90001" AliasTypeID="1403" Primary="true" LowQuality="false">
            <DocumentedName ID="1" FixedRef="90001" DocNameStatusID="1">
              <DocumentedNamePart><NamePartValue NamePartGroupID="61" ScriptID="215" ScriptStatusID="1" Acronym="false">VESTEROV</NamePartValue></DocumentedNamePart>
              <DocumentedNamePart><NamePartValue NamePartGroupID="62" ScriptID="215">Anton</NamePartValue></DocumentedNamePart>
              <DocumentedNamePart><NamePartValue NamePartGroupID="63" ScriptID="215">Ilich</NamePartValue></DocumentedNamePart>
            </DocumentedName>
            <DocumentedName ID="2" FixedRef="90001" DocNameStatusID="2">
              <DocumentedNamePart><NamePartValue NamePartGroupID="61" ScriptID="220">ВЕСТЕРОВ</NamePartValue></DocumentedNamePart>
              <DocumentedNamePart><NamePartValue NamePartGroupID="62" ScriptID="220">Антон</NamePartValue></DocumentedNamePart>
            </DocumentedName>
          </Alias>
          <Alias FixedRef="90001" AliasTypeID="1400" Primary="false" LowQuality="true">
            <DocumentedName ID="3"><DocumentedNamePart><NamePartValue NamePartGroupID="62" ScriptID="215">THE MINT</NamePartValue></DocumentedNamePart></DocumentedName>
          </Alias>
          <NamePartGroups>
            <MasterNamePartGroup><NamePartGroup ID="61" NamePartTypeID="1520"/></MasterNamePartGroup>
            <MasterNamePartGroup><NamePartGroup ID="62" NamePartTypeID="1521"/></MasterNamePartGroup>
            <MasterNamePartGroup><NamePartGroup ID="63" NamePartTypeID="1523"/></MasterNamePartGroup>
          </NamePartGroups>
        </Identity>
        <Feature ID="1" FeatureTypeID="8"><FeatureVersion ID="1" ReliabilityID="1"><DatePeriod CalendarTypeID="1" YearFixed="true" MonthFixed="true" DayFixed="true">
          <Start Approximate="false" YearFixed="true"><From><Year>1968</Year><Month>11</Month><Day>5</Day></From><To><Year>1968</Year><Month>11</Month><Day>5</Day></To></Start>
          <End Approximate="false"><From><Year>1968</Year><Month>11</Month><Day>5</Day></From><To><Year>1968</Year><Month>11</Month><Day>5</Day></To></End>
        </DatePeriod></FeatureVersion></Feature>
        <Feature ID="2" FeatureTypeID="8"><FeatureVersion ID="2"><DatePeriod>
          <Start Approximate="true"><From><Year>1969</Year><Month>1</Month><Day>1</Day></From><To><Year>1969</Year><Month>1</Month><Day>1</Day></To></Start>
          <End Approximate="true"><From><Year>1969</Year><Month>12</Month><Day>31</Day></From><To><Year>1969</Year><Month>12</Month><Day>31</Day></To></End>
        </DatePeriod></FeatureVersion></Feature>
        <Feature ID="3" FeatureTypeID="9"><FeatureVersion ID="3"><VersionDetail DetailTypeID="1432">Vesterburg, Russia</VersionDetail></FeatureVersion></Feature>
        <Feature ID="4" FeatureTypeID="10"><FeatureVersion ID="4"><VersionLocation LocationID="301"/></FeatureVersion></Feature>
        <Feature ID="5" FeatureTypeID="11"><FeatureVersion ID="5"><VersionLocation LocationID="302"/></FeatureVersion></Feature>
        <Feature ID="6" FeatureTypeID="224"><FeatureVersion ID="6"><VersionDetail DetailTypeID="1431" DetailReferenceID="91526"/></FeatureVersion></Feature>
        <Feature ID="7" FeatureTypeID="344"><FeatureVersion ID="7"><Comment/><VersionDetail DetailTypeID="1432">${xbt}</VersionDetail></FeatureVersion></Feature>
        <Feature ID="8" FeatureTypeID="345"><FeatureVersion ID="8"><Comment/><VersionDetail DetailTypeID="1432">${eth}</VersionDetail></FeatureVersion></Feature>
        <Feature ID="9" FeatureTypeID="25"><FeatureVersion ID="9"><VersionLocation LocationID="300"/></FeatureVersion></Feature>
      </Profile>
    </DistinctParty>
    <DistinctParty FixedRef="90002">
      <Profile ID="90002" PartySubTypeID="3">
        <Identity ID="802" FixedRef="90002" Primary="true">
          <Alias AliasTypeID="1403" Primary="true" LowQuality="false"><DocumentedName ID="4"><DocumentedNamePart><NamePartValue NamePartGroupID="64" ScriptID="215">NORTHERN ASSAY TRADING LLC</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
          <NamePartGroups><MasterNamePartGroup><NamePartGroup ID="64" NamePartTypeID="1525"/></MasterNamePartGroup></NamePartGroups>
        </Identity>
        <Feature ID="10" FeatureTypeID="13"><FeatureVersion ID="10"><VersionDetail DetailTypeID="1432">NATLRUMM</VersionDetail></FeatureVersion></Feature>
        <Feature ID="11" FeatureTypeID="504"><FeatureVersion ID="11"><DatePeriod>
          <Start Approximate="false"><From><Year>2009</Year><Month>1</Month><Day>1</Day></From><To><Year>2009</Year><Month>1</Month><Day>1</Day></To></Start>
          <End Approximate="false"><From><Year>2009</Year><Month>12</Month><Day>31</Day></From><To><Year>2009</Year><Month>12</Month><Day>31</Day></To></End>
        </DatePeriod></FeatureVersion></Feature>
      </Profile>
    </DistinctParty>
    <DistinctParty FixedRef="90003">
      <Profile ID="90003" PartySubTypeID="1">
        <Identity ID="803" FixedRef="90003" Primary="true">
          <Alias AliasTypeID="1403" Primary="true" LowQuality="false"><DocumentedName ID="5"><DocumentedNamePart><NamePartValue NamePartGroupID="65" ScriptID="215">AURORA LODE</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
          <NamePartGroups><MasterNamePartGroup><NamePartGroup ID="65" NamePartTypeID="1526"/></MasterNamePartGroup></NamePartGroups>
        </Identity>
        <Feature ID="12" FeatureTypeID="1"><FeatureVersion ID="12"><VersionDetail DetailTypeID="1432">3FAB9</VersionDetail></FeatureVersion></Feature>
        <Feature ID="13" FeatureTypeID="3"><FeatureVersion ID="13"><VersionLocation LocationID="303"/></FeatureVersion></Feature>
      </Profile>
    </DistinctParty>
  </DistinctParties>
  <SanctionsEntries>
    <SanctionsEntry ID="1" ProfileID="90001" ListID="1550">
      <EntryEvent ID="1" EntryEventTypeID="1"><Date><Year>2026</Year><Month>1</Month><Day>15</Day></Date></EntryEvent>
      <SanctionsMeasure ID="1" SanctionsTypeID="1"><Comment>GOLD</Comment></SanctionsMeasure>
      <SanctionsMeasure ID="2" SanctionsTypeID="1"><Comment>METALS</Comment></SanctionsMeasure>
      <SanctionsMeasure ID="3" SanctionsTypeID="10"><Comment/></SanctionsMeasure>
    </SanctionsEntry>
    <SanctionsEntry ID="2" ProfileID="90002" ListID="1550"><SanctionsMeasure ID="4" SanctionsTypeID="1"><Comment>GOLD</Comment></SanctionsMeasure></SanctionsEntry>
    <SanctionsEntry ID="3" ProfileID="90003" ListID="1550"><SanctionsMeasure ID="5" SanctionsTypeID="1"><Comment>METALS</Comment></SanctionsMeasure></SanctionsEntry>
  </SanctionsEntries>
</Sanctions>
`
