/** A time of the server: the moment, or how long until it, by the page's clock. */
import { useNow } from '../../live/clock.tsx'
import { printMoment, printSpan } from '../../print/moment.ts'

export function When({ at }: { readonly at: string }) {
  return <time dateTime={at}>{printMoment(Date.parse(at))}</time>
}

/** `3 minutes ago`, `in 6 days`. */
export function Ago({ at }: { readonly at: string }) {
  const now = useNow()
  const spanMs = now - Date.parse(at)
  const words =
    Math.abs(spanMs) < 2_000
      ? 'just now'
      : spanMs > 0
        ? `${printSpan(spanMs)} ago`
        : `in ${printSpan(-spanMs)}`
  return (
    <time dateTime={at} title={printMoment(Date.parse(at))}>
      {words}
    </time>
  )
}
