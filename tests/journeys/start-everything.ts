import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays, shanghaiDate } from '../../src/shared/dates.ts'
import { findBrowser } from '../helpers/browser.ts'
import { ensureBuilt } from '../helpers/built-app.ts'
import { repository } from '../helpers/repository.ts'
import { runTool } from '../helpers/run-tool.ts'
import { startApp } from '../helpers/running-app.ts'

/**
 * A shift for two people six days ahead and a day of open doors today, entered the way a site enters them: whether the demo has
 * such is chance, and the journeys of the waiting list and of signing in need them.
 */
async function importOwnOpenings(dataDir: string): Promise<void> {
  const today = shanghaiDate(Date.now())
  const date = addDays(today, 6)
  const columns =
    '类型,站点名称,区划代码,项目,站点类别,地址,电话,编号,标题,类别,简介,强度,适合谁,风险提示,收费,负责人,名额,日期,时间,地点类型,地点名称'
  const site =
    '站点,交通巷社区骥千里服务站,620702001001,骥千里服务站,骥千里服务站,甘州区东街街道交通巷社区便民服务大厅旁,0936-8210301,,,,,,,,,,,,,,'
  const shift = `活动,交通巷社区骥千里服务站,620702001001,,,,,LL-02,两个人敲敲门,邻里守望,看看隔壁老姐姐,2,能走半小时的,路滑慢慢走,0,刘晓梅,2,${date},14:30-15:30,片区,东街街道`
  const openDay = `活动,交通巷社区骥千里服务站,620702001001,,,,,LL-03,敞开门的一天,邻里守望,随时来坐坐,1,谁都合适,路滑慢慢走,0,刘晓梅,20,${today},00:00-23:59,站点,`
  const folder = await mkdtemp(join(tmpdir(), 'yinling-import-'))
  const file = join(folder, 'own.csv')
  await writeFile(file, [columns, site, shift, openDay].join('\n'))
  const { code, output } = await runTool('node', ['src/commands/import.ts', file], repository, {
    DATA_DIR: dataDir,
  })
  await rm(folder, { recursive: true })
  if (code !== 0) throw new Error(`our own openings could not be imported: ${output}`)
}

/**
 * Before all journeys: the browser is found, the app built if a source is newer, and one app started with demo
 * data. Workers learn of them through `JOURNEY_ORIGIN` and `JOURNEY_BROWSER`.
 * @returns what ends the app again
 */
async function startEverything(): Promise<() => Promise<void>> {
  process.env.CRAWL_SEED ??= 'always the same part'
  console.log(`The crawl is drawn by CRAWL_SEED=${process.env.CRAWL_SEED}`)
  process.env.JOURNEY_BROWSER = JSON.stringify(await findBrowser())
  await ensureBuilt()
  const app = await startApp({ env: { LIMIT_READS: '100000' } })
  await importOwnOpenings(app.dataDir)
  process.env.JOURNEY_ORIGIN = app.origin
  return () => app.stop()
}

export { startEverything as default }
