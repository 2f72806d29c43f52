/**
 * The public log at work: what became final or was published is added, each new length is signed, witnesses are asked, and what they signed
 * is anchored on chain. Any number of processes with the log's key may do it at once: places, checkpoints and anchors exist once.
 */
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { printKey } from '@specie/evidence/log'
import { appendEntries } from '@specie/evidence/log-store'
import { transaction } from '@specie/store'
import { anchoringOf, anchorWhenDue } from '../log/anchor.ts'
import { demonstrationWitnesses } from '../log/demonstrationWitnesses.ts'
import { draft, eventContext, feedChain, feedPublished } from '../log/feed.ts'
import { logFiles } from '../log/files.ts'
import { publishedCheckpoint } from '../log/published.ts'
import { logDirectory, logPolicy, logSigner } from '../log/setting.ts'
import { requireAnchoredHistory, signLog } from '../log/sign.ts'
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
      const { pool, dataDirectory, settings } = programme
      const context = await eventContext(programme.chain())
      const anchoring = await anchoringOf(programme)
      if (anchoring !== null) await requireAnchoredHistory(pool, programme.chain(), anchoring.account)
      const files = logFiles(pool, join(logDirectory(dataDirectory), 'public'))
      const key = printKey(signer.key)
      const anchoredBy = anchoring?.account.toLowerCase() ?? null
      const begin = draft<'log'>(
        context,
        { kind: 'log', what: { origin: signer.key.name, key, anchoredBy } },
        new Date((await programme.now()) * 1000),
      )
      await transaction(pool, (client) => appendEntries(client, [begin]), { isolation: 'read committed' })

      const isShown = settings?.demonstration === true && isOwned(programme)
      const endWitnesses = isShown ? await demonstrationWitnesses(dataDirectory, signer.key) : async () => {}
      const policy = logPolicy(programme, signer.key)
      const ending = new AbortController()
      const stopped = AbortSignal.any([signal, ending.signal])
      const asking = policy.witnesses.map((witness) =>
        keepAsking({ pool, files: files.read, log }, witness, stopped),
      )
      try {
        let lookedAtMs = Number.NEGATIVE_INFINITY
        let shown = ''
        while (!signal.aborted) {
          const { more } = await feedChain(pool, context)
          if (performance.now() - lookedAtMs > publishedEveryMs) {
            await feedPublished(pool, context)
            lookedAtMs = performance.now()
          }
          const signed = await signLog(pool, signer)
          if (signed !== null) await files.complete(signed.size)
          const published = await publishedCheckpoint(pool, policy)
          if (published !== null && published.note !== shown) {
            await files.publish(published.note)
            shown = published.note
          }
          if (published?.hasQuorum && anchoring !== null) await anchorWhenDue(pool, anchoring, published)
          if (!more) await pause(everyMs, undefined, { signal }).catch(() => {})
        }
      } finally {
        ending.abort()
        await Promise.all(asking)
        await endWitnesses()
      }
    },
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
