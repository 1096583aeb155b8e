import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

const outside = {
  DATABASE_URL: 'postgresql://yinling_app:secret@db.example/yinling',
  DATABASE_OWNER_URL: 'postgresql://yinling_owner:secret@db.example/yinling',
  KEY_FILE: '/etc/yinling/keys.json',
}

test('with nothing set the server is for this machine alone, with its own database', () => {
  expect(readConfig({})).toEqual({
    host: '127.0.0.1',
    port: 8080,
    dataDir: './data',
    database: { kind: 'embedded' },
    keyFile: 'data/keys.json',
    homeDivision: '620702',
    limitReads: 600,
    demo: 'unset',
    publicOrigin: undefined,
    tls: undefined,
    trustProxy: false,
    sms: { kind: 'unset' },
    logLevel: 'info',
    production: false,
  })
})

test('an empty variable counts as not set, as in an env file', () => {
  const names = ['HOST', 'PORT', 'DATA_DIR', 'DATABASE_URL', 'TLS_CERT', 'TRUST_PROXY', 'DEMO', 'LOG_LEVEL']
  expect(readConfig(Object.fromEntries(names.map(name => [name, ''])))).toEqual(readConfig({}))
})

test('every variable is read', () => {
  const config = readConfig({
    ...outside,
    HOST: '0.0.0.0',
    PORT: '443',
    DATA_DIR: '/srv/yinling',
    HOME_DIVISION: '150102',
    LIMIT_READS: '50',
    DEMO: '1',
    PUBLIC_ORIGIN: 'https://yinling.example',
    TLS_CERT: 'cert.pem',
    TLS_KEY: 'key.pem',
    TRUST_PROXY: 'loopback, 10.0.0.0/8, fd00::1',
    SMS: 'http',
    SMS_URL: 'https://sms.example/send',
    SMS_TOKEN: 'secret',
    LOG_LEVEL: 'warn',
    NODE_ENV: 'production',
  })
  expect(config).toEqual({
    host: '0.0.0.0',
    port: 443,
    dataDir: '/srv/yinling',
    database: { kind: 'external', appUrl: outside.DATABASE_URL, ownerUrl: outside.DATABASE_OWNER_URL },
    keyFile: outside.KEY_FILE,
    homeDivision: '150102',
    limitReads: 50,
    demo: 'allowed',
    publicOrigin: 'https://yinling.example',
    tls: { certFile: 'cert.pem', keyFile: 'key.pem' },
    trustProxy: ['loopback', '10.0.0.0/8', 'fd00::1'],
    sms: { kind: 'http', url: 'https://sms.example/send', token: 'secret' },
    logLevel: 'warn',
    production: true,
  })
})

test.each([
  ['PORT', '70000', 'configNotANumber'],
  ['PORT', '80a', 'configNotANumber'],
  ['LIMIT_READS', '-1', 'configNotANumber'],
  ['HOME_DIVISION', '6207', 'configNotACounty'],
  ['DEMO', 'yes', 'configNotADemoSwitch'],
  ['PUBLIC_ORIGIN', 'https://yinling.example/', 'configNotAnOrigin'],
  ['PUBLIC_ORIGIN', 'yinling.example', 'configNotAnOrigin'],
  ['TRUST_PROXY', 'nginx', 'configNotAProxy'],
  ['TRUST_PROXY', '10.0.0.0/33', 'configNotAProxy'],
  ['LOG_LEVEL', 'loud', 'configNotALogLevel'],
  ['DATABASE_URL', 'mysql://db.example/yinling', 'configNotADatabaseUrl'],
])('%s=%s stops the start with a sentence that names both', (name, value, code) => {
  let error: unknown
  try {
    readConfig({ [name]: value })
  } catch (thrown) {
    error = thrown
  }
  expect(error).toMatchObject({ code, message: expect.stringContaining(`${name} `) })
  expect(error).toMatchObject({ message: expect.stringContaining(value) })
})

test.each(Object.keys(outside))('an outside database without %s is refused by that name', name => {
  expect(() => readConfig({ ...outside, [name]: undefined })).toThrow(`缺少 ${name}`)
})

test('a certificate without its key is refused', () => {
  expect(() => readConfig({ TLS_CERT: 'cert.pem' })).toThrow('缺少 TLS_KEY')
})

test('a password never appears in a refusal', () => {
  expect(() => readConfig({ DATABASE_URL: 'mysql://app:secret@db.example/x' })).toThrow(/^(?!.*secret)/s)
})
