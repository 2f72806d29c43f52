/** Countries by the names that lists use for them. A name that is not here is no country that anybody can rely on: the words stay, the code is null. */

/** ISO 3166-1 alpha-2, or null where the words name no country that is known. A code is taken as it is. */
export function countryCode(words: string): string | null {
  const wanted = plain(words)
  return wanted === '' ? null : (codes.get(wanted) ?? null)
}

/** The usual English name; the code itself where it is none. */
export function countryName(code: string): string {
  return names.get(code) ?? code
}

function plain(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}]+/gu, ' ')
    .replace(/\bst\b/g, 'saint')
    .trim()
}

/** Code, usual name, other names. */
const table = `
AD|Andorra
AE|United Arab Emirates|UAE
AF|Afghanistan
AG|Antigua & Barbuda
AI|Anguilla
AL|Albania
AM|Armenia
AO|Angola
AQ|Antarctica
AR|Argentina
AS|American Samoa
AT|Austria
AU|Australia
AW|Aruba
AX|Åland Islands
AZ|Azerbaijan
BA|Bosnia & Herzegovina|Bosnia
BB|Barbados
BD|Bangladesh
BE|Belgium
BF|Burkina Faso
BG|Bulgaria
BH|Bahrain
BI|Burundi
BJ|Benin
BL|St. Barthélemy
BM|Bermuda
BN|Brunei|Brunei Darussalam
BO|Bolivia|Bolivia, Plurinational State of|Bolivia (Plurinational State of)
BQ|Caribbean Netherlands
BR|Brazil
BS|Bahamas|The Bahamas|Bahamas, The
BT|Bhutan
BV|Bouvet Island
BW|Botswana
BY|Belarus|Byelorussia
BZ|Belize
CA|Canada
CC|Cocos (Keeling) Islands
CD|Congo - Kinshasa|Democratic Republic of the Congo|Congo, Democratic Republic of the|Congo (Democratic Republic)|DR Congo|Zaire
CF|Central African Republic|Central African Rep
CG|Congo - Brazzaville|Congo, Republic of the|Republic of the Congo|Congo
CH|Switzerland
CI|Côte d’Ivoire|Ivory Coast|Cote d Ivoire
CK|Cook Islands
CL|Chile
CM|Cameroon
CN|China|People s Republic of China|China, People s Republic of
CO|Colombia
CR|Costa Rica
CU|Cuba
CV|Cape Verde|Cabo Verde
CW|Curaçao
CX|Christmas Island
CY|Cyprus
CZ|Czechia|Czech Republic
DE|Germany
DJ|Djibouti
DK|Denmark
DM|Dominica
DO|Dominican Republic
DZ|Algeria
EC|Ecuador
EE|Estonia
EG|Egypt
EH|Western Sahara
ER|Eritrea
ES|Spain
ET|Ethiopia
FI|Finland
FJ|Fiji
FK|Falkland Islands
FM|Micronesia|Micronesia, Federated States of
FO|Faroe Islands
FR|France
GA|Gabon
GB|United Kingdom|United Kingdom of Great Britain and Northern Ireland|Great Britain|UK|England|Scotland|Wales|Northern Ireland
GD|Grenada
GE|Georgia
GF|French Guiana
GG|Guernsey
GH|Ghana
GI|Gibraltar
GL|Greenland
GM|Gambia|The Gambia|Gambia, The
GN|Guinea
GP|Guadeloupe
GQ|Equatorial Guinea
GR|Greece
GS|South Georgia & South Sandwich Islands
GT|Guatemala
GU|Guam
GW|Guinea-Bissau
GY|Guyana
HK|Hong Kong SAR China|Hong Kong|Hong Kong SAR
HM|Heard & McDonald Islands
HN|Honduras
HR|Croatia
HT|Haiti
HU|Hungary
ID|Indonesia
IE|Ireland|Republic of Ireland
IL|Israel
IM|Isle of Man|Man, Isle of
IN|India
IO|British Indian Ocean Territory
IQ|Iraq
IR|Iran|Iran, Islamic Republic of|Islamic Republic of Iran|Iran (Islamic Republic of)
IS|Iceland
IT|Italy
JE|Jersey
JM|Jamaica
JO|Jordan
JP|Japan
KE|Kenya
KG|Kyrgyzstan|Kirgizstan|Kyrgyz Republic
KH|Cambodia
KI|Kiribati
KM|Comoros
KN|St. Kitts & Nevis|Saint Kitts and Nevis
KP|North Korea|Korea, North|Democratic People s Republic of Korea|DPRK|Korea, Democratic People s Republic of
KR|South Korea|Korea, South|Republic of Korea|Korea, Republic of
KW|Kuwait
KY|Cayman Islands
KZ|Kazakhstan
LA|Laos|Lao People s Democratic Republic
LB|Lebanon
LC|St. Lucia|Saint Lucia
LI|Liechtenstein
LK|Sri Lanka
LR|Liberia
LS|Lesotho
LT|Lithuania
LU|Luxembourg
LV|Latvia
LY|Libya|Libyan Arab Jamahiriya|State of Libya
MA|Morocco
MC|Monaco
MD|Moldova|Moldova, Republic of|Republic of Moldova
ME|Montenegro
MF|St. Martin|Saint Martin
MG|Madagascar
MH|Marshall Islands
MK|North Macedonia|Macedonia|The former Yugoslav Republic of Macedonia|Macedonia, The Former Yugoslav Republic of
ML|Mali
MM|Myanmar (Burma)|Burma|Myanmar
MN|Mongolia
MO|Macao SAR China|Macao|Macau
MP|Northern Mariana Islands
MQ|Martinique
MR|Mauritania
MS|Montserrat
MT|Malta
MU|Mauritius
MV|Maldives
MW|Malawi
MX|Mexico
MY|Malaysia
MZ|Mozambique
NA|Namibia
NC|New Caledonia
NE|Niger
NF|Norfolk Island
NG|Nigeria
NI|Nicaragua
NL|Netherlands|The Netherlands|Holland
NO|Norway
NP|Nepal
NR|Nauru
NU|Niue
NZ|New Zealand
OM|Oman
PA|Panama
PE|Peru
PF|French Polynesia
PG|Papua New Guinea
PH|Philippines
PK|Pakistan
PL|Poland
PM|St. Pierre & Miquelon
PN|Pitcairn Islands
PR|Puerto Rico
PS|Palestinian Territories|Palestinian|Palestine|State of Palestine|West Bank|Gaza|Region: Gaza|Occupied Palestinian Territories
PT|Portugal
PW|Palau
PY|Paraguay
QA|Qatar
RE|Réunion
RO|Romania
RS|Serbia|Republic of Serbia
RU|Russia|Russian Federation|USSR|Soviet Union
RW|Rwanda
SA|Saudi Arabia
SB|Solomon Islands
SC|Seychelles
SD|Sudan
SE|Sweden
SG|Singapore
SH|St. Helena|Saint Helena
SI|Slovenia
SJ|Svalbard & Jan Mayen
SK|Slovakia
SL|Sierra Leone
SM|San Marino
SN|Senegal
SO|Somalia
SR|Suriname
SS|South Sudan|Republic of South Sudan
ST|São Tomé & Príncipe
SV|El Salvador
SX|Sint Maarten|Sint Maarten (Dutch part)
SY|Syria|Syrian Arab Republic
SZ|Eswatini|Swaziland
TC|Turks & Caicos Islands
TD|Chad
TF|French Southern Territories
TG|Togo
TH|Thailand
TJ|Tajikistan
TK|Tokelau
TL|Timor-Leste|East Timor
TM|Turkmenistan
TN|Tunisia
TO|Tonga
TR|Türkiye|Turkey
TT|Trinidad & Tobago
TV|Tuvalu
TW|Taiwan|Taiwan, Province of China
TZ|Tanzania|Tanzania, United Republic of|United Republic of Tanzania
UA|Ukraine
UG|Uganda
UM|U.S. Outlying Islands
US|United States|United States of America|USA|U.S.
UY|Uruguay
UZ|Uzbekistan
VA|Vatican City|Holy See
VC|St. Vincent & Grenadines|Saint Vincent and the Grenadines
VE|Venezuela|Venezuela, Bolivarian Republic of|Venezuela (Bolivarian Republic of)
VG|British Virgin Islands|Virgin Islands, British
VI|U.S. Virgin Islands|Virgin Islands, U.S.
VN|Vietnam|Viet Nam
VU|Vanuatu
WF|Wallis & Futuna
WS|Samoa
XK|Kosovo
YE|Yemen
YT|Mayotte
ZA|South Africa
ZM|Zambia
ZW|Zimbabwe
`

const rows = table
  .trim()
  .split('\n')
  .map((line) => line.split('|'))
const names = new Map(rows.map(([code = '', name = '']) => [code, name]))
const codes = new Map(
  rows.flatMap(([code = '', ...known]) => [code, ...known].map((name) => [plain(name), code] as const)),
)
