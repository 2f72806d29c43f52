/**
 * Which connections may stay, so that no client takes the door from the others: at most so many in all, and of one remote
 * address a small part of them. Where the share is full the connection that has waited longest without a request of its own
 * being answered gives way; where all are being answered the newcomer does. Behind a proxy all clients share its address.
 */
import type { Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

export type Admission = { readonly connections: number; readonly connectionsPerAddress: number }

/** Watches every connection of the server from now on; ends those that have no place. */
export function admit(server: Server, { connections, connectionsPerAddress }: Admission): void {
  const everyone = new Set<Socket>()
  const byAddress = new Map<string, Set<Socket>>()
  const answered = new Map<Socket, number>()

  const makeRoom = (among: Set<Socket>, limit: number, newcomer: Socket) => {
    if (among.size <= limit) return
    // A set keeps the order of arrival, so the first that has no request being answered has waited longest.
    for (const socket of among) {
      if (socket !== newcomer && !answered.has(socket)) return leave(socket)
    }
    leave(newcomer)
  }
  const leave = (socket: Socket) => {
    forget(socket)
    socket.destroy()
  }
  const addressOf = new Map<Socket, string>()
  const forget = (socket: Socket) => {
    everyone.delete(socket)
    answered.delete(socket)
    const address = addressOf.get(socket)
    addressOf.delete(socket)
    if (address === undefined) return
    const neighbours = byAddress.get(address)
    neighbours?.delete(socket)
    if (neighbours?.size === 0) byAddress.delete(address)
  }

  server.on('connection', (socket: Socket) => {
    const address = networkOf(socket.remoteAddress ?? '')
    const neighbours = byAddress.get(address) ?? new Set<Socket>()
    byAddress.set(address, neighbours.add(socket))
    everyone.add(socket)
    addressOf.set(socket, address)
    socket.once('close', () => forget(socket))
    makeRoom(neighbours, connectionsPerAddress, socket)
    if (everyone.has(socket)) makeRoom(everyone, connections, socket)
  })
  server.on('request', (_request, response: ServerResponse) => {
    const { socket } = response
    if (socket === null) return
    answered.set(socket, (answered.get(socket) ?? 0) + 1)
    response.once('close', () => {
      const left = (answered.get(socket) ?? 1) - 1
      if (left > 0 && addressOf.has(socket)) answered.set(socket, left)
      else answered.delete(socket)
    })
  })
}

/** IPv4 to the address, IPv6 to its /64: whoever has one address of those has all of them. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  if (!address.includes(':')) return address
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::')
  const front = head === '' ? [] : head.split(':')
  const back = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length)
  const groups = [...front, ...Array.from({ length: zeros }, () => '0'), ...back]
  return `${groups
    .slice(0, 4)
    .map((group) => group.padStart(4, '0'))
    .join(':')}::/64`
}
