/** The words of the certificate in four languages; a missing one does not compile. */
import type { TitleStanding } from '@specie/evidence/allocation'
import type { HolderKind } from '../holders/says.ts'

export const languages = ['en', 'ru', 'be', 'zh'] as const
export type Language = (typeof languages)[number]

export type Texts = {
  readonly title: string
  readonly unsigned: string
  readonly address: string
  readonly programme: string
  readonly block: string
  readonly coins: string
  readonly gold: string
  readonly missing: string
  readonly digest: string
  readonly what: Readonly<Record<HolderKind, string>>
  readonly noCoins: string
  readonly covered: string
  readonly short: string
  readonly frozen: string
  readonly order: string
  readonly bars: string
  readonly titles: string
  readonly titleNumber: string
  readonly vault: string
  readonly bar: string
  readonly from: string
  readonly micrograms: string
  readonly standing: string
  readonly standings: Readonly<Record<TitleStanding, string>>
  readonly more: string
  readonly checkTitle: string
  readonly checkHow: string
  readonly square: string
  readonly same: string
  readonly different: string
  readonly language: string
}

export const texts: Readonly<Record<Language, Texts>> = {
  en: {
    title: 'Gold behind an address',
    unsigned:
      'Nobody signed this page, and it is no claim against anybody: it is arithmetic over public facts. Do not believe it; check it as said below.',
    address: 'Address',
    programme: 'Programme',
    block: 'Block',
    coins: 'Coins, g',
    gold: 'Fine gold behind them, g',
    missing: 'Missing, g',
    digest: 'Digest',
    what: {
      holder: 'Account',
      emptied: 'Account that held coins before',
      neverHeld: 'Account to which no coins had ever come',
      contract: 'A contract of the programme, nobody’s account',
      nobody: 'Address 0, where coins come from and where they cease',
    },
    noCoins: 'At this block the address holds no coins, so no bar stands behind it by coins.',
    covered: 'Behind every coin of this address stands its full weight of gold.',
    short:
      'The gold that counts is less than the coins. Every holder misses the same share, rounded to the microgram.',
    frozen: 'The account is frozen: its coins cannot move. The gold behind it stays.',
    order:
      'The order of addresses decides which bars stand here, never how much. The bars change when coins move; a bar of one’s own is a title.',
    bars: 'Bars behind its coins',
    titles: 'Bars of its own, by title',
    titleNumber: 'Title',
    vault: 'Vault',
    bar: 'Bar',
    from: 'From, µg',
    micrograms: 'Fine gold, µg',
    standing: 'State',
    standings: {
      whole: 'counted in full',
      held: 'listed with weight 0',
      uncounted: 'its vault counts less than its titled bars weigh',
      missing: 'in no list in force',
    },
    more: 'Not all bars are printed here; the command below lists every one.',
    checkTitle: 'Check it',
    checkHow:
      'On a machine and a chain node of your own. The command adds up every transfer, holds every list against the chain, and says whether this digest comes out:',
    square:
      'The square opens this certificate anew and compares its digest. That is the server’s word; the command is yours.',
    same: 'The digest is the one that this server computes now.',
    different: 'THE DIGEST IS NOT the one that this server computes. One of the two is wrong:',
    language: 'Language',
  },
  ru: {
    title: 'Золото за адресом',
    unsigned:
      'Эту страницу никто не подписывал, и она не даёт права требования: это арифметика по открытым данным. Не верьте ей, а проверьте, как сказано ниже.',
    address: 'Адрес',
    programme: 'Программа',
    block: 'Блок',
    coins: 'Токены, г',
    gold: 'Чистое золото за ними, г',
    missing: 'Не хватает, г',
    digest: 'Хеш',
    what: {
      holder: 'Счёт',
      emptied: 'Счёт, на котором раньше были токены',
      neverHeld: 'Счёт, на который токены никогда не поступали',
      contract: 'Контракт программы, ничей счёт',
      nobody: 'Нулевой адрес: отсюда токены появляются, сюда уходят навсегда',
    },
    noCoins: 'В этом блоке на адресе нет токенов, поэтому ни один слиток не стоит за ним по токенам.',
    covered: 'За каждым токеном этого адреса стоит его полный вес золота.',
    short:
      'Засчитанного золота меньше, чем токенов. Каждому держателю не хватает одинаковой доли, с точностью до микрограмма.',
    frozen: 'Счёт заморожен: передать токены с него нельзя. Золото за ними остаётся.',
    order:
      'Порядок адресов решает только, какие слитки стоят здесь, но не сколько золота. Слитки меняются, когда токены переходят из рук в руки; собственный слиток даёт титул.',
    bars: 'Слитки за токенами',
    titles: 'Собственные слитки, по титулам',
    titleNumber: 'Титул',
    vault: 'Хранилище',
    bar: 'Слиток',
    from: 'Начиная с, мкг',
    micrograms: 'Чистое золото, мкг',
    standing: 'Состояние',
    standings: {
      whole: 'засчитан полностью',
      held: 'в списке с весом 0',
      uncounted: 'в хранилище засчитано меньше, чем весят его слитки под титулами',
      missing: 'нет ни в одном действующем списке',
    },
    more: 'Здесь напечатаны не все слитки; команда ниже перечисляет каждый.',
    checkTitle: 'Проверьте сами',
    checkHow:
      'На своём компьютере и со своим узлом блокчейна. Команда складывает все переводы, сверяет каждый список с блокчейном и говорит, получается ли этот хеш:',
    square:
      'Квадратный код открывает этот сертификат заново и сравнивает хеш. Это слово сервера; команда — ваша собственная проверка.',
    same: 'Хеш совпадает с тем, что сервер вычисляет сейчас.',
    different: 'ХЕШ НЕ СОВПАДАЕТ с тем, что вычисляет сервер. Один из двух неверен:',
    language: 'Язык',
  },
  be: {
    title: 'Золата за адрасам',
    unsigned:
      'Гэтую старонку ніхто не падпісваў, і яна не дае права патрабавання: гэта арыфметыка па адкрытых даных. Не верце ёй, а праверце, як сказана ніжэй.',
    address: 'Адрас',
    programme: 'Праграма',
    block: 'Блок',
    coins: 'Токены, г',
    gold: 'Чыстае золата за імі, г',
    missing: 'Не хапае, г',
    digest: 'Хэш',
    what: {
      holder: 'Рахунак',
      emptied: 'Рахунак, на якім раней былі токены',
      neverHeld: 'Рахунак, на які токены ніколі не паступалі',
      contract: 'Кантракт праграмы, нічый рахунак',
      nobody: 'Нулявы адрас: адсюль токены з’яўляюцца, сюды сыходзяць назаўсёды',
    },
    noCoins: 'У гэтым блоку на адрасе няма токенаў, таму ніводзін злітак не стаіць за ім па токенах.',
    covered: 'За кожным токенам гэтага адраса стаіць яго поўная вага золата.',
    short:
      'Залічанага золата менш, чым токенаў. Кожнаму трымальніку не хапае аднолькавай долі, з дакладнасцю да мікраграма.',
    frozen: 'Рахунак замарожаны: перадаць токены з яго нельга. Золата за імі застаецца.',
    order:
      'Парадак адрасоў вырашае толькі, якія зліткі стаяць тут, але не колькі золата. Зліткі мяняюцца, калі токены пераходзяць з рук у рукі; уласны злітак дае тытул.',
    bars: 'Зліткі за токенамі',
    titles: 'Уласныя зліткі, па тытулах',
    titleNumber: 'Тытул',
    vault: 'Сховішча',
    bar: 'Злітак',
    from: 'Пачынаючы з, мкг',
    micrograms: 'Чыстае золата, мкг',
    standing: 'Стан',
    standings: {
      whole: 'залічаны цалкам',
      held: 'у спісе з вагой 0',
      uncounted: 'у сховішчы залічана менш, чым важаць яго зліткі пад тытуламі',
      missing: 'няма ні ў адным дзейным спісе',
    },
    more: 'Тут надрукаваны не ўсе зліткі; каманда ніжэй пералічвае кожны.',
    checkTitle: 'Праверце самі',
    checkHow:
      'На сваім камп’ютары і са сваім вузлом блокчэйна. Каманда складае ўсе пераводы, звярае кожны спіс з блокчэйнам і кажа, ці атрымліваецца гэты хэш:',
    square:
      'Квадратны код адкрывае гэты сертыфікат нанава і параўноўвае хэш. Гэта слова сервера; каманда — ваша ўласная праверка.',
    same: 'Хэш супадае з тым, што сервер вылічвае цяпер.',
    different: 'ХЭШ НЕ СУПАДАЕ з тым, што вылічвае сервер. Адзін з двух няправільны:',
    language: 'Мова',
  },
  zh: {
    title: '地址背后的黄金',
    unsigned: '本页无人签署，也不构成对任何人的债权：它只是对公开事实的计算。请勿轻信，请按下文自行核验。',
    address: '地址',
    programme: '项目',
    block: '区块',
    coins: '代币（克）',
    gold: '其背后的纯金（克）',
    missing: '缺少（克）',
    digest: '哈希值',
    what: {
      holder: '账户',
      emptied: '曾持有代币的账户',
      neverHeld: '从未收到过代币的账户',
      contract: '本项目的合约，不是任何人的账户',
      nobody: '零地址：代币由此产生，也在此销毁',
    },
    noCoins: '在此区块，该地址没有代币，因此没有金条因代币而位于其背后。',
    covered: '该地址的每一枚代币背后都有足额黄金。',
    short: '计入的黄金少于代币。每位持有人缺少的比例相同，精确到微克。',
    frozen: '该账户已被冻结：其代币不能转移。其背后的黄金不变。',
    order:
      '地址的顺序只决定对应哪些金条，不影响数量。代币转移时对应的金条会变；拥有某一根金条需要持有其所有权凭证。',
    bars: '代币背后的金条',
    titles: '凭所有权凭证拥有的金条',
    titleNumber: '所有权凭证',
    vault: '金库',
    bar: '金条',
    from: '起点（微克）',
    micrograms: '纯金（微克）',
    standing: '状态',
    standings: {
      whole: '全额计入',
      held: '在清单中，重量计为 0',
      uncounted: '其金库计入的黄金少于有凭证的金条的重量',
      missing: '不在任何有效清单中',
    },
    more: '此处未印出全部金条；下面的命令会列出每一根。',
    checkTitle: '自行核验',
    checkHow:
      '请使用您自己的计算机和区块链节点。该命令累加每一笔转账，将每份清单与链上数据核对，并说明是否得出此哈希值：',
    square: '二维码会重新打开本证书并比较哈希值。那是服务器的说法；命令才由您自己掌握。',
    same: '该哈希值与本服务器现在计算的一致。',
    different: '该哈希值与本服务器计算的不一致。两者之一有误：',
    language: '语言',
  },
}
