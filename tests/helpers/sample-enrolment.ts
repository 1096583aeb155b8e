/** One person, one class and her place in it, as the server tells them. */

export const samplePerson = {
  id: '01900000-0000-7000-8000-00000000000a',
  name: '王秀兰',
  division: null,
  divisionName: '甘泉社区',
  roles: [],
}
export const sampleOpeningId = '620702-01900000-0000-7000-8000-000000000001'
const sessionId = '620702-01900000-0000-7000-8000-000000000002'
/** The moment the samples live at. */
export const sampleMoment = Date.parse('2026-11-23T08:00:00+08:00')
const place = { type: 'site', name: '甘泉社区服务站', division: '620702001005' }
const session = {
  id: sessionId,
  startsAt: '2026-12-02T01:00:00.000Z',
  endsAt: '2026-12-02T02:30:00.000Z',
}
export const sampleOpening = {
  id: sampleOpeningId,
  title: '书法入门',
  kind: 'class',
  category: 'calligraphy',
  programme: 'zhangye',
  place,
  fits: '60岁以上都合适',
  strength: 1,
  summary: '从握笔学起。',
  bring: '老花镜',
  risk: '墨汁会弄脏袖口。',
  phone: '0936-8210000',
  feeFen: 0,
  organiser: '甘泉社区',
  sessions: [session],
  slots: [
    { id: '620702-01900000-0000-7000-8000-000000000003', role: 'taker', capacity: 30, taken: 24, waiting: 0 },
  ],
}
export const sampleEnrolmentId = '01900000-0000-7000-8000-00000000000c'
export const sampleEnrolment = {
  id: sampleEnrolmentId,
  openingId: sampleOpeningId,
  role: 'taker',
  status: 'enrolled',
  place: 25,
  title: '书法入门',
  kind: 'class',
  category: 'calligraphy',
  at: place,
  phone: '0936-8210000',
  bring: '老花镜',
  sessions: [session],
}
