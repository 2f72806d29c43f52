/**
 * The public log at work: what became final or was published is added, each new length is signed, witnesses are asked, and what they signed
 * is anchored on chain. Any number of processes with the log's key may do it at once: places, checkpoints and anchors exist once.
 */
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { readTip } from '@specie/coin/reader'
import { type NoteSigner, type Policy, printKey } from '@specie/evidence/log'
import { appendEntries } from '@specie/evidence/log-store'
import { transaction } from '@specie/store'
import { type Anchoring, anchoringOf, anchorWhenDue } from '../log/anchor.ts'
import { demonstrationWitnesses } from '../log/demonstrationWitnesses.ts'
import { draft, eventContext, feedChain, feedPublished } from '../log/feed.ts'
import { type LogFiles, logFiles } from '../log/files.ts'
import { type Published, publishedCheckpoint } from '../log/published.ts'
import { logDirectory, logPolicy, logSigner } from '../log/setting.ts'
import { requirePublishedHistory, signLog } from '../log/sign.ts'
import { keepAsking } from '../log/witnesses.ts'
import { isOwned } from '../programme/openProgramme.ts'
import type { Programme } from '../programme/programme.ts'
import type { Part } from './supervise.ts'

export function publicLog(programme: Programme, log: (line: string) => void): Part {
  return {
    name: 'public log',
    run: async (signal) => {
      const signer = logSigner(programme)
      if (signer === null) {
        log('log: no key of the public log here (SPECIE_LOG_KEY_FILE); whoever has it adds and signs.')
        return untilAborted(signal)
      }
      const { dataDirectory, settings } = programme
      const isShown = settings?.demonstration === true && isOwned(programme)
      const endWitnesses = isShown ? await demonstrationWitnesses(dataDirectory, signer.key) : async () => {}
      try {
        const files = logFiles(programme.pool, join(logDirectory(dataDirectory), 'public'))
        const policy = logPolicy(programme, signer.key)
        await keepLog(
          { programme, signer, files, policy, anchoring: await anchoringOf(programme), log },
          signal,
        )
      } finally {
        await endWitnesses()
      }
    },
  }
}

type Keeping = {
  readonly programme: Programme
  readonly signer: NoteSigner
  readonly files: LogFiles
  readonly policy: Policy
  readonly anchoring: Anchoring | null
  readonly log: (line: string) => void
}

async function keepLog(keeping: Keeping, signal: AbortSignal): Promise<void> {
  const { programme, signer, files, policy, anchoring, log } = keeping
  const { pool } = programme
  const context = await eventContext(programme.chain())
  await requirePublishedHistory(pool, {
    chain: programme.chain(),
    account: anchoring?.account ?? null,
    files: files.read,
    witnesses: policy.witnesses,
  })
  const what = {
    origin: signer.key.name,
    key: printKey(signer.key),
    anchoredBy: anchoring?.account.toLowerCase() ?? null,
  }
  const begin = draft<'log'>(context, { kind: 'log', what }, new Date((await programme.now()) * 1000))
  await transaction(pool, (client) => appendEntries(client, [begin]), { isolation: 'read committed' })

  const ending = new AbortController()
  const stopped = AbortSignal.any([signal, ending.signal])
  const asking = policy.witnesses.map((witness) =>
    keepAsking({ pool, files: files.read, log }, witness, stopped),
  )
  try {
    let lookedAtMs = Number.NEGATIVE_INFINITY
    let [finalHash, more] = ['', true]
    let shown: Published | null = null
    while (!signal.aborted) {
      const hash = (await readTip(pool))?.finalized.hash ?? ''
      if (more || hash !== finalHash) {
        more = (await feedChain(pool, context)).more
        finalHash = hash
      }
      if (performance.now() - lookedAtMs > publishedEveryMs) {
        await feedPublished(pool, context)
        lookedAtMs = performance.now()
      }
      const signed = await signLog(pool, signer)
      if (signed !== null && !(shown?.hasQuorum && shown.size === signed.size)) {
        await files.complete(signed.size)
        const published = await publishedCheckpoint(pool, policy)
        if (published !== null && published.note !== shown?.note) await files.publish(published.note)
        shown = published
      }
      if (shown?.hasQuorum && anchoring !== null) await anchorWhenDue(pool, anchoring, shown)
      if (!more) await pause(everyMs, undefined, { signal }).catch(() => {})
    }
  } finally {
    ending.abort()
    await Promise.all(asking)
  }
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

const everyMs = 200
const publishedEveryMs = 1_000
