/** The English texts of the investor's pages: the shape that every other language fills. */
import * as frame from './frame.tsx'
import * as overview from './overview.tsx'

export const texts = { ...frame, ...overview }

export type Texts = typeof texts
