export type { Site, SiteInput } from './schema.ts'
export { siteSchema } from './schema.ts'
