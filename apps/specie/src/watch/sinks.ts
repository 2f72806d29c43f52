/** Where news goes: the terminal, an address of your own (webhook), mail by SMTP, a feed. Each tells the same news once, and what it could not tell it is given again. */
import { createHash } from 'node:crypto'
import { rename, writeFile } from 'node:fs/promises'
import { entriesOf, type News, printAtom, type Standing } from '@specie/evidence'
import { createTransport } from 'nodemailer'

export type Told = {
  readonly programme: string
  readonly url: string
  /** Seconds of Unix time. */
  readonly at: number
  readonly news: News
}

export type Sink = {
  readonly name: string
  /** Throws where it could not be told: it is told again with the next look. */
  readonly tell: (told: Told) => Promise<void>
}

export function terminalSink(print: (line: string) => void): Sink {
  return {
    name: 'terminal',
    async tell({ at, news }) {
      for (const alarm of news.raised) print(`${time(at)}  ${alarm.urgency.toUpperCase()}  ${alarm.says}`)
      for (const alarm of news.ended) print(`${time(at)}  over  ${alarm.says}`)
    },
  }
}

/** One POST of JSON for all news of a look; `id` is the same when it is sent again. Any answer of 2xx is taken for told. */
export function webhookSink(url: string, send: typeof fetch = fetch): Sink {
  return {
    // Two rooms at one host are two who wait; the address itself may hold a secret and is not written down.
    name: `webhook ${new URL(url).host} ${createHash('sha256').update(url).digest('hex').slice(0, 12)}`,
    async tell(told) {
      const body = JSON.stringify({ id: idOf(told), ...told })
      const answer = await send(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      })
      await answer.body?.cancel()
      if (!answer.ok) throw new Error(`it answered ${answer.status}`)
    },
  }
}

export type MailSettings = {
  /** smtp://user:password@host:587 or smtps://… */
  readonly smtpUrl: string
  readonly from: string
  readonly to: readonly string[]
}

/** One mail for all news of a look, in plain text. */
export function mailSink({ smtpUrl, from, to }: MailSettings): Sink {
  const transport = createTransport(smtpUrl, { from })
  return {
    name: `mail to ${to.join(', ')}`,
    async tell(told) {
      const [first] = [...told.news.raised, ...told.news.ended]
      const more = told.news.raised.length + told.news.ended.length - 1
      await transport.sendMail({
        to: to.join(', '),
        subject: oneLine(
          `${told.programme}: ${first?.says ?? 'news'}${more > 0 ? ` (and ${more} more)` : ''}`,
        ).slice(0, 200),
        text: mailText(told),
        messageId: `<${idOf(told)}@specie>`,
      })
    },
  }
}

/** A file that any web server can hand out; written whole, then put in its place. */
export function feedSink(
  file: string,
  standing: () => readonly Standing[],
  ended: () => readonly Ended[],
): Sink {
  return {
    name: `feed ${file}`,
    async tell({ programme, url, at }) {
      const entries = [
        ...standing().flatMap((alarm) => entriesOf(programme, alarm, null)),
        ...ended().flatMap(({ alarm, endedAt }) => entriesOf(programme, alarm, endedAt)),
      ].sort((one, other) => other.updated - one.updated)
      const feed = printAtom({
        id: `urn:specie:${encodeURIComponent(programme)}:alarms`,
        title: `${programme}: alarms`,
        updated: at,
        self: url,
        site: url,
        language: 'en',
        entries: entries.slice(0, mostEntries),
      })
      await writeFile(`${file}.new`, feed)
      await rename(`${file}.new`, file)
    },
  }
}

export type Ended = { readonly alarm: Standing; readonly endedAt: number }

function mailText({ programme, url, at, news }: Told): string {
  return [
    ...news.raised.map(
      ({ urgency, says, until }) =>
        `${urgency.toUpperCase()}: ${oneLine(says)}${until === null ? '' : ` [until ${time(until)}]`}`,
    ),
    ...news.ended.map(({ says }) => `Over: ${oneLine(says)}`),
    '',
    `${oneLine(programme)}, ${url}, seen at ${time(at)} by a watcher that believes its chain node and nobody else.`,
    '',
  ].join('\n')
}

function idOf({ programme, news }: Told): string {
  const keys = [...news.raised, ...news.ended].map(({ key, raisedAt }) => `${key}@${raisedAt}`)
  return createHash('sha256')
    .update(JSON.stringify([programme, news.raised.length, keys]))
    .digest('hex')
    .slice(0, 32)
}

function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, longestLine)
}

function time(seconds: number): string {
  return `${new Date(seconds * 1_000).toISOString().slice(0, 19)}Z`
}

const longestLine = 500
const timeoutMs = 20_000
const mostEntries = 500
