import { formOf } from '../plural.ts'
import type { Texts } from '../texts.ts'
import { lines } from './reportLines.ts'

export const report: Texts['report'] = {
  lead: 'Рэзерв месяц за месяцам, у той форме, якую патрабуюць рэгулятары. Кожную справаздачу можна скласці нанова па блокчэйне і спісах; апублікаваная не мяняецца.',
  none: 'Ніводзін месяц яшчэ не скончыўся, або ніводная справаздача не апублікавана.',
  months: {
    title: 'Месяцы',
    month: 'Месяц',
    published: 'Апублікавана',
    data: 'Даныя (JSON)',
    paper: 'На паперы (PDF)',
    show: (month) => `Паказаць ${month}`,
    digest: 'хэш справаздачы',
  },
  shown: {
    title: (day) => `Рэзерв на ${day}`,
    tokens: 'Токены ў абарачэнні',
    titled: 'Абавязацельствы па тытулах на зліткі',
    counted: 'Залічанае золата',
    coverage: 'Пакрыццё',
    nothingOwed: 'абавязацельстваў няма',
    backed: 'Цалкам забяспечана, па кожным эмітэнце',
    yes: 'так',
    no: 'не',
    value: 'Кошт рэзерву',
    noValue: 'не ўказаны: цана не названа',
    at: (amount, price) => `${amount} пры цане ${price} за унцыю`,
    sources: {
      'a round figure made up for the demonstration, no market’s price':
        'круглая лічба, прыдуманая для дэманстрацыі; не рынкавая цана',
    },
    custody: 'Захоўванне',
    vault: 'Сховішча',
    custodian: 'Захавальнік',
    bars: (count, number) =>
      `${count} ${formOf('be', { one: 'злітак', few: 'зліткі', many: 'зліткаў', other: 'злітка' }, number)}`,
    barsHead: 'Зліткі',
    counts: 'Залічана',
    asOf: 'Пералічана',
    never: 'ніколі',
    statements: 'Пацвярджэнняў за месяц',
    incidents: 'Здарэнні за месяц',
    noIncidents: 'няма',
    incident: (kind, vault) => (vault === null ? kind : `${kind}, ${vault}`),
    kinds: {
      hold: 'блакіроўка',
      duplicate: 'злітак указаны двойчы',
      'signature-withdrawn': 'подпіс адкліканы',
      freeze: 'рахунак замарожаны',
      'freeze-confirmed': 'замарозка пацверджана',
      'freeze-lifted': 'замарозка знята',
      suspended: 'удзельнік адхілены',
      veto: 'на змену накладзена вета',
      lapse: 'тэрмін пацвярджэння скончыўся',
    },
  },
  rules: {
    title: 'Якому правілу служыць кожны радок',
    lead: 'Дапамога пры чытанні, а не юрыдычная кансультацыя. Правілы названы па-англійску, як на іх спасылаюцца.',
    line: 'Радок',
    says: 'Пра што',
    rules: 'Правілы',
    lacks: 'Чаго не дае',
    lines,
  },
}
