/** Bars behind an address. */
import type { HolderKind, Standing } from '../../api/holder.ts'

export const address = {
  lead: 'Every counted bar is laid out in one fixed order, and every address with coins in another: so each coin has its place in a bar. It is a way to look, and makes no bar yours; only a title does.',
  ask: 'An address',
  block: 'At block (the newest final one without it)',
  button: 'Show',
  wrong: 'An address is 0x and 40 hex digits.',
  frozen: 'This account is frozen: its coins stay backed, and cannot move.',
  balance: 'Coins',
  covered: 'With gold behind them',
  missing: 'Without gold behind them',
  at: 'Block',
  bars: 'Bars behind these coins',
  part: 'Weight of its part',
  bar: 'Bar',
  vault: 'Vault',
  titles: 'Titles: bars that belong to this address',
  title: 'Title',
  weight: 'Fine weight',
  state: 'State',
  more: (count: string): string =>
    `Only the first ${count} are shown; the certificate and the data have all.`,
  kinds: {
    holder: '',
    emptied: 'This address holds no coins now; it did before.',
    neverHeld: 'This address has never held a coin.',
    contract: 'This is a contract of the programme itself.',
    nobody: 'This is nobody’s address.',
  } satisfies Record<HolderKind, string>,
  standings: {
    whole: 'whole',
    held: 'listed, and held',
    uncounted: 'its vault does not count it whole',
    missing: 'in no list in force',
  } satisfies Record<Standing, string>,
  certificate: 'Certificate to print',
  data: 'As data (JSON)',
  digest: 'the digest of this answer',
  how: 'Recompute it yourself:',
}
