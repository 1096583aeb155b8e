import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'vite'
import { understand } from '../../src/voice/understand/understand.ts'
import { repository } from '../helpers/repository.ts'
import { type Part, parts, readUtterances, saidOn, scoreOf } from '../helpers/utterances.ts'
import { percentile, report, rounded } from './measure.ts'

/** What it shares with the first screen, and so is on the phone before. */
const onFirstScreen = [/shared\/dates\.ts$/, /shared\/lunar-day\.ts$/, /shared\/matching\/simplified\.ts$/]

/** What the understanding weighs on the wire with everything it imports, or with what the first screen hasn't brought. */
export async function weighUnderstanding({ alone }: { readonly alone: boolean }): Promise<number> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: ['chrome87', 'safari14.1'],
      rollupOptions: {
        input: join(repository, 'src/voice/understand/understand.ts'),
        preserveEntrySignatures: 'strict',
        external: alone ? [] : onFirstScreen,
      },
    },
  })
  const outputs = [built].flat().flatMap(result => ('output' in result ? result.output : []))
  return outputs.reduce(
    (sum, part) => sum + (part.type === 'chunk' ? brotliCompressSync(part.code).byteLength : 0),
    0,
  )
}

function reportPart(part: Part): void {
  const { all, right, intentRight, garbled, garbledRight, outside, outsideRight, ...wrong } = scoreOf(
    readUtterances(part),
  )
  const share = (some: number, of: number) => rounded(some / of)
  report({
    figure: `utterances, ${part} part`,
    all,
    right: share(right, all),
    intentRight: share(intentRight, all),
    garbledRight: share(garbledRight, garbled),
    outsideRight: share(outsideRight, outside),
    ...wrong,
  })
}

/** (e) The understanding of speech: how much is right, how fast, how heavy. */
export async function benchUnderstand(): Promise<void> {
  for (const part of parts) reportPart(part)
  const texts = parts.flatMap(readUtterances).map(({ text }) => text)
  const times: number[] = []
  for (let round = 0; round < 4; round++)
    for (const text of texts) {
      const start = performance.now()
      understand(text, { today: saidOn })
      if (round > 0) times.push(performance.now() - start)
    }
  times.sort((a, b) => a - b)
  report({
    figure: 'understanding one utterance',
    p50Ms: rounded(percentile(times, 0.5)),
    p99Ms: rounded(percentile(times, 0.99)),
    brotliBytes: await weighUnderstanding({ alone: true }),
    brotliBytesNotOnFirstScreen: await weighUnderstanding({ alone: false }),
  })
}
