/** The page's foot: what it is made from, and where the raw material lies. */
import type { Programme } from '../api/programme.ts'
import { useTexts } from '../language/Language.tsx'

export function Footer({ programme }: { readonly programme: Programme | null }) {
  const { foot, footLinks } = useTexts().frame
  return (
    <footer className="foot">
      <p>{foot(programme?.name ?? null)}</p>
      <ul>
        {links.map(([href, name]) => (
          <li key={href}>
            <a href={href}>{footLinks[name]}</a>
          </li>
        ))}
      </ul>
    </footer>
  )
}

const links = [
  ['/join', 'join'],
  ['/rules', 'rules'],
  ['/mine', 'planner'],
  ['/api/openapi.json', 'api'],
  ['/api/v1/statements', 'statements'],
  ['/api/v1/events', 'events'],
] as const
