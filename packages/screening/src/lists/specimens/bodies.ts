/** The UN's consolidated list and the EU's, schema 1.1. */

export const unXml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<CONSOLIDATED_LIST xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" dateGenerated="2026-10-01T00:00:09.554Z">
  <INDIVIDUALS>
    <INDIVIDUAL>
      <DATAID>7000001</DATAID>
      <VERSIONNUM>1</VERSIONNUM>
      <FIRST_NAME>ANTON</FIRST_NAME>
      <SECOND_NAME>ILICH</SECOND_NAME>
      <THIRD_NAME>VESTEROV</THIRD_NAME>
      <UN_LIST_TYPE>GOLD</UN_LIST_TYPE>
      <REFERENCE_NUMBER>GDi.001</REFERENCE_NUMBER>
      <LISTED_ON>2026-01-15</LISTED_ON>
      <GENDER>Male</GENDER>
      <NAME_ORIGINAL_SCRIPT>Антон Ильич Вестеров</NAME_ORIGINAL_SCRIPT>
      <COMMENTS1>Said &quot;never&quot; &amp; meant it.</COMMENTS1>
      <NATIONALITY><VALUE>Russian Federation</VALUE><VALUE>Atlantis</VALUE></NATIONALITY>
      <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Anton Vesteroff; A. Vesterov</ALIAS_NAME></INDIVIDUAL_ALIAS>
      <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>The Mint</ALIAS_NAME></INDIVIDUAL_ALIAS>
      <INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
      <INDIVIDUAL_ADDRESS><CITY>Panama City</CITY><COUNTRY>Panama</COUNTRY></INDIVIDUAL_ADDRESS>
      <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1968-11-05</DATE></INDIVIDUAL_DATE_OF_BIRTH>
      <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1969</YEAR></INDIVIDUAL_DATE_OF_BIRTH>
      <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1966</FROM_YEAR><TO_YEAR>1970</TO_YEAR></INDIVIDUAL_DATE_OF_BIRTH>
      <INDIVIDUAL_PLACE_OF_BIRTH><CITY>Vesterburg</CITY><COUNTRY>Russian Federation</COUNTRY></INDIVIDUAL_PLACE_OF_BIRTH>
      <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>75 1234567</NUMBER><ISSUING_COUNTRY>Russian Federation</ISSUING_COUNTRY></INDIVIDUAL_DOCUMENT>
      <INDIVIDUAL_DOCUMENT/>
      <A_FIELD_OF_TOMORROW>that nobody knows yet</A_FIELD_OF_TOMORROW>
    </INDIVIDUAL>
  </INDIVIDUALS>
  <ENTITIES>
    <ENTITY>
      <DATAID>7000002</DATAID>
      <FIRST_NAME>NORTHERN ASSAY TRADING LLC</FIRST_NAME>
      <UN_LIST_TYPE>GOLD</UN_LIST_TYPE>
      <REFERENCE_NUMBER>GDe.001</REFERENCE_NUMBER>
      <ENTITY_ALIAS><QUALITY>f.k.a.</QUALITY><ALIAS_NAME>Assay North</ALIAS_NAME></ENTITY_ALIAS>
      <ENTITY_ADDRESS><COUNTRY>Russian Federation</COUNTRY></ENTITY_ADDRESS>
    </ENTITY>
  </ENTITIES>
</CONSOLIDATED_LIST>
`

export const euXml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-10-02T10:05:36.338+02:00" globalFileId="1">
  <sanctionEntity designationDate="2026-01-15" designationDetails="" unitedNationId="" euReferenceNumber="EU.1.11" logicalId="501">
    <remark>Said &quot;never&quot;.</remark>
    <regulation regulationType="regulation" publicationDate="2026-01-14" numberTitle="2026/1" programme="GLD" logicalId="9">
      <publicationUrl>http://eur-lex.europa.eu/</publicationUrl>
    </regulation>
    <subjectType code="person" classificationCode="P"/>
    <nameAlias firstName="" middleName="" lastName="" wholeName="The Mint" strong="false" logicalId="1"/>
    <nameAlias firstName="Anton" middleName="Ilich" lastName="Vesterov" wholeName="Anton Ilich Vesterov" gender="M" strong="true" logicalId="2"/>
    <nameAlias firstName="" middleName="" lastName="" wholeName="Антон Вестеров" nameLanguage="RU" strong="true" logicalId="3"/>
    <citizenship countryIso2Code="RU" countryDescription="RUSSIAN FEDERATION"/>
    <citizenship countryIso2Code="00" countryDescription="UNKNOWN"/>
    <birthdate circa="false" city="Vesterburg" birthdate="1968-11-05" dayOfMonth="5" monthOfYear="11" year="1968" countryIso2Code="RU" countryDescription="RUSSIAN FEDERATION"/>
    <birthdate circa="true" year="1969" countryIso2Code="00" countryDescription="UNKNOWN"/>
    <birthdate circa="false" yearRangeFrom="1966" yearRangeTo="1970" countryIso2Code="00" countryDescription="UNKNOWN"/>
    <address city="Panama City" street="1 Assay Lane" countryIso2Code="PA" countryDescription="PANAMA"/>
    <identification number="75 1234567" identificationTypeCode="passport" countryIso2Code="RU" countryDescription="RUSSIAN FEDERATION"/>
    <identification number="770708389312" identificationTypeCode="fiscalcode" countryIso2Code="00" countryDescription="UNKNOWN"/>
  </sanctionEntity>
  <sanctionEntity euReferenceNumber="EU.1.12" logicalId="502">
    <regulation programme="GLD" publicationDate="2026-01-14"/>
    <subjectType classificationCode="E"/>
    <nameAlias wholeName="Northern Assay Trading LLC" strong="true"/>
    <identification number="1027700132195" identificationTypeCode="regnumber" countryIso2Code="RU"/>
  </sanctionEntity>
</export>
`
