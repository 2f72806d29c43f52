/** What money over years is worth: present worth, rates of return, depreciation, loans, levelised cost. */
export * from './depreciation.ts'
export * from './loan.ts'
export * from './npv.ts'
export * from './rates.ts'
export * from './worth.ts'
