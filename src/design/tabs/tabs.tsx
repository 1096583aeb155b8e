import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import './tabs.css'

export interface Tab<Id extends string> {
  id: Id
  label: string
}

export interface TabsProps<Id extends string> {
  /** What the tabs are about, for screen readers. */
  label: string
  /** Two to four: more of them would have to be remembered. */
  tabs: readonly [Tab<Id>, Tab<Id>, Tab<Id>?, Tab<Id>?]
  chosen: Id
  onChange: (id: Id) => void
  /** What belongs to the chosen tab. */
  children: ComponentChildren
}

/**
 * Up to four faces of one thing. They wrap into lines when the text is large and never scroll sideways. Arrow keys, Home
 * and End go from one to the next and Tab goes on into the content, as the tabs pattern of ARIA has it.
 */
export function Tabs<Id extends string>({ label, tabs, chosen, onChange, children }: TabsProps<Id>) {
  const id = useId()
  const all = tabs.filter(tab => tab !== undefined)
  const idOf = (tab: Id) => `${id}-${tab}`
  const onKeyDown = (event: KeyboardEvent) => {
    const to = target(
      event.key,
      all.findIndex(tab => tab.id === chosen),
      all.length,
    )
    const tab = to === undefined ? undefined : all[to]
    if (tab === undefined) return
    event.preventDefault()
    onChange(tab.id)
    document.getElementById(idOf(tab.id))?.focus()
  }
  return (
    <div class="tabs">
      <div class="tabs__list" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {all.map(tab => (
          <button
            key={tab.id}
            id={idOf(tab.id)}
            class="tabs__tab"
            type="button"
            role="tab"
            aria-selected={tab.id === chosen}
            tabIndex={tab.id === chosen ? 0 : -1}
            onClick={() => onChange(tab.id)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div class="tabs__panel" role="tabpanel" aria-labelledby={idOf(chosen)}>
        {children}
      </div>
    </div>
  )
}

/** The position a key leads to, round and round; undefined for keys that mean nothing here. */
function target(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowRight') return (at + 1) % count
  if (key === 'ArrowLeft') return (at + count - 1) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : undefined
}
