/** Who is signed in, through which wallet. The cookie is the session; the wallet is remembered by its name for the next visit. */
import type { Capacity, SessionShape } from '@specie/client'
import { createContext, useContext, useEffect } from 'react'
import type { AnnouncedWallet } from '../../wallet/eip1193.ts'
import { useWallets } from '../../wallet/findWallets.ts'

export type SignedIn = {
  readonly session: SessionShape
  /** Null until the wallet of last time has announced itself, or where it is gone: then nothing can be signed here. */
  readonly wallet: AnnouncedWallet | null
}

const Context = createContext<SignedIn | null>(null)
export const SessionContext = Context.Provider

export function useSignedIn(): SignedIn {
  const signedIn = useContext(Context)
  if (signedIn === null) throw new Error('Nobody is signed in here.')
  return signedIn
}

const place = 'wallet'
const signedInPlace = 'signed-in'

/** Whether somebody signed in here before: only then is it worth asking for the session, which the page itself cannot see. */
export function mayBeSignedIn(): boolean {
  try {
    return localStorage.getItem(signedInPlace) === 'yes'
  } catch {
    return true
  }
}

export function noteSignedIn(signedIn: boolean): void {
  try {
    if (signedIn) localStorage.setItem(signedInPlace, 'yes')
    else localStorage.removeItem(signedInPlace)
  } catch {
    // storage is refused: the session is asked for on every visit
  }
}

export function useRememberedWallet(): AnnouncedWallet | null {
  const wallets = useWallets()
  const rdns = readRemembered()
  return wallets.find(({ info }) => info.rdns === rdns) ?? null
}

export function rememberWallet({ info }: AnnouncedWallet): void {
  try {
    sessionStorage.setItem(place, info.rdns)
  } catch {
    // storage is refused: the wallet is asked for again on the next visit
  }
}

function readRemembered(): string | null {
  try {
    return sessionStorage.getItem(place)
  } catch {
    return null
  }
}

/** Parties for which this key may do this: its own account, or by a mandate. */
export function partiesFor(session: SessionShape, capability: Capacity['as']): readonly Capacity['party'][] {
  const parties = new Map<string, Capacity['party']>()
  const isOwn = (one: Capacity) => one.party.address.toLowerCase() === session.address.toLowerCase()
  // Whoever has a mandate is at the desk for its party, and rarely for the coins of its own account.
  const byWeight = session.capacities.toSorted((a, b) => Number(isHolder(a)) - Number(isHolder(b)))
  for (const one of byWeight) {
    if (isOwn(one) || one.as === capability) parties.set(one.party.address.toLowerCase(), one.party)
  }
  return [...parties.values()]
}

/** Members for which this key may do this: its own account, where that is one, or by a mandate. */
export function actsForMember(session: SessionShape, member: string, capability: Capacity['as']): boolean {
  return session.capacities.some(
    ({ party, as }) =>
      party.address.toLowerCase() === member.toLowerCase() &&
      (as === capability ||
        (as === 'member' && party.address.toLowerCase() === session.address.toLowerCase())),
  )
}

/**
 * Parties for which this key drafts orders: those that gave it a mandate to, and its own account where that has coins by its part in
 * the programme. Auditors, custodians, guardians, officers and seats sign and watch; their own accounts order nothing.
 */
export function partiesToDraftFor(session: SessionShape): readonly Capacity['party'][] {
  return partiesFor(session, 'draft').filter(({ address }) =>
    session.capacities.some(
      (one) =>
        one.party.address.toLowerCase() === address.toLowerCase() &&
        (one.as === 'draft' || ordering.includes(one.as)),
    ),
  )
}

const ordering: readonly Capacity['as'][] = ['sponsor', 'member', 'holder']

/** Whether the party is a sponsor, as far as this session's capacities say. */
export function isSponsor(session: SessionShape, address: string): boolean {
  return session.capacities.some(
    ({ party, partyRole }) =>
      partyRole === 'sponsor' && party.address.toLowerCase() === address.toLowerCase(),
  )
}

function isHolder({ as }: Capacity): boolean {
  return as === 'holder'
}

export function hasRole(session: SessionShape, ...roles: readonly Capacity['as'][]): boolean {
  return session.capacities.some(
    (one) => one.party.address.toLowerCase() === session.address.toLowerCase() && roles.includes(one.as),
  )
}

/** Tells the desk when the session has ended on the server. */
export function useEndOfSession(session: SessionShape, ended: () => void): void {
  useEffect(() => {
    const leftMs = Date.parse(session.expiresAt) - Date.now()
    const timer = setTimeout(ended, Math.min(Math.max(0, leftMs), longestTimerMs))
    return () => clearTimeout(timer)
  }, [session, ended])
}

/** Timers count in 32 bits. */
const longestTimerMs = 2_147_483_647
