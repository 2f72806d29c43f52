/** Words that say what somebody is, not who: they cost next to nothing where one side has them and the other has not. */

/** Lower-case Latin, dots gone. */
export function isTitle(word: string): boolean {
  return titles.has(word)
}

/** Titles that come after the name. Any other at its end is a family name: `Amber Ritter`. */
export function mayTrail(word: string): boolean {
  return trailing.has(word) || suffixes.has(word)
}

/** What comes after a name and is not one: `Jr`, `III`, `PhD`. */
export function isSuffix(word: string): boolean {
  return suffixes.has(word)
}

const titles = new Set(
  (
    'mr mrs ms miss mister messrs sir dame lord lady madam madame mme mlle monsieur mademoiselle m herr frau fraulein senor senora senorita sr sra srta ' +
    'signor signora signore dott dottor dottore ing ingegnere avv avvocato don dona dom gospodin gospozha pan pani pane pan dr doctor docteur doktor drs prof professor professeur ' +
    'president prasident praesident presidente prezident chairman minister ministre premier chancellor senator governor ambassador consul secretary deputy director general ' +
    'gen maj major col colonel lt lieutenant ltc cpt capt captain cmdr commander brig brigadier adm admiral marshal marechal sgt sergeant cpl corporal kommandant commandant gov rep hon honourable honorable ' +
    'sheikh shaikh shaykh sheik shaik cheikh chaykh cheik scheich shekh sheykh sheyh seyh haj hajj haji hajji hadji hadj hajj al-hajj alhaj alhaji alhadji el-hadj hadzhi khadzhi hajjah haja ' +
    'mullah mulla molla mollah mullo maulvi maulavi mawlawi maulawi maulana mawlana moulana mevlana mufti imam imaam ayatollah ayatullah hojatoleslam hujjat hodzha hodja qari hafiz hafez ustad ustaz ustadh sayyid sayyed sayed sayyad syed seyed sayid ' +
    'agha aqa emir engineer eng muhandis mohandes ir kapten h dato datuk tan tun tengku raden pak ibu bapak ' +
    'king queen prince princess emperor sultan baron baroness count countess duke duchess graf grafin freiherr freifrau ritter marquis ' +
    'rev reverend father fr pater brother sister archbishop bishop cardinal pope rabbi rav monsignor mons padre ' +
    'esq citizen comrade shri sri smt shrimati kumari thiru begum bibi sahib saheb sahab janab mirza ji khanum hanim bey bay effendi efendi pasha nawab'
  ).split(' '),
)
for (const ambiguous of 'pan tan tun m h don bay ji ir bibi pak begum mirza emir agha sultan baron graf pope king prince cardinal general brother sister father'.split(
  ' ',
))
  titles.delete(ambiguous)

const trailing = new Set(
  'dr prof eng esq mr mrs ms haji hajji hadji agha aqa khanum hanim begum sahib saheb sahab janab bey efendi effendi pasha mullah mulla mawlawi maulawi maulvi shaykh sheikh shaikh sayyid sayyed sayed syed hafiz qari mufti ustad'.split(
    ' ',
  ),
)

const suffixes = new Set(
  'jr junior snr senior ii iii iv phd msc bsc mba md esq qc kc obe cbe mp cpa dds ret'.split(' '),
)
