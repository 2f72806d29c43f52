/** Every published number that the planner reproduces, and the page that says so. */
export type { Check, CheckGroup, ReadData } from './check.ts'
export { validationDocument } from './document.ts'
export { failures, type Validation, validate } from './validate.ts'
