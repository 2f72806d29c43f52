/** How a stranger checks all of this without trusting the page: one command, what it does, and what it still trusts. */
import { useState } from 'react'
import type { Programme } from '../api/programme.ts'
import { useTexts } from '../language/Language.tsx'
import { copyText } from '../parts/Digest.tsx'
import { Section } from '../parts/Section.tsx'
import { useVisit } from '../public/visit.ts'
import { useWorld } from '../public/world.tsx'

export function Check() {
  const { check: words, pages } = useTexts()
  const { programme, vaults } = useWorld()
  const lists = vaults.value?.vaults ?? []
  return (
    <Section id="check" title={words.command.title} lead={pages.check.description}>
      <Command programme={programme.value} />
      <div className="checking">
        <div>
          <h3>{words.does.title}</h3>
          <ol>
            {words.does.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </div>
        <div>
          <h3>{words.trusts.title}</h3>
          {words.trusts.text()}
          <h3>{words.raw.title}</h3>
          <ul className="raw">
            {lists.map(({ id, name, listDigest }) =>
              listDigest === null ? null : (
                <li key={id}>
                  <a href={`/api/v1/lists/${listDigest}.csv`}>{words.raw.list(name)}</a>
                </li>
              ),
            )}
            <li>
              <a href="/api/v1/statements">{words.raw.statements}</a>
            </li>
            <li>
              <a href="/api/openapi.json">{words.raw.api}</a>
            </li>
          </ul>
        </div>
      </div>
    </Section>
  )
}

/** On this machine's own demonstration chain the server's node is the visitor's too; elsewhere node and coin come from outside. */
function Command({ programme }: { readonly programme: Programme | null }) {
  const words = useTexts().check.command
  const { origin } = useVisit()
  const [copied, setCopied] = useState(false)
  const short = `npx specie verify ${origin}`
  const local = programme?.chain.chainId === 31337 && ownHosts.includes(new URL(origin).hostname)
  const command = local ? short : `${short} --rpc ${words.node} --coin 0x…`
  const copy = async () => {
    setCopied(await copyText(command))
    setTimeout(() => setCopied(false), 1600)
  }
  return (
    <>
      <div className="command">
        <code>{command}</code>
        <button type="button" className="plain-button needs-script" onClick={copy}>
          {copied ? words.copied : words.copy}
        </button>
      </div>
      {!local && <p className="command-why">{words.why}</p>}
    </>
  )
}

const ownHosts: readonly string[] = ['localhost', '127.0.0.1', '[::1]']
