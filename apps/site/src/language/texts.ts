/** What every language must say: the English texts give the shape, and a text that another language lacks is a type error. */
export type { Texts } from './en/texts.ts'
