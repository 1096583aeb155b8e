import type { Example } from '../example.ts'
import { calendarShape, tickCircleShape } from '../icon/shapes.ts'
import { Button, ButtonGroup, ButtonLink, ButtonRow } from './button.tsx'

const nothing = () => undefined

export const buttonExamples: readonly Example[] = [
  {
    name: 'every look, in the order of a page',
    draw: () => (
      <ButtonGroup>
        <Button icon={tickCircleShape} onClick={nothing}>
          对，就报这个
        </Button>
        <Button look="secondary" onClick={nothing}>
          不对，回去看看
        </Button>
        <ButtonLink
          look="secondary"
          href="/api/v1/me/calendar.ics"
          download="calendar.ics"
          icon={calendarShape}
        >
          记到手机日历
        </ButtonLink>
        <Button look="care" onClick={nothing}>
          不去了，退掉
        </Button>
        <Button look="quiet" onClick={nothing}>
          点错了，退掉这个报名
        </Button>
      </ButtonGroup>
    ),
  },
  {
    name: 'two beside each other',
    draw: () => (
      <ButtonRow>
        <ButtonLink look="secondary" icon={calendarShape} href="/nearby/day">
          哪天去
        </ButtonLink>
        <ButtonLink look="secondary" href="/find">
          打字找
        </ButtonLink>
      </ButtonRow>
    ),
  },
  {
    name: 'large, at a door',
    draw: () => (
      <Button large icon={tickCircleShape} onClick={nothing}>
        签到
      </Button>
    ),
  },
  { name: 'while the work runs', draw: () => <Button busy="正在报名">对，就报这个</Button> },
]
