/** The shell of a page that stands alone: no script, no request, its one style sheet named by digest in its own policy. */
import { drawingStyle } from '../drawing/index.ts'
import { digestOf } from '../prices/index.ts'
import { asItIs, html, type Markup } from './markup.ts'
import { reportStyle } from './style.ts'

export function page({ title, body }: { readonly title: string; readonly body: Markup }): string {
  const policy = `default-src 'none'; img-src data:; style-src 'sha256-${base64(digestOf(style))}'`
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${asItIs(style)}</style>
</head>
<body>
${body}
</body>
</html>
`.markup
}

function base64(hex: string): string {
  return btoa((hex.match(/../g) ?? []).map((byte) => String.fromCharCode(Number.parseInt(byte, 16))).join(''))
}

const style = `${reportStyle}${drawingStyle}`
