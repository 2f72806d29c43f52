/** The words of cases. */
import type { CaseFile, CaseLine } from '@specie/client'

export const stateWords: Readonly<Record<CaseLine['state'], string>> = {
  open: 'open',
  proposed: 'proposed',
  waiting: 'waits for more',
  cleared: 'cleared',
  blocked: 'blocked',
}

export const outcomeWords = {
  clear: 'clear it',
  block: 'block it',
  askMore: 'ask for more',
} as const satisfies Record<string, string>

export const actWords: Readonly<Record<CaseFile['acts'][number]['act'], string>> = {
  opened: 'Found',
  changed: 'Found otherwise than before',
  lost: 'Found no more',
  foundAgain: 'Found again, as it was',
  proposed: 'Proposed',
  confirmed: 'Decided',
  returned: 'Given back',
  withdrawn: 'Taken back',
  answered: 'More has come',
  noted: 'Noted',
  reopened: 'Opened again',
}

const foundWords: Readonly<Record<CaseLine['foundBy'], string>> = {
  name: 'by name',
  identifier: 'by a number',
  wallet: 'by a wallet',
}

/** `84.5 of 100, by name`. */
export function scoreWords(score: number, foundBy: CaseLine['foundBy']): string {
  return `${printScore(score)} of 100, ${foundWords[foundBy]}`
}

/** Basis points as hundredths: 8450 is 84.5. */
export function printScore(basisPoints: number): string {
  const whole = Math.trunc(basisPoints / 100)
  const rest = Math.abs(basisPoints % 100)
  return rest === 0 ? String(whole) : `${whole}.${String(rest).padStart(2, '0').replace(/0$/, '')}`
}
