/** How the amount of a licence is spread: used up, reserved by orders under way, backing coins, and what is left. */
import type { LicenceShape } from '@specie/client'
import { spread } from './spread.ts'

export function Left({ licence }: { readonly licence: LicenceShape }) {
  const drawn = spread(licence)
  if (drawn === null) return null
  return (
    <figure className="licence-left">
      <svg viewBox="0 0 400 16" preserveAspectRatio="none" role="img" aria-label={drawn.says}>
        {drawn.parts.map(({ name, x, width }) => (
          <rect key={name} className={name} x={x} y="1" width={width} height="14" />
        ))}
        <rect className="whole" x="0" y="1" width="400" height="14" />
      </svg>
      <figcaption className="quiet">{drawn.says}</figcaption>
    </figure>
  )
}
