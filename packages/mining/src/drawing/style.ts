/**
 * How drawings look, in the values of the house (`apps/site/src/style/values.css`): ink and greys for what is counted, one blue-green for
 * mining and gain, red for loss. Gold stays with gold. Marks carry these classes and nothing else of colour.
 */
export const drawingStyle = `
.drawing { display: block; max-width: 100%; height: auto; overflow: visible; }
.drawing text { fill: var(--quiet); font: 12px var(--sans); font-variant-numeric: tabular-nums lining-nums; }
.drawing .middle { text-anchor: middle; }
.drawing .end { text-anchor: end; }
.drawing .tick, .drawing .unit, .drawing .key { fill: var(--quiet); }
.drawing .name, .drawing .value, .drawing .cell, .drawing .note { fill: var(--ink); }
.drawing .name, .drawing .note { paint-order: stroke; stroke: var(--paper); stroke-width: 3px; stroke-linejoin: round; }
.drawing .name { font-size: 13px; }
.drawing .small { font-size: 12px; }
.drawing .cell { font-size: 11.5px; }
.drawing .grid { stroke: var(--hairline); }
.drawing .zero { stroke: var(--quiet); }
.drawing .outline { fill: none; stroke: var(--hairline); }
.drawing .main-line, .drawing .sum-line, .drawing .break-line, .drawing .mark-line, .drawing .base-line { fill: none; stroke: var(--ink); stroke-width: 1.75; stroke-linejoin: round; }
.drawing .break-line { stroke: var(--link); stroke-dasharray: 7 3; }
.drawing .mark-line { stroke: var(--owed); stroke-width: 1; stroke-dasharray: 2 3; }
.drawing .base-line { stroke-width: 1; }
.drawing .sum-dot { fill: var(--ink); }
.drawing .gain { fill: var(--link); }
.drawing .loss { fill: var(--missing); }
.drawing .either { fill: var(--owed-soft); }
.drawing .better { fill: var(--link); opacity: 0.18; }
.drawing .fan-outer { fill: var(--owed); opacity: 0.17; }
.drawing .fan-inner { fill: var(--owed); opacity: 0.38; }
.drawing .interval-0 { fill: color-mix(in srgb, var(--owed) 45%, var(--paper)); }
.drawing .interval-1 { fill: color-mix(in srgb, var(--owed) 28%, var(--paper)); }
.drawing .interval-2 { fill: color-mix(in srgb, var(--owed) 15%, var(--paper)); }
.drawing .lower { fill: var(--owed-soft); }
.drawing .higher { fill: var(--link); }
.drawing .point { fill: var(--ink); }
.drawing .best-dot, .drawing .best-key { fill: var(--link); }
.drawing .second-dot, .drawing .second-key { fill: var(--paper); stroke: var(--link); stroke-width: 2; }
.drawing .depth { shape-rendering: crispEdges; fill: var(--link); }
.drawing .depth-0 { fill: var(--surface); }
.drawing .depth-1 { fill-opacity: 0.16; }
.drawing .depth-2 { fill-opacity: 0.3; }
.drawing .depth-3 { fill-opacity: 0.45; }
.drawing .depth-4 { fill-opacity: 0.62; }
.drawing .depth-5 { fill-opacity: 0.8; }
.drawing .depth-6 { fill-opacity: 1; }
.drawing .gain-cell { fill: var(--link); }
.drawing .loss-cell { fill: var(--missing); }
.drawing .deep-1 { opacity: 0.1; }
.drawing .deep-2 { opacity: 0.2; }
.drawing .deep-3 { opacity: 0.3; }
.drawing .deep-4 { opacity: 0.42; }
.drawing .planned-cell { fill: none; stroke: var(--ink); stroke-width: 1.5; }
`
