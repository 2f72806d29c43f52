/** GET /api/v1/reports: the monthly reserve reports as they were published, as data and on paper. */
import { z } from '@hono/zod-openapi'
import { type ReserveReport, rulesServed } from '@specie/evidence'
import { reportPdf } from '../../report/reportPdf.ts'
import { Problem } from '../problem.ts'
import { digest, time } from '../shape.ts'
import type { Sources } from '../sources.ts'

export const reportsShape = z
  .object({
    reports: z
      .array(z.object({ month: z.string().openapi({ example: '2026-10' }), digest, publishedAt: time }))
      .openapi({ description: 'The newest first' }),
    rules: z.array(
      z.object({
        line: z.string(),
        says: z.string(),
        rules: z.array(z.string()),
        lacks: z
          .string()
          .nullable()
          .openapi({ description: 'What the rule also asks and the report cannot give' }),
      }),
    ),
  })
  .openapi('Reports')

export const oneReportShape = z
  .object({
    digest: digest.openapi({
      description: 'Of the document that /api/v1/documents/{digest} gives byte for byte',
    }),
    report: z.any().openapi({ description: 'docs/report.schema.json', type: 'object' }),
  })
  .openapi('Report')

export async function readReports(sources: Sources): Promise<z.infer<typeof reportsShape>> {
  const reports = await sources.archive.reports()
  return {
    reports: reports.map(({ publishedAt, ...rest }) => ({ ...rest, publishedAt: publishedAt.toISOString() })),
    rules: rulesServed.map(({ rules, ...rest }) => ({ ...rest, rules: [...rules] })),
  }
}

export async function readReport(
  sources: Sources,
  month: string,
): Promise<{ readonly report: ReserveReport; readonly digest: string }> {
  return (await sources.archive.report(month)) ?? missing(month)
}

export async function readReportPdf(sources: Sources, month: string) {
  const { report, digest: of } = await readReport(sources, month)
  return { pdf: await reportPdf(report, of), digest: of }
}

function missing(month: string): never {
  throw new Problem('NOT_FOUND', `No report of ${JSON.stringify(month.slice(0, 20))} is published.`)
}
