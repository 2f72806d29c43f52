/**
 * Under which addresses this server is itself: the one it is published at (`SPECIE_ORIGIN`), or this machine's own. A sign-in is
 * bound to it, a write must come from it, and on no other does a cookie get set.
 */

export type Origin = {
  /** `https://desk.example`, without a path. */
  readonly origin: string
  /** Its host and port, as EIP-4361 names a domain. */
  readonly domain: string
  readonly secure: boolean
}

export type Origins = {
  /** The origin that a request was sent to, by its Host header; null where that is none of ours. */
  ofHost(host: string | null): Origin | null
  /** Whether a page of this origin may write here. */
  isOurs(origin: string): boolean
}

/** Throws where what is published is no origin, or is neither https nor this machine. */
export function originsOf(options: { readonly published?: string; readonly port: number }): Origins {
  const { published, port } = options
  const ours = published === undefined ? thisMachine(port) : [parsed(published)]
  return {
    ofHost: (host) => ours.find((one) => one.domain === host?.toLowerCase()) ?? null,
    isOurs: (origin) => ours.some((one) => one.origin === origin.toLowerCase()),
  }
}

function thisMachine(port: number): readonly Origin[] {
  const shown = port === 80 ? '' : `:${port}`
  return ['localhost', '127.0.0.1'].map((host) => ({
    origin: `http://${host}${shown}`,
    domain: `${host}${shown}`,
    secure: false,
  }))
}

function parsed(text: string): Origin {
  const url = URL.canParse(text) ? new URL(text) : null
  const local = url !== null && ['localhost', '127.0.0.1'].includes(url.hostname)
  if (url === null || url.pathname !== '/' || (url.protocol !== 'https:' && !local)) {
    throw new Error(
      `SPECIE_ORIGIN is not right: ${JSON.stringify(text)}.\nIt is the address people see, such as https://desk.example; plain http only on this machine.`,
    )
  }
  return { origin: url.origin, domain: url.host, secure: url.protocol === 'https:' }
}
