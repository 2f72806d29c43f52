/** The certificate of an address: one page to print, without a script, with a square that leads to its own check. */
import { printYear } from '@specie/register/list'
import { printDecimal } from '@specie/units'
import { html, raw } from 'hono/html'
import encodeQR from 'qr'
import type { Held } from '../holders/holders.ts'
import type { Names } from '../server/sources.ts'
import { type Language, languages, type Texts, texts } from './texts.ts'

export type CertificateOptions = {
  readonly held: Held
  readonly names: Pick<Names, 'vaultOf'>
  readonly programme: string
  /** The address of this server, without a slash at its end. */
  readonly origin: string
  readonly language: Language
  /** What a printed certificate says, where one is being checked. */
  readonly printed: string | null
}

export function certificate(options: CertificateOptions) {
  const { held, names, programme, origin, language, printed } = options
  const words = texts[language]
  const { address, block, behind, titles, digest } = held
  const check = certificateUrl(options)
  const spans = behind.spans.slice(0, mostBars)
  const rows: readonly (readonly [string, string])[] = [
    [words.address, address],
    [words.programme, programme],
    [words.block, `${block.number} ${block.hash}, ${moment(block.time, language)}`],
    [words.coins, grams(behind.balanceMicrograms, language)],
    [words.gold, grams(behind.coveredMicrograms, language)],
    [words.missing, grams(behind.missingMicrograms, language)],
    [words.digest, digest],
  ]
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${words.title}: ${address}</title>
<style>${raw(style)}</style>
</head>
<body>
<nav aria-label="${words.language}">${languages.map((one) => html`<a href="${linkIn(options, one)}" lang="${one}" hreflang="${one}"${one === language ? raw(' aria-current="true"') : ''}>${languageNames[one]}</a> `)}</nav>
<main>
<h1>${words.title}</h1>
${printed === null ? '' : verdict(printed, digest, words)}
<p>${words.unsigned}</p>
<table><tbody>${rows.map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`)}</tbody></table>
<p><strong>${words.what[held.kind]}${held.contract === null ? '' : ` (${held.contract})`}.</strong>
${behind.balanceMicrograms === 0n ? words.noCoins : behind.missingMicrograms === 0n ? words.covered : words.short}
${held.freeze === undefined ? '' : words.frozen}</p>
${
  spans.length === 0
    ? ''
    : html`<h2>${words.bars}</h2>
<table class="bars"><thead><tr><th scope="col">${words.vault}</th><th scope="col">${words.bar}</th><th scope="col">${words.from}</th><th scope="col">${words.micrograms}</th></tr></thead>
<tbody>${spans.map(({ stretch, from, micrograms: weight }) => html`<tr><td>${names.vaultOf(stretch.vault).name}</td><td>${stamped(held, stretch.barKey)}</td><td>${String(from)}</td><td>${String(weight)}</td></tr>`)}</tbody></table>
<p>${words.order}</p>${spans.length < behind.spans.length ? html`<p>${words.more}</p>` : ''}`
}
${
  titles.length === 0
    ? ''
    : html`<h2>${words.titles}</h2>
<table class="bars"><thead><tr><th scope="col">${words.titleNumber}</th><th scope="col">${words.vault}</th><th scope="col">${words.bar}</th><th scope="col">${words.micrograms}</th><th scope="col">${words.standing}</th></tr></thead>
<tbody>${titles.map(({ title, vault, barKey, fineMicrograms, standing }) => html`<tr><td>${title}</td><td>${names.vaultOf(vault).name}</td><td>${stamped(held, barKey)}</td><td>${String(fineMicrograms)}</td><td>${words.standings[standing]}</td></tr>`)}</tbody></table>`
}
<section class="check"><div><h2>${words.checkTitle}</h2>
<p>${words.checkHow}</p>
<pre><code>specie bars-behind ${address} --block ${block.number} --digest ${digest} --url ${origin} --rpc https://…</code></pre>
<p>${words.square}</p>
<p><a href="${check}">${check}</a></p></div>
<figure>${raw(squareOf(check))}</figure></section>
</main>
</body>
</html>`
}

/** Where this very certificate is checked: what the square says. */
export function certificateUrl({
  held: { address, block, digest },
  origin,
  language,
}: Pick<CertificateOptions, 'held' | 'origin' | 'language'>): string {
  return `${origin}/certificate/${address}?block=${block.number}&language=${language}&digest=${digest}`
}

function linkIn({ held, printed }: CertificateOptions, language: Language): string {
  const checked = printed === null ? '' : `&digest=${printed}`
  return `/certificate/${held.address}?block=${held.block.number}&language=${language}${checked}`
}

function verdict(printed: string, digest: string, words: Texts) {
  return printed === digest
    ? html`<p class="same" role="status">${words.same}</p>`
    : html`<p class="different" role="alert">${words.different} <code>${printed}</code></p>`
}

function stamped({ barOf }: Pick<Held, 'barOf'>, barKey: string): string {
  const bar = barOf(barKey)
  return bar === undefined ? barKey : `${bar.brand} ${bar.serial}, ${printYear(bar.year)}`
}

function squareOf(text: string): string {
  return encodeQR(text, 'svg', { ecc: 'medium', border: 2 })
}

/** Every digit of the weight, as the language writes numbers. */
function grams(weight: bigint, language: Language): string {
  const [whole = '0', part = '000000'] = printDecimal(weight, 6).split('.')
  const decimal = new Intl.NumberFormat(language).formatToParts(1.5).find(({ type }) => type === 'decimal')
  return `${new Intl.NumberFormat(language).format(BigInt(whole))}${decimal?.value ?? '.'}${part}`
}

function moment(seconds: number, language: Language): string {
  const text = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'medium', timeZone: 'UTC' })
  return `${text.format(new Date(seconds * 1000))} UTC`
}

const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  ru: 'Русский',
  be: 'Беларуская',
  zh: '中文',
}

/** More than a person prints; a holder of more than this asks the command. */
const mostBars = 1_000

const style = `body{font:15px/1.5 system-ui,sans-serif;max-width:58rem;margin:1.5rem auto;padding:0 1rem;color:#141a1b;background:#fff}
h1{font-size:1.6rem;margin:.6rem 0}h2{font-size:1.1rem;margin:1.4rem 0 .3rem}p{margin:.5rem 0}
nav{font-size:.85rem}nav a{margin-right:.8rem;color:#35515a}nav a[aria-current]{color:#141a1b;font-weight:600;text-decoration:none}
table{border-collapse:collapse;width:100%}th{text-align:left;font-weight:500;vertical-align:top}
th,td{padding:.2rem .6rem .2rem 0;overflow-wrap:anywhere;border-bottom:1px solid #d3d9d5}
tbody th{width:26%}.bars td{font-variant-numeric:tabular-nums}.bars tr{break-inside:avoid}
pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#f2f5f3;padding:.6rem}
.same{background:#e2f1e6;padding:.6rem}.different{background:#f9e1de;padding:.6rem;font-weight:600;overflow-wrap:anywhere}
.check{display:flex;gap:1.5rem;flex-wrap:wrap;break-inside:avoid}.check div{flex:1 1 24rem;min-width:0}
figure{margin:0;flex:0 0 13rem}figure svg{width:13rem;height:13rem}a{overflow-wrap:anywhere;color:#24505c}
@media print{nav{display:none}body{margin:0;max-width:none;font-size:11px}pre{background:none;border:1px solid #d3d9d5}}`
