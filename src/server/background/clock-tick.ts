import type { FastifyBaseLogger } from 'fastify'

/** Work that looks at our rows and the handed-in clock for what is due; doing it twice, or in two processes, is harmless. */
export type Job = { readonly name: string; run(): Promise<unknown> }

export type Ticking = { stop(): Promise<void> }

/** Runs the jobs one after another; one that fails is logged and the others still run. */
export async function runJobs(jobs: readonly Job[], log: FastifyBaseLogger): Promise<void> {
  for (const job of jobs) {
    try {
      await job.run()
    } catch (error) {
      log.error({ err: error, job: job.name }, 'job failed')
    }
  }
}

/**
 * Runs the jobs every `everyMs`, never twice at once. The timer only wakes: what is due is decided by the rows, so a
 * missed tick is made up by the next one.
 */
export function startTicking(jobs: readonly Job[], everyMs: number, log: FastifyBaseLogger): Ticking {
  let current: Promise<void> = Promise.resolve()
  let busy = false
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    current = runJobs(jobs, log).finally(() => {
      busy = false
    })
  }, everyMs)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      await current
    },
  }
}
