import { create } from 'zustand';

export const THEMES = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEMES)[number];

const KEY = 'dramatis-theme';
const system = matchMedia('(prefers-color-scheme: dark)');

const shown = (choice: ThemeChoice): 'light' | 'dark' =>
  choice === 'system' ? (system.matches ? 'dark' : 'light') : choice;

const kept = (): ThemeChoice => {
  const value = localStorage.getItem(KEY);
  return THEMES.find((theme) => theme === value) ?? 'system';
};

/** The reader's choice, and the theme it comes to now. */
export const useTheme = create<{ readonly choice: ThemeChoice; readonly shown: 'light' | 'dark' }>(() => ({
  choice: kept(),
  shown: shown(kept()),
}));

export function chooseTheme(choice: ThemeChoice): void {
  localStorage.setItem(KEY, choice);
  useTheme.setState({ choice, shown: shown(choice) });
}

/** Puts the theme on the page and follows the system while it is the system's. */
export function followTheme(): void {
  const apply = () => {
    document.documentElement.dataset.theme = useTheme.getState().shown;
  };
  apply();
  useTheme.subscribe(apply);
  system.addEventListener('change', () => {
    const { choice } = useTheme.getState();
    useTheme.setState({ choice, shown: shown(choice) });
  });
}
