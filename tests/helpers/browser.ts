import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { repository } from './repository.ts'

/** What Playwright's `launchOptions` need. Playwright itself leaves the sandbox off, so root may run it too. */
export interface Browser {
  readonly executablePath: string
  readonly args: string[]
  readonly env: Record<string, string>
  /** The unpacked one has no Background Sync and no speech recognition. */
  readonly kind: 'named' | 'system' | 'unpacked'
}

const systemPaths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const quiet = [
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** Asks for the third way even where a system browser is installed: `CHROMIUM=sparticuz npm test`. */
const unpackedByName = 'sparticuz'

/** A folder of this person's own, so that root and another person never share half-written files. */
const home = (): string => join(tmpdir(), `yinling-browser-${userInfo().username}`)

/**
 * A font configuration that adds Noto Sans Hans from npm to whatever the machine has: many machines have no
 * Chinese font at all, and the unpacked browser dies without any.
 * @returns the file's path
 */
async function writeFontConfig(): Promise<string> {
  const fonts = join(repository, 'node_modules/@embedpdf/fonts-sc/fonts')
  await mkdir(home(), { recursive: true })
  const file = join(home(), 'fonts.conf')
  await writeFile(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${fonts}</dir>
  <cachedir>${join(home(), 'font-cache')}</cachedir>
</fontconfig>
`,
  )
  return file
}

/**
 * Unpacks the browser that npm brought (209 MB), once for each person on a machine.
 * It also brings the shared libraries a bare image lacks, but only if it takes the machine for a cloud function.
 */
async function unpack(): Promise<{ executablePath: string; libraries: string }> {
  const folder = join(home(), 'chromium-153')
  const found = { executablePath: join(folder, 'chromium'), libraries: join(folder, 'al2023', 'lib') }
  if (existsSync(found.executablePath)) return found
  console.log(`Browser: none on this machine, unpacking @sparticuz/chromium into ${folder}`)
  await mkdir(home(), { recursive: true })
  const before = { ...process.env }
  const partial = await mkdtemp(join(home(), 'unpacking-'))
  process.env.TMPDIR = partial
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x'
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    await chromium.executablePath()
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
    Object.assign(process.env, before)
  }
  await rename(partial, folder).catch(async (error: NodeJS.ErrnoException) => {
    if (!existsSync(found.executablePath)) throw error
    await rm(partial, { recursive: true })
  })
  return found
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  )
}

/**
 * Finds a Chromium: `$CHROMIUM`, else the machine's, else the one npm brought; says on stdout which.
 * Throws if `$CHROMIUM` names a file that is not there.
 */
export async function findBrowser(): Promise<Browser> {
  const named = process.env.CHROMIUM
  const fontConfig = await writeFontConfig()
  const env = { ...definedEnvironment(), FONTCONFIG_FILE: fontConfig }
  if (named && named !== unpackedByName) {
    if (!existsSync(named)) throw new Error(`CHROMIUM names ${named}, which does not exist`)
    console.log(`Browser: ${named}, as CHROMIUM says`)
    return { executablePath: named, args: quiet, env, kind: 'named' }
  }
  const system = named === unpackedByName ? undefined : systemPaths.find(path => existsSync(path))
  if (system) {
    console.log(`Browser: ${system}`)
    return { executablePath: system, args: quiet, env, kind: 'system' }
  }
  const { executablePath, libraries } = await unpack()
  console.log(`Browser: ${executablePath}, from @sparticuz/chromium`)
  const libraryPath = [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  return { executablePath, args: quiet, env: { ...env, LD_LIBRARY_PATH: libraryPath }, kind: 'unpacked' }
}
