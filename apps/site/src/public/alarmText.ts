/** An alarm in the page's language, from what it is about; null where the language has no words of its own, or the page lacks the facts. */
import type { ShownAlarm } from '../api/news.ts'
import type { Reserve } from '../api/reserve.ts'
import type { Vault } from '../api/vaults.ts'
import type { Speech } from '../language/speech.ts'
import type { Texts } from '../language/texts.ts'
import { missingGold } from '../verdict/concerns.ts'
import { heldWeight } from '../verdict/standing.ts'

export function alarmText(
  alarm: ShownAlarm,
  known: { readonly reserve: Reserve | null; readonly vaults: readonly Vault[] },
  texts: Texts,
  speech: Speech,
): string | null {
  const say = texts.news.alarms.says[alarm.kind]
  if (say === undefined) return null
  const [, about = '', rest = ''] = alarm.key.split(':')
  const vault = known.vaults.find(({ id }) => id === String(alarm.vault))
  const sponsor = known.reserve?.sponsors.find(({ address }) => address.toLowerCase() === about)
  const hold = vault?.journal.find(({ entry }) => String(entry) === rest)
  const stage = stages.find((one) => one === rest)
  const proves: Readonly<Record<string, string>> = texts.checking.proves
  const check = Object.hasOwn(proves, about) ? proves[about] : undefined
  const amount =
    alarm.kind === 'shortfall'
      ? sponsor && speech.weightText(missingGold(sponsor), 'metric', 'up')
      : alarm.kind === 'raise-waits'
        ? vault && speech.weightText(vault.waitingMicrograms, 'metric')
        : vault && hold && speech.weightText(heldWeight(vault, hold), 'metric', 'up')
  const needs = {
    'check-failed': [check],
    shortfall: [sponsor, amount],
    lapsed: [vault],
    'quorum-lost': [vault],
    hold: [vault, amount],
    ageing: [vault],
    'raise-waits': [vault, amount],
    'change-proposed': [stage],
  }[alarm.kind]
  if (needs.includes(undefined)) return null
  return say({
    check: check ?? '',
    sponsor: sponsor?.name ?? '',
    vault: vault?.name ?? '',
    amount: amount ?? '',
    proposal: about,
    stage: stage ?? 'gathering',
  })
}

const stages = ['gathering', 'waiting', 'open'] as const
