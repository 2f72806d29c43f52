/** Light, dark, or as the system has it: remembered by this browser, on every page of the programme. */
import { usePreference } from '../live/preference.ts'
import { Choice } from './Choice.tsx'

type Theme = 'system' | 'light' | 'dark'

export function ThemeChoice() {
  const [theme, setTheme] = usePreference<Theme>('theme', ['system', 'light', 'dark'], 'system')
  const choose = (next: Theme) => {
    setTheme(next)
    const { documentElement } = document
    if (next === 'system') documentElement.removeAttribute('data-theme')
    else documentElement.setAttribute('data-theme', next)
  }
  return <Choice name="theme" legend="Colours" choices={themes} chosen={theme} onChoose={choose} />
}

const themes = [
  ['system', 'Auto'],
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const
