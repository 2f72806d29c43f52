/** 参与方：各发行人的状况，各角色的权限，任何人都不能更改的规则。 */
import type { Texts } from '../texts.ts'

export const parties: Texts['parties'] = {
  lead: '谁对代币承担偿付义务，谁保管黄金，谁清点黄金，各方能做什么、不能做什么。',
  sponsors: {
    title: '发行人',
    lead: '数家发行人发行同一种代币，各以自己金库的黄金为限。谁也不能以别家的黄金发行。',
    none: '尚未接纳任何发行人。',
    goldIn: (vaults) => `黄金存于 ${vaults}`,
    shortOf: (missing) => <>缺口 {missing}</>,
    suspended: '发行已暂停',
    assets: '资产',
    issued: '已发行',
    titled: '已转为凭证',
    free: '可用',
    missing: '缺口',
    cap: '上限',
  },
  roles: {
    title: '角色',
    lead: '一个地址永远只担任一个角色。接纳缓慢而公开，暂停资格立即生效。',
    nobody: '暂无。',
    addressOf: (name) => `${name} 的地址`,
    seatNames: {
      'holders’ seat': '持有人席位',
      'seat of the Swiss sponsor': '瑞士发行人席位',
      'seat of the Singapore sponsor': '新加坡发行人席位',
      'seat of the Dubai sponsor': '迪拜发行人席位',
      'independent seat': '独立席位',
    },
    sponsors: { title: '发行人', does: '以自己计入的黄金发行代币，并承担偿付义务。' },
    custodians: {
      title: '托管方',
      does: '保管金条，就所保管的金条签署，在柜台交付金条。可立即暂扣自己的金库。',
    },
    auditors: { title: '审计方', does: '清点，并签署清点结果。可立即撤回自己的签名。' },
    guardians: { title: '监督人', does: '可以暂扣金库，否决理事会的扩权决定，此外别无权限。' },
    officers: { title: '合规官', does: '筛查，两人一组签署放行，冻结账户。不能移动黄金或代币。' },
    members: {
      title: '结算成员',
      does: '彼此买卖黄金。相互的债务先轧差，再由全体成员签署的一笔交易一次结清。',
    },
    seats: { title: '理事会', does: '接纳参与方，暂停其资格：扩权缓慢，限权迅速。从不设定任何数量。' },
  },
  rules: {
    title: '任何人都不能更改的规则',
    lead: (join) => (
      <>
        规则写在合约里，谁也不能更改、暂停或升级。您所在国家的法律怎么说，是另一个问题：
        {join('我在这里可以参与吗？')}
      </>
    ),
    maxAge: '清点的最长有效期。逾期后其黄金按零计入。',
    quorum: (auditors) => `一次清点所需的签名：托管方和 ${auditors} 家独立审计方。`,
    raiseDelay: '新清点的黄金计入之前必须经过的时间，以便任何诚实的一方提出异议。',
    changeDelay: '新参与方或更高的上限生效之前必须经过的时间。',
    holdRest: '同一方两次单独暂扣同一金库之间必须经过的时间。',
    freezeLapse: '若没有第二名合规官确认，冻结经过此时间自行终止。',
  },
}
