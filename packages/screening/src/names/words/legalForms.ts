/**
 * Legal forms of companies in many countries, by what they mean: whether liability is limited, whether there are shares, who owns it. Two
 * names with forms of one class say the same (`GmbH`, `ООО`, `Ltd`); forms of different classes are evidence against.
 */

export type FormClass = 'limited' | 'shares' | 'partnership' | 'sole' | 'cooperative' | 'nonprofit' | 'state'

export type FormPlace = { readonly from: number; readonly until: number; readonly form: FormClass }

/**
 * Where forms stand in the words of a name (lower-case Latin, dots gone). `sure` takes only those that cannot be somebody's name.
 * Nothing is a form if no word would be left.
 */
export function findForms(words: readonly string[], sure: boolean): readonly FormPlace[] {
  const found: FormPlace[] = []
  let taken = 0
  for (let from = 0; from < words.length; from += 1) {
    for (let length = Math.min(longest, words.length - from); length >= 1; length -= 1) {
      const phrase = words.slice(from, from + length).join('')
      const form = forms.get(phrase)
      if (form === undefined) continue
      if (taken + length >= words.length) continue
      const short = length === 1 && phrase.length < 4
      if (sure && !sureForms.has(phrase)) continue
      // Short forms are words elsewhere (`as`, `co`, `sa`): only where forms stand, at an end.
      if (short && from > 0 && from + length < words.length && !restAreForms(words, from + length)) continue
      if (short && from === 0 && !leading.has(phrase)) continue
      found.push({ from, until: from + length, form })
      taken += length
      from += length - 1
      break
    }
  }
  return found
}

function restAreForms(words: readonly string[], from: number): boolean {
  return words.slice(from).every((word) => forms.has(word) || word.length <= 3 || /^\d+$/.test(word))
}

const byClass: Record<FormClass, string> = {
  limited:
    'ltd|limited|ltda|limitada|llc|l l c|limited liability company|limited liability co|lc|ltd liability co|private limited|pvt ltd|pvt limited|pte ltd|pte limited|pty ltd|pty limited|proprietary limited|sdn bhd|sendirian berhad|co ltd|co limited|company limited|company ltd|gmbh|gesellschaft mit beschrankter haftung|gesellschaft mit beschraenkter haftung|mbh|ggmbh|ug|sarl|s a r l|societe a responsabilite limitee|srl|s r l|societa a responsabilita limitata|societatea cu raspundere limitata|sociedad de responsabilidad limitada|s de rl|s de rl de cv|sl|slu|sociedad limitada|bv|b v|besloten vennootschap|bvba|b v b a|sprl|sp z o o|sp zoo|spzoo|spolka z ograniczona odpowiedzialnoscia|sro|s r o|spol s r o|doo|d o o|dooel|eood|ood|kft|korlatolt felelossegu tarsasag|uab|sia|ou|osauhing|oy|osakeyhtio|ab|aktiebolag|as|aps|anpartsselskab|ooo|obshchestvo s ogranichennoy otvetstvennostyu|obshchestvo s ogranichennoi otvetstvennostyu|tov|tovarystvo z obmezhenoyu vidpovidalnistyu|too|mchj|xk|llp kz|epe|etaireia periorismenis evthynis|mmc|limited sirketi|ltd sti|yugen kaisha|godo kaisha|gk|yk|fze|fzco|fzc|fz llc|dmcc|wll|w l l|spc|unlimited company|pllc|lda|unipessoal lda|sasu|eurl|phan|tnhh|cong ty tnhh',
  shares:
    'plc|p l c|public limited company|public company limited|pcl|inc|incorporated|corp|corporation|jsc|j s c|joint stock company|joint stock co|joint stock|ojsc|open joint stock company|cjsc|closed joint stock company|pjsc|public joint stock company|private joint stock company|psc|qsc|saog|saoc|bsc|ksc|ag|aktiengesellschaft|aktiengeselschaft|kgaa|se|societas europaea|sa|s a|societe anonyme|sociedad anonima|sociedade anonima|societatea pe actiuni|sas|s a s|societe par actions simplifiee|sab|sab de cv|sa de cv|s a de c v|sociedad anonima de capital variable|spa|s p a|societa per azioni|nv|n v|naamloze vennootschap|oyj|asa|aksjeselskap|allmennaksjeselskap|aktieselskab|a s|as tr|anonim sirketi|anonim ortakligi|ad|akcionarsko drustvo|dd|d d|ead|rt|zrt|nyrt|akciova spolocnost|akciova spolecnost|spolka akcyjna|aktsionernoe obshchestvo|aktsionernoye obshchestvo|otkrytoe aktsionernoe obshchestvo|otkrytoye aktsionernoye obshchestvo|zakrytoe aktsionernoe obshchestvo|zakrytoye aktsionernoye obshchestvo|publichnoe aktsionernoe obshchestvo|publichnoye aktsionernoye obshchestvo|nepublichnoe aktsionernoe obshchestvo|ao|oao|zao|pao|nao|ooao|aat|oaat|zaat|pat|prat|at ua|publichne aktsionerne tovarystvo|ae|anonymi etaireia|kabushiki kaisha|kabushiki gaisha|kk|k k|chusik hoesa|jusikhoesa|bhd|berhad|tbk|pt|p t|perseroan terbatas|perusahaan|co inc|sca|saa|s a a|sac|eirl|sha|asc|osc|hf|ehf|plc ltd|pjs|aj|shirkat sahami|sherkat sahami|sahami khas|stock company|shareholding company',
  partnership:
    'lp|l p|limited partnership|llp|l l p|limited liability partnership|lllp|kg|k g|kommanditgesellschaft|gmbh co kg|gmbh and co kg|ag co kg|ohg|offene handelsgesellschaft|gbr|snc|s n c|sncs|sca lp|societe en commandite|societe en nom collectif|cv|c v|commanditaire vennootschap|vof|v o f|general partnership|partnership|gp|ks|k s|kb|kommanditbolag|ky|scs|s c s|sp k|spolka komandytowa|sp j|bt',
  sole: 'ek|e k|ip|individualnyy predprinimatel|individual entrepreneur|fop|fizicheskoe litso predprinimatel|sole proprietorship|est|establishment|chup|chp',
  cooperative:
    'cooperative|cooperativa|coop|co operative|eg|e g|genossenschaft|scop|cooperatie|kooperativ|spk|artel|kolkhoz',
  nonprofit:
    'ano|avtonomnaya nekommercheskaya organizatsiya|autonomous non profit organization|autonomous nonprofit organization|non profit organization|nonprofit organization|ev|e v|eingetragener verein|stiftung|foundation|fondation|stichting|vereniging|asbl|vzw|ngo|charity|charitable foundation|charitable trust|onlus|npo|noncommercial organization|nko|fond|fundacion|fundacja|obshchestvennaya organizatsiya|public organization|waqf|vakfi|dernegi',
  state:
    'fgup|fgu|federalnoe gosudarstvennoe unitarnoe predpriyatie|federal state unitary enterprise|state unitary enterprise|unitary enterprise|gup|mup|unitarnoe predpriyatie|rue|rup|state owned enterprise|state enterprise|fku|fgbu|fgbou|gbu|kp|dp|fkp|republican unitary enterprise|respublikanskoe unitarnoe predpriyatie|na',
}

let longest = 1
const forms = new Map<string, FormClass>()
for (const [form, phrases] of Object.entries(byClass)) {
  if (isFormClass(form)) {
    for (const written of phrases.split('|')) {
      const phrase = written.replaceAll(' ', '')
      if (!forms.has(phrase)) forms.set(phrase, form)
      longest = Math.max(longest, written.split(' ').length)
    }
  }
}

/** Forms that stand before the name. */
const leading = new Set(
  'ooo oao zao pao nao ao aat pat tov too ip fop pt cv ano gup mup rup fku uab sia ad ead dp kp chup spk sc ngo na'.split(
    ' ',
  ),
)

/** Forms that are nobody's name, even in a person's. */
const sureForms = new Set(
  'ltd|limited|llc|l l c|gmbh|inc|incorporated|corp|corporation|jsc|ojsc|pjsc|cjsc|plc|ooo|oao|zao|pao|sarl|srl|limited liability company|joint stock company|aktiengesellschaft|company limited|co ltd|fze|fzco|llp|pvt ltd|pte ltd|pty ltd|ltda'
    .replaceAll(' ', '')
    .split('|'),
)

function isFormClass(text: string): text is FormClass {
  return text in byClass
}

/** Forms as they are written in Chinese and Japanese and Korean, where no blank tells them from the name. */
export const writtenForms: readonly (readonly [string, string])[] = [
  ['股份有限公司', 'joint stock company'],
  ['股份有限責任公司', 'joint stock company'],
  ['有限责任公司', 'limited liability company'],
  ['有限責任公司', 'limited liability company'],
  ['有限公司', 'company limited'],
  ['株式会社', 'kabushiki kaisha'],
  ['株式會社', 'kabushiki kaisha'],
  ['有限会社', 'yugen kaisha'],
  ['合同会社', 'godo kaisha'],
  ['(株)', 'kabushiki kaisha'],
  ['㈱', 'kabushiki kaisha'],
  ['주식회사', 'chusik hoesa'],
  ['유한회사', 'limited'],
  ['(주)', 'chusik hoesa'],
  ['集团公司', 'group'],
  ['公司', 'company'],
]
