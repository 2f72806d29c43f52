/** How each hour's megawatts are used: sold, mined, curtailed, heat. */
export * from './types.ts'
