import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { acceptedEncoding } from './accepted-encoding.ts'
import { sendProblem } from './errors.ts'
import { isKnown } from './if-none-match.ts'
import type { ServerContext } from './server-context.ts'

type Page = { type: string; plain: Buffer; br: Buffer; gz: Buffer; etag: string }

/** A built file with what only this server knows filled in: whose openings come first, whether this is a demo, where it is reached. */
async function readPage(file: string, type: string, context: ServerContext): Promise<Page> {
  const text = (await readFile(file, 'utf8'))
    .replaceAll('%HOME_DIVISION%', context.config.homeDivision)
    .replaceAll('%DEMO%', context.demo ? '1' : '0')
    .replaceAll('%PUBLIC_ORIGIN%', context.config.publicOrigin ?? '')
  const plain = Buffer.from(text)
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
  return { type, plain, br: brotliCompressSync(plain), gz: gzipSync(plain), etag }
}

function sendPage(request: FastifyRequest, reply: FastifyReply, page: Page): FastifyReply {
  reply.headers({
    'content-type': page.type,
    vary: 'accept-encoding',
    'cache-control': 'no-cache',
    etag: page.etag,
  })
  if (isKnown(request, page.etag)) return reply.code(304).send()
  const encoding = acceptedEncoding(request)
  if (encoding === 'identity') return reply.send(page.plain)
  return reply.header('content-encoding', encoding).send(encoding === 'br' ? page.br : page.gz)
}

// Built files carry their content's hash in the name; everything else is asked for anew each time.
function cacheFor(path: string): string {
  return path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
}

/** Serves the built app: files compressed at build time, and the one page for every address a person can reach. */
export async function mountPages(
  app: FastifyInstance,
  context: ServerContext,
  folder: string,
): Promise<void> {
  const page = await readPage(join(folder, 'index.html'), 'text/html; charset=utf-8', context)
  const worker = await readPage(join(folder, 'service-worker.js'), 'text/javascript; charset=utf-8', context)
  app.get('/', async (request, reply) => sendPage(request, reply, page))
  app.get('/index.html', async (request, reply) => sendPage(request, reply, page))
  app.get('/service-worker.js', async (request, reply) => sendPage(request, reply, worker))
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    preCompressed: true,
    cacheControl: false,
    // Only what was built exists, so that any other address can be a screen of the app.
    wildcard: false,
    globIgnore: ['index.html', 'service-worker.js', '**/*.br', '**/*.gz'],
    setHeaders: (response, path) => response.header('cache-control', cacheFor(path)),
  })
  app.get('/*', async (request, reply) => {
    const path = request.url.split('?', 1)[0] ?? ''
    const isScreen = !path.startsWith('/api/') && !/\.[a-z0-9]+$/i.test(path)
    return isScreen ? sendPage(request, reply, page) : sendProblem(reply, context.titles, 'no_such_page', 404)
  })
}
