/** Double entries of coin and metal. */
export {}
