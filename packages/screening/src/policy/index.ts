/** Rules by jurisdiction: pure, runs in a browser. */
export * from './activity.ts'
export * from './day.ts'
export * from './question.ts'
export * from './rule.ts'
