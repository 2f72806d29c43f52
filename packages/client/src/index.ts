/** The typed face of the HTTP interface. */
export {}
