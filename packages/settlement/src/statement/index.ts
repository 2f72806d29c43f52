export * from './dayStatement.ts'
export * from './statementCsv.ts'
