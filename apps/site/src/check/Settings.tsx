/** What a visitor may give to the check: whom to believe, and what to compare with. Nothing of it leaves the browser but the questions themselves. */

import type { KnownAttestor } from '@specie/evidence/check-ids'
import { type ReactNode, useId, useState } from 'react'
import { useTexts } from '../language/Language.tsx'
import { keptHead } from './memory.ts'
import type { DroppedFile, Question } from './work.ts'

export type Settings = {
  readonly node: string
  readonly setNode: (url: string) => void
  readonly second: string
  readonly setSecond: (url: string) => void
  readonly coin: string
  readonly setCoin: (address: string) => void
  readonly known: KnownKeys | null
  readonly setKnown: (keys: KnownKeys | null) => void
  readonly policy: DroppedFile | null
  readonly setPolicy: (file: DroppedFile | null) => void
  readonly foreign: readonly DroppedFile[]
  readonly addForeign: (files: readonly DroppedFile[]) => void
  readonly question: (server: string) => Question
}

/** The keys of a file; none where it holds none. */
export type KnownKeys = { readonly file: string; readonly attestors: readonly KnownAttestor[] }

export function useSettings(ownNode: string | null): Settings {
  const [typedNode, setNode] = useState<string | null>(null)
  const node = typedNode ?? ownNode ?? ''
  const [second, setSecond] = useState('')
  const [coin, setCoin] = useState('')
  const [known, setKnown] = useState<KnownKeys | null>(null)
  const [policy, setPolicy] = useState<DroppedFile | null>(null)
  const [foreign, setForeign] = useState<readonly DroppedFile[]>([])
  return {
    node,
    setNode,
    second,
    setSecond,
    coin,
    setCoin,
    known,
    setKnown,
    policy,
    setPolicy,
    foreign,
    addForeign: (files) => setForeign((before) => [...before, ...files]),
    question: (server) => ({
      server,
      rpcUrl: node.trim(),
      otherRpcUrls: second.trim() === '' ? [] : [second.trim()],
      coinAddress: addressIn(coin),
      knownAttestors: known === null || known.attestors.length === 0 ? null : known.attestors,
      // Only a chain on this very machine, whose clock can be moved, is asked what time it is.
      clock: ownNode !== null && node === ownNode ? 'chain' : 'own',
      foreignFiles: foreign,
      ownPolicy: policy === null ? null : new TextDecoder().decode(policy.bytes),
      rememberedHead: keptHead(server),
    }),
  }
}

/** Whether a check may begin with these. */
export function isSettled({ node, second, coin, known }: Settings): boolean {
  return (
    isUrl(node) &&
    (second.trim() === '' || isUrl(second)) &&
    (coin.trim() === '' || isAddress(coin.trim())) &&
    (known === null || known.attestors.length > 0)
  )
}

export function SettingsForm(props: {
  readonly settings: Settings
  readonly ownNode: string | null
  readonly pressed: boolean
}) {
  const { settings, ownNode, pressed } = props
  const { checking: words } = useTexts()
  const { node, second, coin, known, foreign } = settings
  const nodeWrong =
    node.trim() === '' ? (pressed ? words.node.missing : null) : isUrl(node) ? null : words.node.wrong
  return (
    <div className="check-settings">
      <Typed
        label={words.node.label}
        hint={ownNode !== null && node === ownNode ? words.node.own : words.node.hint}
        value={node}
        onType={settings.setNode}
        wrong={nodeWrong}
        name="node"
      />
      <details>
        <summary>{words.options}</summary>
        <Typed
          label={words.second.label}
          hint={words.second.hint}
          value={second}
          onType={settings.setSecond}
          wrong={second.trim() === '' || isUrl(second) ? null : words.node.wrong}
          name="second"
        />
        <Typed
          label={words.coin.label}
          hint={words.coin.hint}
          value={coin}
          onType={settings.setCoin}
          wrong={coin.trim() === '' || isAddress(coin.trim()) ? null : words.coin.wrong}
          name="coin"
        />
        <Files
          label={words.known.label}
          hint={known === null ? words.known.hint : known.file}
          wrong={known !== null && known.attestors.length === 0 ? words.known.wrong(known.file) : null}
          name="known"
          onFiles={async ([file]) => settings.setKnown(file === undefined ? null : keysIn(file))}
        />
        <Files
          label={words.policy.label}
          hint={settings.policy === null ? words.policy.hint : settings.policy.name}
          wrong={null}
          name="policy"
          onFiles={async ([file]) => settings.setPolicy(file ?? null)}
        />
        <Files
          label={words.foreign.label}
          hint={foreign.length === 0 ? words.foreign.hint : foreign.map(({ name }) => name).join(', ')}
          wrong={null}
          name="foreign"
          several
          onFiles={async (files) => settings.addForeign(files)}
        />
      </details>
    </div>
  )
}

function Typed(props: {
  readonly name: string
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly wrong: string | null
  readonly onType: (text: string) => void
}) {
  const id = useId()
  return (
    <div className="check-field">
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        name={props.name}
        value={props.value}
        onChange={({ target }) => props.onType(target.value)}
        aria-invalid={props.wrong !== null}
        aria-describedby={`${id}-hint`}
        spellCheck={false}
        autoComplete="off"
      />
      <Hint id={`${id}-hint`} wrong={props.wrong}>
        {props.hint}
      </Hint>
    </div>
  )
}

function Files(props: {
  readonly name: string
  readonly label: string
  readonly hint: string
  readonly wrong: string | null
  readonly several?: boolean
  readonly onFiles: (files: readonly DroppedFile[]) => Promise<void>
}) {
  const id = useId()
  const take = async (files: FileList | null) => {
    const read = [...(files ?? [])].map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    }))
    await props.onFiles(await Promise.all(read))
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the field inside takes files by keyboard too.
    <div
      className="check-field check-files"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        void take(event.dataTransfer.files)
      }}
    >
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        name={props.name}
        type="file"
        multiple={props.several === true}
        onChange={({ target }) => void take(target.files)}
        aria-describedby={`${id}-hint`}
      />
      <Hint id={`${id}-hint`} wrong={props.wrong}>
        {props.hint}
      </Hint>
    </div>
  )
}

function Hint(props: { readonly id: string; readonly wrong: string | null; readonly children: ReactNode }) {
  return (
    <p id={props.id} className={props.wrong === null ? 'check-hint' : 'check-hint wrong'}>
      {props.wrong ?? props.children}
    </p>
  )
}

function keysIn({ name, bytes }: DroppedFile): KnownKeys {
  const none: KnownKeys = { file: name, attestors: [] }
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
    if (!Array.isArray(value)) return none
    const attestors = value.flatMap((one: unknown) =>
      typeof one === 'object' && one !== null && 'address' in one && 'name' in one && isAddress(one.address)
        ? [{ address: one.address, name: String(one.name) }]
        : [],
    )
    return { file: name, attestors: attestors.length === value.length ? attestors : [] }
  } catch {
    return none
  }
}

function isUrl(text: string): boolean {
  return /^https?:\/\/[^\s/]+/.test(text.trim()) && URL.canParse(text.trim())
}

function addressIn(typed: string): `0x${string}` | null {
  const text = typed.trim()
  return isAddress(text) ? text : null
}

function isAddress(text: unknown): text is `0x${string}` {
  return typeof text === 'string' && /^0x[0-9a-fA-F]{40}$/.test(text)
}
