/** A plan for those who decide: a page worth printing, tables, JSON, a terminal's answer, and where each figure comes from. Runs in browsers too. */
export { comparePlans } from './compare.ts'
export { cashflowCsv, dispatchCsv } from './csv.ts'
export { drawingsOf, type PlanDrawings } from './drawings.ts'
export { explainFigure, type UnknownFigure } from './explain.ts'
export { type HtmlOptions, htmlReport } from './html.ts'
export { htmlComparison } from './htmlComparison.ts'
export { jsonReport, reportFormat } from './json.ts'
export { terminalReport } from './terminal.ts'
