/**
 * The listening socket: which port, how long a client may take, and an end within seconds. A request's head must be whole within
 * some 10 seconds and its body within 60, a silent connection goes after 30, and one address holds a tenth of the places (admission.ts). Many
 * addresses together can still fill all places: against that stands a proxy or a firewall, not this process.
 */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { getRequestListener } from '@hono/node-server'
import { type Admission, admit } from './admission.ts'
import type { Incoming } from './callerAddress.ts'

export type Listening = {
  readonly address: string
  readonly port: number
  /** Takes no new request, lets running ones finish within the bound, then cuts what is left. */
  close(): Promise<void>
}

/** The port is taken; says by which error and what to do. */
export class PortBusy extends Error {
  constructor(port: number, cause: unknown) {
    super(
      `Port ${port} is taken by another program.\n  Stop it, or choose another port:  PORT=${port + 1} npm start`,
      {
        cause,
      },
    )
    this.name = 'PortBusy'
  }
}

export async function listen(options: {
  fetch: (request: Request, env: Incoming) => Response | Promise<Response>
  port: number
  host: string
  closeWithinMs?: number
  admission?: Admission
}): Promise<Listening> {
  const server = createServer(bounds, getRequestListener(options.fetch, { overrideGlobalObjects: false }))
  admit(server, options.admission ?? admission)
  server.setTimeout(silentSocketMs)
  server.on('clientError', refuse)
  await bind(server, options.port, options.host)
  const { port } = server.address() as AddressInfo
  const shown = options.host === '0.0.0.0' || options.host === '::' ? 'localhost' : options.host
  return {
    address: `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}`,
    port,
    close: () => closeWithin(server, options.closeWithinMs ?? 2_000),
  }
}

function bind(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortBusy(port, error) : error)
    })
    server.listen(port, host, () => resolve())
  })
}

/** What is no request, too long a one, or one that never ends: told once, then cut, whether or not the peer closes too. */
function refuse(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy()
  const status =
    error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request'
  const body = JSON.stringify({
    type: 'about:blank',
    title: 'The request cannot be understood',
    status: Number(status.slice(0, 3)),
    code: 'BAD_REQUEST',
    detail: 'This is no HTTP request, it is too long, or it took too long to come.',
  })
  socket.end(
    `HTTP/1.1 ${status}\r\ncontent-type: application/problem+json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
    () => socket.destroy(),
  )
  // A peer that reads nothing does not keep its place until the answer has gone out.
  setTimeout(() => socket.destroy(), refusalMs).unref()
}

function closeWithin(server: Server, withinMs: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), withinMs)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
  })
}

const bounds = {
  headersTimeout: 10_000,
  // A list of 20 MB over a slow line; the headers have their own, shorter time.
  requestTimeout: 60_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 8_192,
}
const admission: Admission = { connections: 1_000, connectionsPerAddress: 100 }
const refusalMs = 1_000
const silentSocketMs = 30_000
