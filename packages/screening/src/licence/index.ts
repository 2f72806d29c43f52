/** Licences and orders, without a database: their shapes, what is inside of a scope, what is left of an amount. */
export * from './licence.ts'
export { type GivenLicence, givenOf, licenceShape, readLicence } from './licenceShape.ts'
export * from './question.ts'
