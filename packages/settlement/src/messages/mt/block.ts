/**
 * SWIFT’s FIN text block: fields by tag, in the order of the message’s table, in the character set X. Lines, lengths and order are checked in both
 * directions by the same table.
 */
import { type Outcome, ok, refused } from '@specie/units'
import type { MessageRefusal } from '../business.ts'

export type FieldRule = {
  readonly tag: string
  readonly least?: 0 | 1
  readonly most?: number
  /** Of the whole value, lines with \n between them. */
  readonly pattern: RegExp
  readonly says: string
}

export type Field = { readonly tag: string; readonly value: string }

export type FinMessage = { readonly type: string; readonly rules: readonly FieldRule[] }

/** Throws where a field breaks its rule: what we write is ours to get right. */
export function writeFin({ type, rules }: FinMessage, fields: readonly Field[]): string {
  const flaw = flawOf(rules, fields)
  if (flaw !== null) throw new Error(`MT${type}: field ${flaw.where} is ${flaw.found}, not ${flaw.expected}.`)
  const text = fields.map(({ tag, value }) => `:${tag}:${value.replaceAll('\n', '\r\n')}`).join('\r\n')
  return `{1:F01SPECIEXXAXXX0000000000}{2:I${type}SPECIEXXXXXXN}{4:\r\n${text}\r\n-}`
}

export function readFin(
  { type, rules }: FinMessage,
  text: string,
): Outcome<readonly Field[], MessageRefusal> {
  const no = (where: string, found: string, expected: string) =>
    refused({ code: 'MESSAGE_WRONG', where, found, expected } as const)
  if (text.length > mostCharacters)
    return no('the message', `${text.length} characters`, `at most ${mostCharacters}`)
  const blocks =
    /^\{1:F01[A-Z0-9]{12}\d{10}\}\{2:[IO](\d{3})[A-Z0-9]{12,}[A-Z0-9]*\}(?:\{3:[^{}]*\})?\{4:\r?\n([\s\S]*?)\r?\n-\}(?:\{5:[\s\S]*\})?\s*$/.exec(
      text,
    )
  if (blocks === null) return no('the blocks', text.slice(0, 40), '{1:…}{2:…}{4: fields -}')
  if (blocks[1] !== type) return no('block 2', `MT${blocks[1]}`, `MT${type}`)
  const fields: { tag: string; value: string }[] = []
  for (const [place, line] of (blocks[2] ?? '').split(/\r?\n/).entries()) {
    const start = /^:(\d{2}[A-Z]?):(.*)$/.exec(line)
    const last = fields.at(-1)
    if (start !== null) fields.push({ tag: start[1] ?? '', value: start[2] ?? '' })
    else if (last === undefined) return no(`line ${place + 1}`, line.slice(0, 40), 'a field as :20:VALUE')
    else last.value += `\n${line}`
  }
  const flaw = flawOf(rules, fields)
  return flaw === null ? ok(fields) : refused(flaw)
}

export function fieldValue(fields: readonly Field[], tag: string): string {
  return fields.find((one) => one.tag === tag)?.value ?? ''
}

/** Text of at most so many lines of so many characters of the set X. */
export function lines(count: number, length: number): Pick<FieldRule, 'pattern' | 'says'> {
  return {
    pattern: new RegExp(`^[${setX}]{1,${length}}(\\n[${setX}]{1,${length}}){0,${count - 1}}$`),
    says: `${count} lines of at most ${length} characters that SWIFT writes`,
  }
}

/** Words in the set X: what it has not is written as a full stop. */
export function plain(text: string, length: number): string {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(new RegExp(`[^${setX}]`, 'gu'), '.')
  return folded.slice(0, length).replace(/^[-:]/, '.').trim() || '.'
}

function flawOf(rules: readonly FieldRule[], fields: readonly Field[]): MessageRefusal | null {
  const no = (where: string, found: string, expected: string): MessageRefusal => ({
    code: 'MESSAGE_WRONG',
    where,
    found,
    expected,
  })
  let place = 0
  for (const { tag, least = 1, most = 1, pattern, says } of rules) {
    let seen = 0
    while (fields[place]?.tag === tag) {
      const value = fields[place]?.value ?? ''
      seen += 1
      if (seen > most) return no(tag, `${seen} times`, `at most ${most}`)
      if (!pattern.test(value)) return no(tag, value === '' ? 'nothing' : value, says)
      place += 1
    }
    if (seen < least) return no(tag, fields[place]?.tag ?? 'the end', `field ${tag}`)
  }
  const surplus = fields[place]
  return surplus === undefined ? null : no(surplus.tag, surplus.value, 'no field there')
}

const setX = "A-Za-z0-9/\\-?:().,'+ "
const mostCharacters = 100_000
