/** How a stranger checks all of this without trusting the page: one command, what it does, and what it still trusts. */
import { useState } from 'react'
import type { Programme } from '../api/programme.ts'
import type { Reserve } from '../api/reserve.ts'
import type { Vault } from '../api/vaults.ts'
import type { Live } from '../live/useLive.ts'
import { copyText, Digest } from '../parts/Digest.tsx'
import { Section } from '../parts/Section.tsx'

export function Check(props: {
  readonly programme: Live<Programme>
  readonly reserve: Reserve | null
  readonly vaults: readonly Vault[]
}) {
  const chain = props.programme.value?.chain
  return (
    <Section
      id="check"
      title="Check it yourself"
      lead="Nothing on this page asks to be believed. One command recomputes all of it from raw material."
    >
      <Command programme={props.programme.value} />
      <div className="checking">
        <div>
          <h3>What it does</h3>
          <ol>
            <li>Fetches the lists, and hashes every bar of every list.</li>
            <li>Rebuilds every sum tree and compares root and total with the signed statement.</li>
            <li>Recovers every signature, and counts the signers who stand accredited on the chain.</li>
            <li>Replays each vault’s journal: what left, what was held, what the list has seen.</li>
            <li>Compares coins, titles and debts with the contracts, and works out the coverage.</li>
            <li>Says yes or no, check by check, and ends with an error where one fails.</li>
          </ol>
        </div>
        <div>
          <h3>What it trusts</h3>
          <ul>
            <li>
              <strong>The chain node you give it.</strong> Name your own with <code>--rpc</code>, and others
              that must know the same block with <code>--other-rpc</code>. Not this server: a list that it
              alters no longer fits the digest that was signed.
            </li>
            <li>
              <strong>The keys of those who counted.</strong> An address is nobody. Give the keys that you
              have from the custodians and auditors themselves with <code>--known</code>.
            </li>
            <li>
              <strong>The people who counted.</strong> Arithmetic shows that they swore to these bars. Whether
              the bars lie there, they saw and you did not.
            </li>
          </ul>
          <h3>Raw material</h3>
          <ul className="raw">
            {props.vaults.map(({ id, name, listDigest }) =>
              listDigest === null ? null : (
                <li key={id}>
                  <a href={`/api/v1/lists/${listDigest}.csv`}>{name}, list as signed (CSV)</a>
                </li>
              ),
            )}
            <li>
              <a href="/api/v1/statements">Statements and signatures (JSON)</a>
            </li>
            <li>
              <a href="/api/openapi.json">Description of the API (OpenAPI)</a>
            </li>
          </ul>
        </div>
      </div>
      {chain !== undefined && (
        <>
          <h3>Contracts</h3>
          <dl className="facts contracts">
            <div>
              <dt>Chain</dt>
              <dd>
                {chain.chainId}, since block {chain.deployedAtBlock.toLocaleString('en')}
              </dd>
            </div>
            {contractNames.map(([key, name]) => (
              <div key={key}>
                <dt>{name}</dt>
                <dd>
                  <Digest of={chain.contracts[key]} name={`the address of ${name}`} />
                </dd>
              </div>
            ))}
            {props.reserve !== null && (
              <div>
                <dt>Shown here: block {props.reserve.block.number.toLocaleString('en')}</dt>
                <dd>
                  <Digest of={props.reserve.block.hash} name="the block’s hash" />
                </dd>
              </div>
            )}
          </dl>
        </>
      )}
    </Section>
  )
}

/** On this machine's own demonstration chain the server's node is the visitor's too; elsewhere node and coin come from outside. */
function Command({ programme }: { readonly programme: Programme | null }) {
  const [copied, setCopied] = useState(false)
  const short = `npx specie verify ${location.origin}`
  const local = programme?.chain.chainId === 31337 && ownHosts.includes(location.hostname)
  const command = local ? short : `${short} --rpc YOUR_NODE --coin 0x…`
  const copy = async () => {
    setCopied(await copyText(command))
    setTimeout(() => setCopied(false), 1600)
  }
  return (
    <>
      <div className="command">
        <code>{command}</code>
        <button type="button" className="plain-button" onClick={copy}>
          {copied ? 'Copied' : 'Copy'}
        </button>
      </div>
      {!local && (
        <p className="command-why">
          Take the chain node and the coin’s address from elsewhere, not from this page: a server that lies
          would name a chain and a coin that agree with it.
        </p>
      )}
    </>
  )
}

const ownHosts: readonly string[] = ['localhost', '127.0.0.1', '[::1]']

const contractNames = [
  ['reserve', 'Reserve'],
  ['coin', 'Coin'],
  ['barTitle', 'Bar title'],
  ['council', 'Council'],
  ['settlement', 'Settlement'],
] as const
