import type { ComponentChildren } from 'preact'

/** What a picture shows: where something stands on the phone, or what is pressed there. No words are in them. */
export type StepPicture =
  | 'dotsTop'
  | 'menuTop'
  | 'menuBottom'
  | 'shareBottom'
  | 'shareTop'
  | 'browserRow'
  | 'plusRow'
  | 'row'
  | 'confirmTop'
  | 'confirm'
  | 'copy'
  | 'paste'
  | 'addressBar'
  | 'home'

const pictures: Readonly<Record<StepPicture, () => ComponentChildren>> = {
  dotsTop: () => (
    <Upper>
      <Dots x={112} y={36} across />
      <Ring x={112} y={36} />
    </Upper>
  ),
  menuTop: () => (
    <Upper>
      <Dots x={112} y={36} />
      <Ring x={112} y={36} />
    </Upper>
  ),
  menuBottom: () => (
    <Lower>
      <Lines x={112} y={84} />
      <Ring x={112} y={84} />
    </Lower>
  ),
  shareBottom: () => (
    <Lower>
      <Share x={80} y={84} />
      <Ring x={80} y={84} />
    </Lower>
  ),
  shareTop: () => (
    <Upper>
      <Share x={112} y={36} />
      <Ring x={112} y={36} />
    </Upper>
  ),
  browserRow: () => (
    <Sheet>
      <circle class="picture__soft" cx="44" cy="66" r="13" />
      <circle class="picture__soft" cx="116" cy="66" r="13" />
      <circle class="picture__line" cx="80" cy="66" r="12" />
      <path class="picture__sign" d="M87 59l-4 10-10 4 4-10z" />
      <path class="picture__soft" d="M34 92h20v6H34zM70 92h20v6H70zM106 92h20v6h-20z" />
      <Ring x={80} y={66} />
    </Sheet>
  ),
  plusRow: () => (
    <Sheet>
      <Rows />
      <rect class="picture__line" x="106" y="64" width="16" height="16" rx="4" />
      <path class="picture__stroke" d="M114 68v8M110 72h8" />
    </Sheet>
  ),
  row: () => (
    <Sheet>
      <Rows />
      <path class="picture__stroke" d="M106 72h16m-6-6l6 6-6 6" />
    </Sheet>
  ),
  confirmTop: () => (
    <Upper>
      <rect class="picture__go" x="94" y="26" width="34" height="20" rx="10" />
      <Tick x={111} y={36} />
      <Ring x={111} y={36} wide />
    </Upper>
  ),
  confirm: () => (
    <Sheet>
      <path class="picture__soft" d="M40 54h56v8H40z" />
      <rect class="picture__go" x="86" y="76" width="38" height="22" rx="11" />
      <Tick x={105} y={87} />
      <Ring x={105} y={87} wide />
    </Sheet>
  ),
  copy: () => (
    <Upper>
      <rect class="picture__line" x="58" y="64" width="26" height="30" rx="4" />
      <rect class="picture__line" x="70" y="74" width="26" height="30" rx="4" />
    </Upper>
  ),
  paste: () => (
    <Upper>
      <rect class="picture__line" x="34" y="62" width="92" height="24" rx="12" />
      <path class="picture__stroke" d="M46 70v8" />
      <path class="picture__soft" d="M52 71h52v6H52z" />
      <Ring x={80} y={74} bar />
    </Upper>
  ),
  addressBar: () => (
    <>
      <rect class="picture__line" x="14" y="24" width="132" height="82" rx="6" />
      <rect class="picture__line" x="24" y="34" width="112" height="20" rx="10" />
      <path class="picture__soft" d="M34 41h52v6H34z" />
      <path class="picture__stroke" d="M121 38v9m-4-4l4 4 4-4M116 51h10" />
      <path class="picture__soft" d="M24 64h72v8H24zM24 80h50v8H24z" />
      <Ring x={121} y={44} />
    </>
  ),
  home: () => (
    <Lower>
      <rect class="picture__soft" x="38" y="14" width="22" height="22" rx="6" />
      <rect class="picture__soft" x="100" y="14" width="22" height="22" rx="6" />
      <rect class="picture__soft" x="38" y="46" width="22" height="22" rx="6" />
      <rect class="picture__soft" x="100" y="46" width="22" height="22" rx="6" />
      <rect class="picture__go" x="68" y="29" width="24" height="24" rx="7" />
      <Tick x={80} y={41} />
      <Ring x={80} y={41} />
    </Lower>
  ),
}

/** Drawn in the colours of the theme; what is to be pressed stands in a ring. The sentence beside it says the same. */
export function InstallPicture({ picture }: { picture: StepPicture }) {
  return (
    <svg class="picture" viewBox="0 0 160 120" aria-hidden="true">
      {pictures[picture]()}
    </svg>
  )
}

interface At {
  x: number
  y: number
}

function Ring({ x, y, wide = false, bar = false }: At & { wide?: boolean; bar?: boolean }) {
  const half = bar ? 52 : wide ? 26 : 19
  return <rect class="picture__ring" x={x - half} y={y - 19} width={half * 2} height="38" rx="19" />
}

/** The upper half of a phone: its bar, and the page under it. */
function Upper({ children }: { children: ComponentChildren }) {
  return (
    <>
      <path class="picture__line" d="M22 120V22a12 12 0 0 1 12-12h92a12 12 0 0 1 12 12v98" />
      <path class="picture__soft" d="M34 33h40v7H34z" />
      <path class="picture__stroke" d="M22 58h116" />
      {children}
    </>
  )
}

/** The lower half of a phone: the page, and the bar at the bottom. */
function Lower({ children }: { children: ComponentChildren }) {
  return (
    <>
      <path class="picture__line" d="M22 0v98a12 12 0 0 0 12 12h92a12 12 0 0 0 12-12V0" />
      <path class="picture__soft" d="M46 84a6 6 0 1 1-12 0 6 6 0 1 1 12 0" />
      {children}
    </>
  )
}

/** What a menu brings up over the page. */
function Sheet({ children }: { children: ComponentChildren }) {
  return (
    <>
      <path class="picture__line" d="M22 0v108a8 8 0 0 0 8 8h100a8 8 0 0 0 8-8V0" />
      <path class="picture__soft" d="M34 10h60v7H34z" />
      <path class="picture__sheet" d="M22 116V44a12 12 0 0 1 12-12h92a12 12 0 0 1 12 12v72" />
      {children}
    </>
  )
}

/** Three lines of a menu, the middle one in a ring. */
function Rows() {
  return (
    <>
      <path class="picture__soft" d="M38 45h56v6H38zM38 69h44v6H38zM38 98h50v6H38z" />
      <rect class="picture__ring" x="28" y="57" width="104" height="30" rx="10" />
    </>
  )
}

function Dots({ x, y, across = false }: At & { across?: boolean }) {
  return (
    <>
      {[-8, 0, 8].map(off => (
        <circle class="picture__sign" key={off} cx={across ? x + off : x} cy={across ? y : y + off} r="3" />
      ))}
    </>
  )
}

function Lines({ x, y }: At) {
  return <path class="picture__stroke" d={`M${x - 9} ${y - 7}h18m-18 7h18m-18 7h18`} />
}

/** The box with an arrow out of it, as on every iPhone. */
function Share({ x, y }: At) {
  return (
    <path class="picture__stroke" d={`M${x - 4} ${y - 3}h-4v13h16v-13h-4M${x} ${y + 3}v-15m-5 5l5-5 5 5`} />
  )
}

function Tick({ x, y }: At) {
  return <path class="picture__tick" d={`M${x - 6} ${y}l4 4 8-8`} />
}
