import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import type { Client } from 'pg'
import { StartError } from '../start-error.ts'
import { connect, hold, type Listen } from './connection.ts'
import { type Postmaster, spawnPostmaster, stopPostmaster } from './postmaster.ts'

export type Supervised = { readonly pid: number; readonly holder: Client; stop(): Promise<void> }

/**
 * Runs the postmaster and holds its folder. A site's computer has nobody to start the database again, so one that dies
 * is started anew on the same address until `stop`. The first start throws StartError instead.
 */
export async function supervise(postmaster: Postmaster, listen: Listen, url: string): Promise<Supervised> {
  const lastWords: string[] = []
  let stopping = false
  let recovery = Promise.resolve()
  let child = spawn()
  let holder: Client

  function spawn(): ChildProcess {
    const hear = (line: string) => {
      lastWords.push(line)
      if (lastWords.length > 5) lastWords.shift()
      postmaster.log(line)
    }
    return spawnPostmaster({ ...postmaster, log: hear }, listen).on('error', error => hear(error.message))
  }

  const isAlive = () => child.pid !== undefined && child.exitCode === null && child.signalCode === null

  /** Waits as long as the server lives, for crash recovery may take minutes. */
  async function takeHold(): Promise<void> {
    for (let client: Client | undefined; ; await wait(20)) {
      if (!isAlive()) throw new StartError('postgresFailed', { words: lastWords.join(' / ') })
      client = await connect(url)
      if (!client) continue
      if (!(await hold(client))) throw new StartError('postgresFolderInUse', { folder: postmaster.home })
      holder = client.once('end', () => {
        recovery = recover()
      })
      return
    }
  }

  async function recover(): Promise<void> {
    while (!stopping) {
      postmaster.log('the database went away; starting it again')
      await wait(100)
      try {
        if (!isAlive()) child = spawn()
        return await takeHold()
      } catch (error) {
        postmaster.log(String(error))
        await wait(1000)
      }
    }
  }

  // Node's own end without a stop (an uncaught error) should not leave a server behind.
  const onExit = () => child.kill('SIGINT')
  process.once('exit', onExit)

  async function stop(): Promise<void> {
    stopping = true
    process.off('exit', onExit)
    await recovery
    const exited = isAlive() ? once(child, 'exit') : undefined
    await stopPostmaster(postmaster)
    await exited
  }

  try {
    await takeHold()
  } catch (error) {
    process.off('exit', onExit)
    if (isAlive()) await stopPostmaster(postmaster)
    throw error
  }
  return {
    get pid() {
      return child.pid ?? 0
    },
    get holder() {
      return holder
    },
    stop,
  }
}
