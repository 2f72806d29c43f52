/** The contracts by their addresses, and the block that these pages show. */
import type { Programme } from '../api/programme.ts'
import type { Reserve } from '../api/reserve.ts'
import { useSpeech, useTexts } from '../language/Language.tsx'
import { Digest } from '../parts/Digest.tsx'

export function Contracts(props: { readonly programme: Programme; readonly reserve: Reserve | null }) {
  const words = useTexts().documents.contracts
  const { count } = useSpeech()
  const { chain } = props.programme
  return (
    <dl className="facts contracts">
      <div>
        <dt>{words.chain}</dt>
        <dd>{words.since(String(chain.chainId), count(chain.deployedAtBlock))}</dd>
      </div>
      {contracts.map((name) => (
        <div key={name}>
          <dt>{words.names[name]}</dt>
          <dd>
            <Digest of={chain.contracts[name]} name={words.addressOf(words.names[name])} />
          </dd>
        </div>
      ))}
      {props.reserve !== null && (
        <div>
          <dt>{words.shown(count(props.reserve.block.number))}</dt>
          <dd>
            <Digest of={props.reserve.block.hash} name={words.blockHash} />
          </dd>
        </div>
      )}
    </dl>
  )
}

const contracts = ['reserve', 'coin', 'barTitle', 'council', 'settlement'] as const
