import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import autocannon from 'autocannon'
import { findFreePort } from '../helpers/free-port.ts'
import { startApp } from '../helpers/running-app.ts'
import { median, report, rounded } from './measure.ts'

const seconds = 4
const rounds = 5

async function fire(url: string): Promise<{ perSecond: number; p99: number; failed: number }> {
  const result = await autocannon({
    url,
    connections: 50,
    duration: seconds,
    headers: { 'accept-encoding': 'br' },
  })
  return {
    perSecond: result.requests.average,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors,
  }
}

/** Starts node:http answering the given bytes; its own process, like the app. */
async function startBare(body: Buffer, encoding: string) {
  const folder = await mkdtemp(join(tmpdir(), 'yinling-bench-'))
  const file = join(folder, 'body')
  await writeFile(file, body)
  const port = await findFreePort()
  const program = join(import.meta.dirname, 'bare-server.ts')
  const child = spawn(process.execPath, [program, file, String(port), encoding], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return {
    url: `http://127.0.0.1:${port}/`,
    async stop() {
      child.kill()
      await once(child, 'exit')
      await rm(folder, { recursive: true })
    },
  }
}

/** Both in turn, round by round, so that a machine whose speed drifts still gives a fair ratio. */
async function compare(figure: string, url: string): Promise<void> {
  const reply = await fetch(url, { headers: { 'accept-encoding': 'br' } })
  const encoding = reply.headers.get('content-encoding') ?? ''
  const plain = Buffer.from(await reply.arrayBuffer())
  const body = encoding === 'br' ? brotliCompressSync(plain) : plain
  const bare = await startBare(body, encoding)
  const ours: number[] = []
  const theirs: number[] = []
  let failed = 0
  let p99 = 0
  try {
    await fire(url)
    for (let round = 0; round < rounds; round++) {
      const our = await fire(url)
      ours.push(our.perSecond)
      failed += our.failed
      p99 = Math.max(p99, our.p99)
      theirs.push((await fire(bare.url)).perSecond)
    }
  } finally {
    await bare.stop()
  }
  const ratios = ours.map((own, round) => own / (theirs[round] ?? own))
  report({
    figure,
    bytes: body.length,
    perSecond: rounded(median(ours), 0),
    barePerSecond: rounded(median(theirs), 0),
    ratio: rounded(median(ratios), 2),
    p99Ms: p99,
    failed,
  })
}

/** (a) The feed and the nearby query against the very process that `npm start` starts, beside a bare server. */
export async function benchRequests(): Promise<void> {
  const app = await startApp({ env: { LIMIT_READS: '0', LOG_LEVEL: 'info' } })
  try {
    await compare('feed', `${app.origin}/api/v1/feed/620702`)
    await compare('nearby', `${app.origin}/api/v1/openings?near=38.93,100.45&limit=20`)
  } finally {
    await app.stop()
  }
}
