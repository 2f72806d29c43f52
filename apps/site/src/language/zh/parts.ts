/** 各页面共用部分的文字。 */
import type { PartTexts } from '../en/parts.ts'

export const parts: PartTexts = {
  copy: (name) => `复制${name}：`,
  copied: '已复制',
  age: (span, left) => `${span}前清点，${left}后失效`,
  lapsedAgo: (span) => `已失效${span}`,
  countedAt: (moment) => `清点时间：${moment}`,
  loading: (what) => `正在载入${what}……`,
  trouble: {
    unreachable: (what) => `服务器无响应，无法显示${what}`,
    refused: (what) => `服务器未能给出${what}`,
    nonsense: (what) => `服务器给出的${what}与本页面要求的格式不符`,
  },
  advice: {
    unreachable: '本页面会继续请求。',
    refused: '本页面会继续请求。',
    nonsense:
      '该响应的任何内容均未显示：读错的数字比没有数字更糟。请刷新页面；若仍无改善，则页面与服务器的版本不一致。',
  },
  colours: '配色',
  themes: { system: '自动', light: '浅色', dark: '深色' },
  engraving: '图案由现行清单的根值绘成：金条有变，图案即变。',
}
