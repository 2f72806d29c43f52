import { formOf } from '../plural.ts'
import type { Texts } from '../texts.ts'
import { lines } from './reportLines.ts'

export const report: Texts['report'] = {
  lead: 'Резерв месяц за месяцем, в той форме, которую требуют регуляторы. Каждый отчёт можно составить заново по блокчейну и спискам; опубликованный не меняется.',
  none: 'Ни один месяц ещё не закончился, или ни один отчёт не опубликован.',
  months: {
    title: 'Месяцы',
    month: 'Месяц',
    published: 'Опубликован',
    data: 'Данные (JSON)',
    paper: 'На бумаге (PDF)',
    show: (month) => `Показать ${month}`,
    digest: 'хеш отчёта',
  },
  shown: {
    title: (day) => `Резерв на ${day}`,
    tokens: 'Токены в обращении',
    titled: 'Обязательства по титулам на слитки',
    counted: 'Засчитанное золото',
    coverage: 'Покрытие',
    nothingOwed: 'обязательств нет',
    backed: 'Полностью обеспечено, по каждому эмитенту',
    yes: 'да',
    no: 'нет',
    value: 'Стоимость резерва',
    noValue: 'не указана: цена не названа',
    at: (amount, price) => `${amount} при цене ${price} за унцию`,
    sources: {
      'a round figure made up for the demonstration, no market’s price':
        'круглая цифра, придуманная для демонстрации; не рыночная цена',
    },
    custody: 'Хранение',
    vault: 'Хранилище',
    custodian: 'Хранитель',
    bars: (count, number) =>
      `${count} ${formOf('ru', { one: 'слиток', few: 'слитка', many: 'слитков', other: 'слитка' }, number)}`,
    barsHead: 'Слитки',
    counts: 'Засчитано',
    asOf: 'Пересчитано',
    never: 'никогда',
    statements: 'Подтверждений за месяц',
    incidents: 'Происшествия за месяц',
    noIncidents: 'нет',
    incident: (kind, vault) => (vault === null ? kind : `${kind}, ${vault}`),
    kinds: {
      hold: 'блокировка',
      duplicate: 'слиток указан дважды',
      'signature-withdrawn': 'подпись отозвана',
      freeze: 'счёт заморожен',
      'freeze-confirmed': 'заморозка подтверждена',
      'freeze-lifted': 'заморозка снята',
      suspended: 'участник отстранён',
      veto: 'на изменение наложено вето',
      lapse: 'срок подтверждения истёк',
    },
  },
  rules: {
    title: 'Какому правилу служит каждая строка',
    lead: 'Помощь при чтении, а не юридическая консультация. Правила названы по-английски, как на них ссылаются.',
    line: 'Строка',
    says: 'О чём',
    rules: 'Правила',
    lacks: 'Чего не даёт',
    lines,
  },
}
