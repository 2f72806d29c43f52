/** A party's papers, their form and what follows from them: pure, runs in a browser. */

export { type PartyPart, partyParts } from '../facts.ts'
export * from './content.ts'
export * from './join.ts'
export { partyJsonSchema } from './jsonSchema.ts'
export * from './missing.ts'
export { identifierKinds, nameInFull, nameTypes } from './parts.ts'
export * from './readContent.ts'
export * from './subjects.ts'
