import type { FastifyInstance } from 'fastify'
import { v7 } from 'uuid'
import * as v from 'valibot'
import type { Actor } from '../../../server/actor.ts'
import { type ActKinds, readAct } from '../../../server/acts/act-kind.ts'
import { findReadable } from '../../../server/granted-scopes.ts'
import { done, mountEndpoint, refuse } from '../../../server/mount-endpoint.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { openingIdSchema, uuidSchema } from '../../../shared/ids.ts'
import {
  type Act,
  type Answer,
  deleteEnrolment,
  type EnrolmentReply,
  getCalendar,
  getCallList,
  listMyEnrolments,
  outcomeSchema,
  postActs,
  putEnrolment,
} from '../contract.ts'
import { type Handled, handleAct, handleEnrolmentAct } from './act-handler.ts'
import { makeCalendar } from './calendar.ts'
import { findCallList } from './call-list.ts'
import { findMyEnrolments } from './my-enrolments.ts'

type Taken = Extract<Handled, { taken: true }>

/** A sentence goes with what needs one: a refusal, or an act that waits for another. */
function words(context: ServerContext, { answer }: Taken): { code?: string; title?: string } {
  const code = answer.code ?? (answer.outcome === 'held' ? 'held' : undefined)
  const title = code === undefined ? undefined : context.titles.get(code)
  return { ...(code === undefined ? {} : { code }), ...(title === undefined ? {} : { title }) }
}

function enrolmentReply(context: ServerContext, id: string, handled: Taken): EnrolmentReply {
  const { answer } = handled
  const outcome = v.parse(outcomeSchema, answer.outcome)
  const status = handled.status ?? (outcome === 'held' ? 'held' : 'refused')
  return {
    id: v.parse(uuidSchema, id),
    openingId: v.parse(openingIdSchema, handled.opening),
    outcome,
    status,
    ...(answer.place === undefined ? {} : { place: answer.place }),
    ...words(context, handled),
  }
}

async function answerOne(
  context: ServerContext,
  raw: unknown,
  actor: Actor,
  all: readonly ActKinds[],
): Promise<Answer> {
  const read = readAct(all, raw)
  if (typeof read === 'string') {
    const id = v.safeParse(v.object({ id: v.pipe(v.string(), v.maxLength(100)) }), raw)
    const title = context.titles.get(read) ?? read
    return { id: id.success ? id.output.id : '', outcome: 'rejected', code: read, title }
  }
  const handled = await handleAct(context, read, actor, all)
  const { id } = read.act
  if (!handled.taken) {
    return {
      id,
      outcome: 'rejected',
      code: handled.code,
      title: context.titles.get(handled.code) ?? handled.code,
    }
  }
  const { answer, status, opening } = handled
  return {
    id,
    outcome: answer.outcome,
    ...(answer.enrolment === undefined ? {} : { enrolmentId: answer.enrolment }),
    openingId: v.parse(openingIdSchema, opening),
    ...(status === undefined ? {} : { status }),
    ...(answer.place === undefined ? {} : { place: answer.place }),
    ...words(context, handled),
  }
}

/** Mounts enrolling, cancelling, batches of acts of `all` kinds, my enrolments and the site's call list. */
export function mountEnrolment(app: FastifyInstance, context: ServerContext, all: readonly ActKinds[]): void {
  mountEndpoint(app, context, putEnrolment, async ({ params, body, actor }) => {
    const { personId, meta, ...rest } = body
    const act: Act = {
      id: params.id,
      kind: 'enrol',
      v: 1,
      body: rest,
      ...(personId === undefined ? {} : { onBehalfOf: personId }),
      ...(meta === undefined ? {} : { meta }),
    }
    const handled = await handleEnrolmentAct(context, act, actor)
    if (!handled.taken) return refuse(handled.code)
    const created =
      !handled.repeat && (handled.answer.outcome === 'enrolled' || handled.answer.outcome === 'waitlisted')
    return done(enrolmentReply(context, params.id, handled), created ? 201 : 200)
  })

  mountEndpoint(app, context, deleteEnrolment, async ({ params, query, actor }) => {
    const id = query.act ?? v.parse(uuidSchema, v7({ msecs: context.now() }))
    const act: Act = { id, kind: 'cancel', v: 1, body: { enrolmentId: params.id } }
    const handled = await handleEnrolmentAct(context, act, actor)
    if (!handled.taken) return refuse(handled.code)
    return done(enrolmentReply(context, params.id, handled))
  })

  mountEndpoint(app, context, postActs, async ({ body, actor }) => {
    const answers: Answer[] = []
    // One after another: acts of one person follow each other, and a batch must not take every connection.
    for (const raw of body.acts) answers.push(await answerOne(context, raw, actor, all))
    return done({ answers })
  })

  mountEndpoint(app, context, listMyEnrolments, async ({ query, actor }) => {
    const person = await findReadable(context, actor, query.personId, 'look')
    if (person === undefined) return refuse('not_allowed')
    const page = await findMyEnrolments(context, person, query)
    return page === 'bad_cursor' ? refuse('bad_cursor') : done(page)
  })

  mountEndpoint(app, context, getCallList, async ({ params, actor }) =>
    findCallList(context, actor, params.id),
  )

  mountEndpoint(app, context, getCalendar, async ({ query, actor, reply }) => {
    const person = await findReadable(context, actor, query.personId, 'look')
    if (person === undefined) return refuse('not_allowed')
    const body = await makeCalendar(context, person, query.enrolment)
    if (body === undefined) return refuse('no_such_enrolment')
    reply.header('content-disposition', 'attachment; filename="yinling.ics"')
    return { ok: true, body, type: 'text/calendar; charset=utf-8' }
  })
}
