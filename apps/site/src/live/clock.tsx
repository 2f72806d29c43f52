/**
 * The time by which the page judges ages: this computer's or the server's, whichever is later. A server that shows an
 * old state cannot make a statement look young, and a local chain whose clock was moved forward is followed.
 */
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'

const Clock = createContext<number>(Date.now())

/** Milliseconds of Unix time, new every second. */
export function useNow(): number {
  return useContext(Clock)
}

/** `aheadMs`: how far the server's time is ahead of this computer's; what is behind is no reason to wait. */
export function Ticking({ aheadMs, children }: { readonly aheadMs: number; readonly children: ReactNode }) {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return <Clock value={now + Math.max(0, aheadMs)}>{children}</Clock>
}
