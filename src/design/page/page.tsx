import type { ComponentChildren } from 'preact'
import { Icon } from '../icon/icon.tsx'
import { backShape, phoneShape, readShape, textSizeShape } from '../icon/shapes.ts'
import { type Frame, type Help, useFrame } from './frame.ts'
import './page.css'
import './page-places.css'
import './page-print.css'

export interface PageProps {
  /** The h1, and the name of the window. */
  title: string
  /** Where 返回 leads when there is no earlier screen. The four places have none. */
  back?: string
  /** The phone of the site this page is about; without it, the one of the app. */
  help?: Help
  /** Lists and desks use the whole width of a large screen; a text or a form reads better narrow. */
  wide?: boolean
  children: ComponentChildren
}

/**
 * The page shell: the same things in the same order on every screen (WCAG 3.2.3, 3.2.6): back, title,
 * 念, text size, content, the phone, the places.
 */
export function Page({ title, back, help, wide = false, children }: PageProps) {
  const frame = useFrame()
  return (
    <div class={wide ? 'page page--wide' : 'page'}>
      <header class="page-header">
        <div class={`page-header__row${title.length > 12 ? ' page-header__row--long' : ''}`}>
          {back !== undefined && <Back frame={frame} otherwise={back} />}
          {/* Focus lands here after every change of screen: see app/route-focus.ts. */}
          <h1 class="page-header__title" tabIndex={-1}>
            {title}
          </h1>
          <button
            class="page-header__button page-header__read"
            type="button"
            onClick={event => frame.onRead(event.currentTarget)}
          >
            <Icon shape={readShape} />
            <span>{frame.words.read}</span>
          </button>
          <a class="page-header__button page-header__size" href={frame.textSizeHref}>
            <Icon shape={textSizeShape} />
            <span>{frame.words.textSize}</span>
          </a>
        </div>
      </header>
      {frame.banners}
      <main class="page-main">
        {frame.offer !== undefined && (
          <button
            class="button button--secondary page-offer"
            type="button"
            onClick={event => frame.onRead(event.currentTarget)}
          >
            <Icon shape={readShape} />
            <span>{frame.offer}</span>
          </button>
        )}
        <div class="page-content">{children}</div>
        <HelpPhone help={help ?? frame.help} />
      </main>
      <div class={frame.ownBar === undefined ? 'page-bottom' : 'page-bottom page-bottom--own'}>
        {frame.actingBar}
        {frame.readBar}
        {frame.ownBar}
        <Places frame={frame} />
      </div>
    </div>
  )
}

function Back({ frame, otherwise }: { frame: Frame; otherwise: string }) {
  return (
    <a
      class="page-header__button page-header__back"
      href={otherwise}
      onClick={event => {
        event.preventDefault()
        // The router listens on the window for every link; this one has its own way.
        event.stopPropagation()
        frame.goBack(otherwise)
      }}
    >
      <Icon shape={backShape} />
      <span>{frame.words.back}</span>
    </a>
  )
}

function HelpPhone({ help }: { help: Help }) {
  return (
    <a class="button button--quiet page-help" href={`tel:${help.phone}`}>
      <Icon shape={phoneShape} />
      <span>
        <span class="page-help__piece">{help.label}</span>{' '}
        {help.shown !== undefined && <span class="page-help__piece">{help.shown}</span>}
      </span>
    </a>
  )
}

function Places({ frame }: { frame: Frame }) {
  return (
    <nav class="page-places" aria-label={frame.words.places}>
      <ul class="page-places__list">
        {frame.places.map(place => (
          <li key={place.id}>
            <a
              class={`page-places__link page-places__link--${place.id}`}
              href={place.href}
              {...(place.id === frame.current ? { 'aria-current': 'page' as const } : {})}
            >
              <Icon shape={place.shape} />
              <span>{place.label}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
