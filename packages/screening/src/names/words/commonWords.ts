/**
 * Words that many organisations and vessels bear, and how much they still tell (of 100). From what companies are called everywhere;
 * no list was counted.
 */

/** 100 for a word that is not common. */
export function weightOfWord(word: string): number {
  return weights.get(word) ?? 100
}

/** Common words that mean one thing in many languages and spellings: `trading`, `handels`, `torgovyy`. Itself where none is known. */
export function meaningOf(word: string): string {
  return meanings.get(word) ?? word
}

const weights = new Map<string, number>()

/** Words of one meaning; the first stands for all. */
const same: readonly string[] = [
  'company co comp compagnie compania companhia kompaniya kompania gesellschaft kompani kompanija',
  'group groupe grupo gruppe gruppa gruppo grup',
  'holding holdings kholding holdinq',
  'international intl internacional internazionale internationale mezhdunarodnyy mezhdunarodnaya internatsionalnyy beynelxalq',
  'trading trade trades trader traders handel handels torgovyy torgovaya torgovlya comercio commerce commercial comercial commerciale kommercheskiy ticaret tejarat',
  'bank banka banco banque banking bankasi',
  'industries industry industrial industrie industria industriya industriel promyshlennyy sanayi',
  'import imports',
  'export exports',
  'impex importexport',
  'service services servis servicios',
  'enterprise enterprises entreprise empresa predpriyatie',
  'investment investments invest investitsii inversiones',
  'development developments razvitie',
  'construction constructions stroitelnyy stroy building construcciones insaat',
  'technology technologies tech technical tekhnologii tecnologia teknoloji tekhnika',
  'engineering inzhiniring',
  'equipment oborudovanie',
  'shipping ship ships marine maritime sudokhodstvo navigation',
  'transport transportation transports logistics logistic logistik logistika',
  'energy energetika energia',
  'oil petroleum petrol neft neftegaz',
  'gas gaz',
  'organization organisation organizacion organizatsiya',
  'association assotsiatsiya asociacion',
  'foundation fund fond fonds',
  'institute institut instituto insitute',
  'center centre tsentr centro zentrum markaz',
  'university universitet universidad universite',
  'ministry ministerstvo ministerio ministere',
  'state national natsionalnyy nacional nationale gosudarstvennyy',
  'research nauchno scientific science issledovatelskiy',
  'production manufacturing manufacture proizvodstvo factory plant works zavod fabrika',
  'general generale',
  'corporation korporatsiya',
  'union soyuz',
  'bureau byuro office',
  'agency agentstvo agencia',
  'management',
  'consulting konsalting consultancy consultants',
  'security securities',
  'insurance strakhovanie seguros sigorta',
  'financial finance finans finansovyy',
  'capital kapital',
  'labour labor',
  'defence defense',
  'partners partner',
  'motor motors motoren',
  'air airlines airline airways aviation aviatsiya',
  'islamic islami islam',
  'people peoples',
]
const others =
  'global world euro asia east west north south northern southern eastern western central middle new star group sea lake gold golden silver blue red green white black first one products product systems system solutions solution network networks media electronics electronic chemical chemicals machine machinery metal metals steel mining minerals food foods agro agriculture agricultural agency supply supplies general real estate properties property house club society committee council party front movement army force forces brigade brigades liberation democratic republic republican federal city town region regional company special joint venture business auto automotive textile medical pharma pharmaceutical health care power electric telecom telecommunications communication communications digital data computer software exchange money currency travel tours tourism hotel hotels restaurant cargo freight line lines fleet tanker tankers crude vessel port airport school academy college hospital military police customs trust company resources resource group ocean pacific atlantic european american russian chinese iranian syrian iraqi north korean german french british swiss turkish arab arabian africa african america europe russia china iran syria iraq korea germany france britain switzerland turkey gulf united kingdom emirates dubai moscow london hong kong singapore panama cyprus'

for (const word of others.split(' ')) weights.set(word, 45)
const meanings = new Map<string, string>()
for (const line of same) {
  const words = line.split(' ')
  for (const word of words) {
    weights.set(word, 30)
    meanings.set(word, words[0] ?? word)
  }
}
