import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { siteJsonSchema } from './jsonSchema.ts'
import { printSiteFault, readSite } from './readSite.ts'
import { sampleSite } from './sample.ts'
import { siteTemplate } from './template.ts'
import { inputsOf, whereFrom } from './whereFrom.ts'

function read(text: string, set: readonly string[] = []) {
  const site = readSite(text, { set })
  assert.ok(site.ok, site.ok ? '' : site.refusal.map(printSiteFault).join('\n'))
  return site.value
}

test('the template reads back to the same site, and its defaults are the schema’s', () => {
  const text = siteTemplate({ schemaPath: './site.schema.json' })
  const site = read(text)
  assert.match(text, /^# yaml-language-server: \$schema=\.\/site\.schema\.json\n/)
  // Every default taken from behind its # changes nothing.
  assert.deepEqual(read(text.replaceAll(/^(\s*)#(?! )/gm, '$1')), site)
  assert.deepEqual(read(siteTemplate({ stated: site })), site)
})

test('any site prints as a template that reads back to it', () => {
  const set = ['mine.groups.0.modes=[{name: low, terahashes: 100, watts: 1500}]', 'name="yes: #1"']
  const site = read(sampleSite(), set)
  assert.deepEqual(read(siteTemplate({ stated: site })), site)
})

test('every input says where it comes from: a line, an override, or a default with its source', () => {
  const where = whereFrom(sampleSite(), { set: ['mine.mw=50', 'station.forcedOutages.perUnitYear=0'] })
  assert.equal(where('station.netMwPerUnit'), 'file line 5')
  assert.equal(where('mine.groups.1.machine'), 'file line 18')
  assert.equal(where('mine.mw'), '--set')
  assert.equal(where('station.forcedOutages.perUnitYear'), '--set')
  assert.match(where('station.forcedOutages.meanHours'), /^default: assumed: about 0\.8 %/)
  assert.match(where('money.taxPercent'), /^default: assumed: the rate of Belarus/)
  assert.equal(where('money.nothing'), 'no field of a site')
})

test('an alias is of the line that uses it', () => {
  const text = sampleSite((plain) =>
    plain.replace('machine: s21', 'machine: &m s21').replace('machine: s19', 'machine: *m'),
  )
  assert.equal(whereFrom(text)('mine.groups.1.machine'), 'file line 18')
})

test('no input of a site is without meaning or source', () => {
  const text = sampleSite()
  const inputs = inputsOf(read(text), text)
  assert.ok(inputs.length > 80)
  for (const { path, what, source } of inputs) {
    assert.notEqual(what, '', path)
    assert.match(source, /^(file line \d+|default: .{3,})$/, path)
  }
})

test('the JSON Schema tells the source of each default', () => {
  const schema = JSON.parse(siteJsonSchema())
  assert.match(
    schema.properties.money.properties.taxPercent.description,
    /Default 20: assumed: the rate of Belarus/,
  )
  assert.equal(schema.properties.mine.additionalProperties, false)
  assert.deepEqual(schema.required, ['name', 'startYear', 'station', 'worth', 'mine'])
})

test('every example is right as it stands, and its editor line leads to the schema', () => {
  const folder = new URL('../../examples/', import.meta.url)
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  assert.ok(files.length >= 4)
  for (const name of files) {
    const text = readFileSync(new URL(name, folder), 'utf8')
    read(text)
    const path = /^# yaml-language-server: \$schema=(.+)$/m.exec(text)?.[1] ?? ''
    assert.ok(existsSync(new URL(path, folder)), `${name}: ${path}`)
  }
})
