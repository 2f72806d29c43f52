/**
 * The time by which the page judges ages: this computer's or the server's, whichever is later. A server that shows an
 * old state cannot make a statement look young, and a local chain whose clock was moved forward is followed.
 */
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { GivenAnswers } from './answers.ts'

const Clock = createContext<number>(Date.now())

/** Milliseconds of Unix time, new every second. */
export function useNow(): number {
  return useContext(Clock)
}

/**
 * `aheadMs`: how far the server's time is ahead of this computer's; what is behind is no reason to wait. A page that came rendered begins at
 * the moment when it was.
 */
export function Ticking({ aheadMs, children }: { readonly aheadMs: number; readonly children: ReactNode }) {
  const given = useContext(GivenAnswers)
  const [now, setNow] = useState(() => given?.at ?? Date.now())
  useEffect(() => {
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return <Clock value={now + Math.max(0, aheadMs)}>{children}</Clock>
}
