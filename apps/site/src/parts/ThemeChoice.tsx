/** Light, dark, or as the system has it: remembered by this browser, on every page of the programme. */
import { useParts } from '../language/Language.tsx'
import { usePreference } from '../live/preference.ts'
import { Choice } from './Choice.tsx'

type Theme = 'system' | 'light' | 'dark'

export function ThemeChoice() {
  const { colours, themes: names } = useParts()
  const [theme, setTheme] = usePreference<Theme>('theme', themes, 'system')
  const choose = (next: Theme) => {
    setTheme(next)
    const { documentElement } = document
    if (next === 'system') documentElement.removeAttribute('data-theme')
    else documentElement.setAttribute('data-theme', next)
  }
  const choices = themes.map((one) => [one, names[one]] as const)
  return <Choice name="theme" legend={colours} choices={choices} chosen={theme} onChoose={choose} />
}

const themes = ['system', 'light', 'dark'] as const
