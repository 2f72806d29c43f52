/** What the page asks for when it opens. */
export const pageReads = [
  '/api/v1/programme',
  '/api/v1/reserve',
  '/api/v1/vaults',
  '/api/v1/history?points=120',
  '/api/v1/bars?limit=50',
] as const
