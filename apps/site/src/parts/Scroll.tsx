/** Something wider than a phone, scrolled inside its own frame, by keyboard too. */
import type { ReactNode } from 'react'

export function Scroll({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without focus, a keyboard could not scroll it (WCAG 2.1.1).
    <section className="scroll" aria-label={name} tabIndex={0}>
      {children}
    </section>
  )
}
