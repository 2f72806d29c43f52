/** 页面框架：名称、页首、页尾、服务器无响应时的说明。 */
import type { PartName } from '../../verdict/staleness.ts'
import type { Texts } from '../texts.ts'

export const pages: Texts['pages'] = {
  overview: {
    nav: '概览',
    title: '储备证明',
    description: '代币背后有多少黄金，由谁在何时签署确认，失去一座金库后还剩多少。请自行核验。',
  },
  coin: {
    nav: '代币',
    title: '代币是什么，不是什么',
    description: '您拥有什么，谁对您负债，代币如何换成金条，金库被封锁时会怎样。',
  },
  bars: {
    nav: '金库与金条',
    title: '金库与金条',
    description: '代币背后的每座金库、每根金条，连同其历史和在求和树中的位置。',
  },
  parties: {
    nav: '参与方',
    title: '发行人、托管方、审计方',
    description: '谁对代币承担偿付义务，谁保管黄金，谁清点黄金，各方分别能做什么。',
  },
  documents: {
    nav: '文件',
    title: '声明与文件',
    description: '每份已签署的声明及其清单、签名和证明；制裁名单；合约。',
  },
  risks: {
    nav: '风险',
    title: '风险直说',
    description: '托管、法律、制裁、发行人、技术：可能出什么问题，以及任何核验都发现不了的问题。',
  },
  terms: {
    nav: '条款',
    title: '条款',
    description: '向谁主张权利，谁可以在何处赎回什么，损失由谁承担。',
  },
  stress: {
    nav: '压力情景',
    title: '压力情景',
    description: '假定一座金库、一家托管方、一个国家或一家发行人被封锁，看按条款还剩多少。',
  },
  report: {
    nav: '报告',
    title: '储备月报',
    description: '逐月的储备情况：网页、数据和 PDF。',
  },
  address: {
    nav: '您的地址',
    title: '某一地址背后的金条',
    description: '在任一最终区块，某一地址的代币对应哪些金条。',
  },
  news: {
    nav: '动态',
    title: '项目动态',
    description: '公开日志所载的事件，以网页和订阅源提供。',
  },
  check: {
    nav: '核验',
    title: '自行核验',
    description: '在浏览器或命令行中由原始数据重算每一个数字，无须信任任何人。',
  },
}

export const frame: Texts['frame'] = {
  skip: '跳至正文',
  demonstrationName: '演示',
  demonstration: (programme) => (
    <>
      <strong>演示。</strong>
      {programme} 是虚构项目：其发行人、金库、金条和代币均不存在。
    </>
  ),
  unnamed: '储备证明',
  previewPicture: '如钞票上的金色雕刻花纹。',
  navigation: '页面',
  languages: '语言',
  weightsIn: '重量单位',
  scales: { metric: '千克', ounces: '盎司', exact: '精确' },
  block: (number, ago) => `区块 ${number}，${ago === null ? '刚刚' : `${ago}前`}`,
  onPaper: (block, moment) => `区块 ${block}，${moment}`,
  nothingHere: {
    title: '没有这个页面',
    text: '此地址下没有内容。项目的各个页面列在上方。',
  },
  whats: {
    reserve: '储备',
    history: '历史',
    sponsors: '发行人',
    vaults: '金库',
    bars: '金条',
    bar: '这根金条',
    rules: '规则',
    lists: '名单',
    statements: '声明',
    titles: '所有权凭证',
  },
  silence:
    '合约所载的内容不依赖本服务器：任何一个链上节点都能回答代币、负债、根值和暂扣的情况；任何人保存的清单副本，要么与签署确认的哈希值相符，要么不符。',
  noAnswer: (span, block) => (
    <>
      <strong>已有{span}无响应。</strong>以下数字截至区块 {block}；此后发生的情况未予显示。
    </>
  ),
  contradicts: (part, block) => (
    <>
      <strong>各项响应相互矛盾。</strong>在区块 {block} 上，储备与{partNames[part]}
      给出的哈希值不同：二者不属于同一条链。在向节点查询之前，请勿相信其中任何一项。
    </>
  ),
  behind: (part, span, block) => (
    <>
      <strong>
        {partNames[part]}：已有{span}没有更新。
      </strong>
      所示内容截至区块 {block}；此后发生的情况未包括在内。
    </>
  ),
  foot: (programme) =>
    `${programme === null ? '本项目' : `${programme} `}运行于 Specie，后者是采用 Apache 2.0 许可证的开源软件。各页面只访问自身的服务器，不统计访客；唯一的 Cookie 仅在您选定语言后用于记住语言。`,
  footLinks: {
    join: '我可以参与吗？',
    rules: '各地规则',
    planner: '挖矿规划工具',
    api: 'API 说明',
    statements: '声明（JSON）',
    events: '事件（JSON）',
  },
}

const partNames = {
  vaults: '金库',
  history: '历史',
  programme: '项目及其规则',
} satisfies Record<PartName, string>
