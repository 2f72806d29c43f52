/** The width of an element in whole pixels, as it changes; `unknown` until then. */
import { type RefObject, useEffect, useRef, useState } from 'react'

export function useWidth<E extends Element>(unknown = 0): readonly [RefObject<E | null>, number] {
  const place = useRef<E>(null)
  const [width, setWidth] = useState(unknown)
  useEffect(() => {
    const element = place.current
    if (element === null) return
    const watch = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  return [place, width]
}
