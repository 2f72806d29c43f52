/**
 * The report's look: the values of the house (`apps/site/src/style/values.css`), with the letters of the system in place of the site's,
 * because a report travels as one file. Each drawing is there at two widths; the page shows the one that fits.
 */
export const reportStyle = `
:root { color-scheme: light dark;
  --paper: light-dark(#f4f6f4, #0f1414); --raised: light-dark(#ffffff, #161d1d);
  --ink: light-dark(#141a1b, #e4e9e5); --quiet: light-dark(#55605f, #98a4a0);
  --hairline: light-dark(#d3d9d5, #29332f); --rule: light-dark(#141a1b, #b9c2bd);
  --owed: light-dark(#3c4a4d, #8b9a99); --owed-soft: light-dark(#93a1a1, #53605f);
  --surface: light-dark(#e5eae6, #1c2524); --alarm: light-dark(#a3211a, #ff9385);
  --missing: light-dark(#a3211a, #d9503f); --link: light-dark(#1d4a52, #9fc9cd); --focus: light-dark(#1d4a52, #cfe8ea);
  --serif: "Source Serif 4", "Source Serif", Georgia, "Times New Roman", serif;
  --sans: "IBM Plex Sans", system-ui, "Segoe UI", Helvetica, Arial, sans-serif;
  --mono: "IBM Plex Mono", ui-monospace, "SF Mono", Consolas, monospace; }
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 400 16px / 1.55 var(--sans); font-variant-numeric: tabular-nums lining-nums; overflow-wrap: anywhere; }
main { max-width: 908px; margin: 0 auto; padding: 40px 24px 72px; }
h1, h2, h3, p, dl, dd, ol, ul, figure, pre { margin: 0; padding: 0; }
h1 { font: 400 34px / 1.15 var(--serif); letter-spacing: -0.01em; text-wrap: balance; }
h2 { font: 400 26px / 1.2 var(--serif); letter-spacing: -0.008em; }
h3 { font: 600 15px / 1.4 var(--sans); margin: 28px 0 10px; }
section { margin-top: 52px; padding-top: 20px; border-top: 1px solid var(--rule); }
a { color: var(--link); text-underline-offset: 0.18em; }
code, pre { font: 13px / 1.5 var(--mono); }
pre { white-space: pre-wrap; padding: 12px 14px; background: var(--surface); }
summary { cursor: pointer; font-weight: 500; }
figure details { margin-top: 8px; font-size: 14px; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 3px; }
.quiet { color: var(--quiet); font-size: 14px; line-height: 1.45; }
.eyebrow { color: var(--quiet); font-size: 14px; margin-bottom: 10px; }
.lead { margin-top: 10px; }
.made-up { margin-bottom: 32px; padding: 14px 18px; border: 2px solid var(--alarm); color: var(--alarm); }
.made-up strong { display: block; font-size: 18px; line-height: 1.3; }
.made-up p { font-size: 14px; margin-top: 4px; }
.finding { margin-top: 32px; }
.quiet + .quiet { margin-top: 6px; }
.finding p { max-width: 44em; margin-top: 12px; }
.finding p:first-child { font: 400 24px / 1.35 var(--serif); text-wrap: pretty; }
.decisive { display: grid; grid-template-columns: repeat(5, 1fr); gap: 0 20px; margin-top: 18px; }
.decisive > div { display: flex; flex-direction: column; padding: 12px 0; border-bottom: 1px solid var(--hairline); }
.decisive dt { color: var(--quiet); font-size: 14px; line-height: 1.35; }
.decisive dd { margin-top: auto; padding-top: 4px; font: 400 25px / 1.25 var(--serif); }
.decisive dd span { display: block; min-height: 1.3em; font: 400 14px / 1.3 var(--sans); color: var(--quiet); }
.loses { color: var(--alarm); }
.warnings { list-style: none; padding-left: 16px; border-left: 3px solid var(--owed-soft); font-size: 14px; }
.warnings li + li { margin-top: 6px; }
figure { margin-top: 30px; }
figcaption { margin-bottom: 6px; }
figcaption strong { display: block; font-size: 15px; font-weight: 600; }
figcaption span { color: var(--quiet); font-size: 14px; line-height: 1.45; }
.narrow { display: none; }
.scroll { overflow-x: auto; margin-top: 12px; }
table { border-collapse: collapse; width: 100%; font-size: 13px; line-height: 1.4; }
th, td { padding: 5px 8px; border-bottom: 1px solid var(--hairline); text-align: left; vertical-align: top; font-weight: 400; }
thead th { color: var(--quiet); vertical-align: bottom; border-bottom-color: var(--quiet); }
.number { text-align: right; white-space: nowrap; }
.sheet th, .sheet td { overflow-wrap: normal; }
.sheet th:first-child { position: sticky; left: 0; background: var(--paper); white-space: nowrap; }
.sheet td { text-align: right; white-space: nowrap; }
.sheet thead th:not(:first-child) { text-align: right; min-width: 62px; }
.sheet .total > * { font-weight: 600; border-top: 1px solid var(--quiet); }
.pairs { display: grid; grid-template-columns: max-content 1fr; gap: 4px 20px; font-size: 14px; margin-top: 12px; }
.pairs dt { color: var(--quiet); }
.key { color: var(--quiet); font: 12px var(--mono); }
.figures td:first-child { width: 30%; }
.traced { list-style: none; margin-top: 4px; color: var(--quiet); font-size: 12.5px; }
.side { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 400px), 1fr)); gap: 8px 48px; }
@media screen and (max-width: 700px) {
  main { padding: 24px 16px 48px; }
  h1 { font-size: 27px; }
  h2 { font-size: 23px; }
  .finding p:first-child { font-size: 20px; }
  .decisive { grid-template-columns: repeat(2, 1fr); }
  .decisive dd { font-size: 21px; }
  .wide { display: none; }
  .narrow { display: block; }
  .pairs { grid-template-columns: 1fr; gap: 0; }
  .pairs dd { margin-bottom: 8px; }
  .stacked thead { display: none; }
  .stacked tr { display: block; padding: 8px 0; border-bottom: 1px solid var(--hairline); }
  .stacked th, .stacked td { display: block; width: auto !important; padding: 0; border: 0; text-align: left; white-space: normal; }
}
@page { size: A4; margin: 15mm 14mm; }
@page broad { size: A4 landscape; margin: 12mm; }
@media print {
  :root { color-scheme: light; --paper: #ffffff; }
  body { font-size: 10.5pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  main { max-width: none; padding: 0; }
  section { margin-top: 28px; }
  h2, h3 { break-after: avoid; }
  figure, .decisive > div, tr, .made-up, .finding, .warnings { break-inside: avoid; }
  .broad { page: broad; border-top: 0; }
  .broad table { font-size: 8pt; }
  .broad th, .broad td { padding: 3px 4px; min-width: 0 !important; }
  .scroll { overflow: visible; }
  figure details { display: none; }
  table { font-size: 9pt; }
  a { color: inherit; text-decoration: none; }
}
`
