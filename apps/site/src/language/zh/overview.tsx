/** 概览：一句话的结论、首先须知、覆盖率、时效、五个问题、历史走势。 */
import type { Texts } from '../texts.ts'

export const reserve: Texts['reserve'] = {
  label: '储备',
  backed: (gold, owed) => (
    <>
      {gold}黄金，<span className="phrase">支撑 {owed}负债。</span>
    </>
  ),
  short: (missing) => <>今日有 {missing}负债没有黄金支撑。</>,
  nothingOwed: (gold) => <>已计入 {gold}黄金，目前没有负债。</>,
  nothingYet: '尚无经确认的黄金，也没有负债。',
  beginning: [
    '托管方提交金库的金条清单，清单上每根金条都经过核对。',
    '托管方和审计方就该清单签署声明。',
    '经过一段等待期，其间任何诚实的一方都可以提出异议。此后黄金方可计入。',
    '到这时发行人才能发行代币，且不得超过计入的数量。',
  ],
  goldThatCounts: '计入的黄金',
  coins: '代币',
  oneGram: '一枚代币即一克',
  holders: (count) => `一枚代币即一克；共 ${count} 名持有人`,
  titles: '金条所有权凭证',
  asBars: '以整根金条偿付的负债',
  more: '超出负债的部分',
  missing: '负债的缺口',
  barsListed: (count) => `清单上共 ${count} 根金条（含等待期内的）`,
}

export const coverage: Texts['coverage'] = {
  title: '覆盖率',
  none: '没有负债，因此没有覆盖率可显示。',
  means:
    '负债（代币与所有权凭证合计）中有计入黄金支撑的比例，按发行人逐家计算：一家的盈余不能弥补另一家的缺口，因此不会超过 100%。',
  without: '若失去下列一项，还剩',
  vault: '金库',
  custodian: '托管方',
  jurisdiction: '司法辖区',
  worst:
    '每一行所列均为失去后影响最大的一项（司法辖区包括其全部金库）：其黄金按零计算，负债不变。黄金与覆盖率向下舍入，负债向上舍入。',
}

export const balance: Texts['balance'] = {
  listed: '清单所列',
  owed: '负债',
  nothing: '无',
  counts: '计入',
  waits: '处于等待期',
  idle: '不计入',
  coins: '代币',
  titles: '所有权凭证',
}

export const freshness: Texts['freshness'] = {
  title: '时效',
  none: '尚无任何金库的声明。',
  oldest: (span) => `最早的一次清点是在${span}前。`,
  lapsedAgo: (span) => `已失效${span}。`,
  lapsesIn: (countdown) => <>距失效还有 {countdown}。</>,
  noStatement: '尚无声明',
  ruler: (span) => `每条标尺长${span}：从清点之日起，到未经重新清点即不再计入的时刻为止。`,
}

export const concerns: Texts['concerns'] = {
  title: () => '首先须知',
  asOfBlock: (block) => `截至区块 ${block}：未能读取更新的金库数据。`,
  shortfall: (sponsor) => `${sponsor} 存在缺口`,
  shortfallText:
    '的负债没有计入的黄金支撑。该发行人无法发行代币；代币和所有权凭证仍可转让，凭证对应的金条仍可交付。',
  lapsed: (vault) => `声明已失效：${vault}`,
  lapsedText: (moment) => `前已超出时限（${moment}）。在新的清点获得签署之前，该金库的黄金按零计入。`,
  hold: (vault, kind) =>
    ({
      hold: `暂扣：${vault}`,
      all: `全部黄金暂扣：${vault}`,
      duplicate: `金条重复列示：${vault}`,
    })[kind],
  holdText: (moment) => `自${moment}起不再计入。`,
  noGround: '依据未公布。',
  evidence: '证据',
  evidenceDigest: '证据的哈希值',
  unsigned: (vault) => `签名不足：${vault}`,
  unsignedText: '列于清单，但均不计入：托管方或达到法定人数的审计方不再为该声明担保。',
  suspended: (sponsor) => `发行已暂停：${sponsor}`,
  suspendedText: '理事会已暂停该发行人的发行。其负债仍然有效并照常计算。',
  lapsing: (vault) => `声明即将失效：${vault}`,
  lapsingText: (moment) => `之后失效。若无新的清点，该金库的黄金自${moment}起按零计入。`,
}

export const questions: Texts['questions'] = {
  title: '购买之前',
  lead: '五个问题，以及完整答案所在之处。',
  own: {
    question: '我拥有什么？',
    answer: (coin) => (
      <>
        每枚代币是对一克纯金的债权。在您把代币换成某根金条的所有权凭证之前，您并不拥有任何特定的金条。不足最轻金条的部分不能赎回，也不支付货币：代币只能转让。
        {coin('代币是什么，不是什么')}
      </>
    ),
  },
  owes: {
    question: '谁欠我这些黄金？',
    answer: (sponsors, parties) => (
      <>
        代币的发行人：{sponsors}
        。每家发行人只能以自己金库中计入的黄金发行。托管方保管黄金，在您持有所有权凭证之前对您没有债务。
        {parties('参与方')}
      </>
    ),
    answerWithout: (parties) => <>代币的发行人，各自只能以自己金库中计入的黄金发行。{parties('参与方')}</>,
  },
  closes: {
    question: (vault) => `如果 ${vault} 明天关闭怎么办？`,
    questionWithout: '如果最大的金库明天关闭怎么办？',
    answer: (share, risks) => (
      <>
        该金库的黄金立即不再计入，届时 {share}{' '}
        的负债仍有计入的黄金支撑。您的代币照常可以转让；相关发行人在补足缺口之前无法发行。代币不标明属于哪家发行人：缺口补足之前，先赎回者先得；宣布违约之后，损失按条款分担。
        {risks('风险')}
      </>
    ),
    answerWithout: (risks) => (
      <>
        该金库的黄金立即不再计入，本页的覆盖率在同一区块内下降，相关发行人无法发行。
        {risks('风险')}
      </>
    ),
  },
  cheat: {
    question: '还有谁能骗我，我如何看得出来？',
    answer: (quorum, delay, check) => (
      <>
        一家托管方和 {quorum} 家审计方串通，为并不存在的黄金签署。任何算术都发现不了这一点。新签署的黄金要经过
        {delay}
        才计入，而且每根金条都已公布，可供他人复点。虚假的数字、清单和签名，包括本服务器显示的，都会被核验发现；超出黄金发行的代币也会被发现。冻结、查封或发行人破产不是欺骗，核验无法阻止。
        {check('自行核验')}
      </>
    ),
    answerWithout: (check) => (
      <>
        一家托管方和达到法定人数的审计方串通，为并不存在的黄金签署。任何算术都发现不了这一点。虚假的数字、清单和签名，包括本服务器显示的，都会被核验发现。
        {check('自行核验')}
      </>
    ),
  },
  may: {
    question: '我所在的国家允许参与吗？',
    answer: (join) => (
      <>
        取决于您居住在哪里、是什么身份、想做什么。答案在您的浏览器中算出，因此没有人知道您问了什么。
        {join('我可以参与吗？')}
      </>
    ),
  },
}

export const history: Texts['history'] = {
  title: '历史走势',
  lead: '自首个区块以来，计入的黄金与负债的对比，以及发生各种损失后本会剩下的覆盖率。',
  nothing: '尚无可供图表显示的事件。',
  asTables: '以表格显示',
  moment: '时点',
  now: (moment) => `当前，${moment}`,
  weight: '重量',
  coverage: '覆盖率',
  gold: '计入的黄金',
  owed: '负债',
  withoutVault: '失去该金库',
  withoutCustodian: '失去该托管方',
  withoutJurisdiction: '失去该司法辖区',
  nothingOwed: '无负债',
  more: (count) => `另有 ${count} 项`,
  spoken: (gold, owed) => `黄金 ${gold}，负债 ${owed}`,
  figures: '历史数字',
  figuresCaption: '历史数字，由新到旧',
  happened: '事件',
  happenedCaption: '事件，由新到旧',
  time: '时间',
  what: '事项',
  where: '详情',
  happening: (kind, facts) => (facts.length === 0 ? kind : `${kind}：${facts.join('，')}`),
  marks: {
    statement: '声明',
    hold: '暂扣',
    mint: '发行',
    title: '所有权凭证',
    return: '凭证换回',
    delivery: '交付',
    withdrawal: '提取',
    freeze: '冻结',
  },
}
