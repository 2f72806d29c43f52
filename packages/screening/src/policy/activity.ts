/** What somebody may want to do under the law of a place: the seven activities of which the rules speak. */

export const activities = [
  'mine',
  'hold',
  'trade',
  'pay_domestic',
  'pay_foreign_trade',
  'issue_asset_token',
  'gold_trade',
] as const

export type Activity = (typeof activities)[number]

export function isActivity(text: string): text is Activity {
  return activities.some((one) => one === text)
}

/** The activity as somebody would say it: `to hold`. */
export const activityWords: Readonly<Record<Activity, string>> = {
  mine: 'mine',
  hold: 'hold coins',
  trade: 'trade coins',
  pay_domestic: 'pay at home',
  pay_foreign_trade: 'pay in foreign trade',
  issue_asset_token: 'issue coins on metal',
  gold_trade: 'trade gold',
}
