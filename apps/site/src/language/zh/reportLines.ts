import type { ReportLines } from '../en/reportLines.ts'

/** 报告各行的内容，以及未提供的内容。 */
export const lines: ReportLines = {
  'tokens.outstandingMicrograms': { says: '流通中的代币数量，至少每月一次', lacks: null },
  'reserve.value': { says: '储备的价值', lacks: '价格由公布者指定并注明来源；合约不知道任何价格' },
  'reserve.composition': { says: '储备的构成', lacks: null },
  'reserve.fullyBacked': { says: '代币是否足额支撑，包括该期间和当前', lacks: null },
  custody: {
    says: '储备存于何处、由谁保管，并与其他财产隔离',
    lacks: '托管协议本身，以及所在地法律是否承认隔离',
  },
  'reserve.without': { says: '集中度：失去最大的金库、托管方或司法辖区后仍被覆盖的部分', lacks: null },
  statements: {
    says: '谁清点、何时清点、签署了什么',
    lacks: '审计方的完整报告由其自行公布；管理层的确认是本报告之外的签署',
  },
  changes: { says: '当月的发行与赎回', lacks: null },
  incidents: { says: '对储备有重大影响的事件', lacks: '事件发生的当时即公开于链上；此处为当月事件的清单' },
  'reserve.countedMicrograms': {
    says: '储备不作投资：只有金条，别无其他',
    lacks: '没有金条在别处被质押，依靠的是所签署的类型 AllocatedUnencumbered 和法律',
  },
}
