/** Title and the few choices that concern the whole: language, projection, light or dark, picture, about. */
import { signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { LANGUAGES } from '../../geo/model.ts'
import { type MessageKey, t } from '../i18n.ts'
import { languageNames } from '../locales/beginning.ts'
import { speak } from '../speaking.ts'
import { language, THEMES, type Theme, theme, VIEWS, view } from '../state.ts'
import { About } from './About.tsx'
import { ExportPanel } from './Export.tsx'
import { Search } from './Search.tsx'
import { Share } from './share/Share.tsx'
import { useMenu } from './useMenu.ts'

export function Header() {
  return (
    <header class="header">
      <h1>{t('title')}</h1>
      <p class="tagline muted">{t('tagline')}</p>
      <Search />
      <Folded when={narrow.value}>
        <Choice
          id="view"
          label={t('view.name')}
          value={view.value}
          options={VIEWS.map((value) => [value, t(`view.${value}`)])}
          onChange={(value) => {
            view.value = value
          }}
        />
        <Choice
          id="theme"
          label={t('theme.name')}
          value={theme.value ?? 'system'}
          options={(['system', ...THEMES] as const).map((value) => [
            value,
            t(`theme.${value}` as MessageKey),
          ])}
          onChange={(value) => {
            theme.value = value === 'system' ? null : (value as Theme)
          }}
        />
        <Choice
          id="language"
          label={t('language.name')}
          value={language.value}
          options={LANGUAGES.map((value) => [value, languageNames[value]])}
          onChange={speak}
        />
        <ExportPanel />
        <Share />
        <About />
      </Folded>
    </header>
  )
}

const narrowWindow = matchMedia('(width < 1160px)')
const narrow = signal(narrowWindow.matches)
narrowWindow.addEventListener('change', ({ matches }) => {
  narrow.value = matches
})

/** In a narrow window the choices wait behind one button. */
function Folded({ when, children }: { when: boolean; children: ComponentChildren }) {
  const menu = useRef<HTMLDetailsElement>(null)
  useMenu(menu)
  if (!when) return <div class="choices">{children}</div>
  return (
    <details ref={menu} class="menu options">
      <summary class="button">{t('menu.name')}</summary>
      <div class="menu-body">{children}</div>
    </details>
  )
}

interface ChoiceProps<Value extends string> {
  id: string
  label: string
  value: Value
  options: [Value, string][]
  onChange: (value: Value) => void
}

function Choice<Value extends string>({ id, label, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <label class="choice">
      <span class="visually-hidden">{label}</span>
      <select
        id={id}
        title={label}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value as Value)}
      >
        {options.map(([option, text]) => (
          <option key={option} value={option} lang={id === 'language' ? option : undefined}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}
