import type { Texts } from '../texts.ts'

export const terms: Texts['terms'] = {
  lead: '您的债权向谁主张，可以在哪里取得什么，损失由谁承担。每一条都注明由合约执行，还是仅由法律保障。',
  none: '本项目尚未公布条款。没有人能说明损失由谁承担。',
  facts: {
    version: (version, day) => `第 ${version} 版，自${day}起生效。`,
    next: (version, day) => `第 ${version} 版已公告，将于${day}生效。`,
    document: '条款数据（JSON）',
    digest: '文件的哈希值',
    binding: '以英文文本为准；其他文本为译文。',
    untranslated: '此段尚无译文。',
  },
  short: {
    title: '要点',
    claim: '您的债权对象',
    against: {
      'issuing-sponsor': '各发行人，各自只对其发行的代币负责',
      'sponsors-jointly': '全体发行人共同负责',
    },
    loss: '损失承担者',
    losses: {
      'pro-rata': (days) => `宣布违约后，由全部代币按比例平等承担（补足期限${days}）`,
      'sponsors-jointly': (days) => `全体发行人以其盈余黄金共同承担（补足期限${days}）`,
    },
    smallest: '最小可取得数量',
    oneBar: '一根金条，在其所在金库的柜台领取',
    law: '法律与管辖',
  },
  clauses: {
    title: '条款',
    byContract: (name) => `由合约执行：${name}`,
    byLaw: '仅由法律保障：合约无法执行',
  },
  counters: { title: '领取柜台', vault: '金库', notice: '提前通知' },
  fees: { title: '合约之外的费用', payer: '付款人', charge: '收费内容' },
  insurance: {
    title: '保险',
    vaults: '金库',
    insurer: '保险人',
    limit: '限额',
    covers: '承保',
    excludes: '不承保',
  },
  versions: { title: '版本', version: '版本', from: '生效日', digest: '哈希值' },
}
