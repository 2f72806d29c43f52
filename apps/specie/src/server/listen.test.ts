import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { test } from 'node:test'
import { listen, PortBusy } from './listen.ts'

const fetch200 = () => new Response('fine')

test('a busy port is refused with what to do about it', async () => {
  const first = await listen({ fetch: fetch200, port: 0, host: '127.0.0.1' })
  await assert.rejects(listen({ fetch: fetch200, port: first.port, host: '127.0.0.1' }), (error) => {
    assert.ok(error instanceof PortBusy)
    assert.match(
      error.message,
      new RegExp(`Port ${first.port} is taken.*\\n.*PORT=${first.port + 1} npm start`),
    )
    return true
  })
  await first.close()
})

test('closing lets a running answer finish, and cuts what never ends', async () => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const server = await listen({
    fetch: async (request) => {
      if (request.url.endsWith('/never')) await new Promise(() => {})
      await held
      return new Response('late')
    },
    port: 0,
    host: '127.0.0.1',
    closeWithinMs: 300,
  })
  const slow = fetch(`${server.address}/slow`).then((answer) => answer.text())
  const never = fetch(`${server.address}/never`).then(
    () => 'answered',
    () => 'cut',
  )
  await new Promise((resolve) => setTimeout(resolve, 50))
  const begun = performance.now()
  const closed = server.close()
  setTimeout(release, 50)
  assert.equal(await slow, 'late')
  assert.equal(await never, 'cut')
  await closed
  assert.ok(performance.now() - begun < 2_000)
})

test('a client that sends its request drop by drop holds up nobody', async () => {
  const server = await listen({ fetch: fetch200, port: 0, host: '127.0.0.1' })
  const sockets = Array.from({ length: 20 }, () => connect(server.port, '127.0.0.1'))
  for (const socket of sockets) socket.write('GET / HTTP/1.1\r\nHost: x\r\n')
  const begun = performance.now()
  assert.equal(await (await fetch(server.address)).text(), 'fine')
  assert.ok(performance.now() - begun < 1_000)
  for (const socket of sockets) socket.destroy()
  await server.close()
})

test('what is no HTTP is answered with a problem and the end of the connection', async () => {
  const server = await listen({ fetch: fetch200, port: 0, host: '127.0.0.1' })
  const text = await new Promise<string>((resolve) => {
    const socket = connect(server.port, '127.0.0.1')
    let all = ''
    socket.on('data', (chunk) => {
      all += chunk
    })
    socket.on('close', () => resolve(all))
    socket.write('HELLO\r\n\r\n')
  })
  assert.match(text, /^HTTP\/1\.1 400 /)
  assert.match(text, /application\/problem\+json/)
  assert.match(text, /"code":"BAD_REQUEST"/)
  await server.close()
})
