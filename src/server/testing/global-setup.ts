import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbeddedPostgres } from '../embedded-postgres/embedded-postgres.ts'
import { migrate } from '../migrate.ts'
import { onDatabase, templateName } from './template.ts'

type TestServer = { ownerUrl: string; appUrl: string; stop(): Promise<void> }

/** The embedded server in a folder of its own, or, with `TEST_OWNER_URL` and `TEST_APP_URL`, one that runs already. */
async function findServer(): Promise<TestServer> {
  const { TEST_OWNER_URL: ownerUrl, TEST_APP_URL: appUrl } = process.env
  if (ownerUrl && appUrl)
    return { ownerUrl, appUrl, stop: () => onServer(ownerUrl, `DROP DATABASE ${templateName}`) }
  const dataDir = await mkdtemp(join(tmpdir(), 'yinling-test-'))
  const server = await startEmbeddedPostgres({ dataDir, log: () => undefined })
  return {
    ownerUrl: server.ownerUrl,
    appUrl: server.appUrl,
    async stop() {
      await server.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

async function onServer(url: string, sql: string): Promise<void> {
  const owner = new Client({ connectionString: url })
  await owner.connect()
  try {
    await owner.query(sql)
  } finally {
    await owner.end()
  }
}

/** One real PostgreSQL for the whole test run, with a migrated template that every test file copies. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { ownerUrl, appUrl, stop } = await findServer()
  try {
    await onServer(ownerUrl, `CREATE DATABASE ${templateName}`)
    await migrate({ ownerUrl: onDatabase(ownerUrl, templateName), appUrl: onDatabase(appUrl, templateName) })
  } catch (error) {
    await stop()
    throw error
  }
  project.provide('postgres', { ownerUrl, appUrl })
  return stop
}
