/** True on the server and in the first rendering of a page that came from it; false as soon as the browser has taken over. */
import { useSyncExternalStore } from 'react'

export function useHydrating(): boolean {
  return useSyncExternalStore(
    never,
    () => false,
    () => true,
  )
}

const never = () => () => {}
