/** Colours, type and spacing, light and dark; every text colour here keeps 4.5 to 1 on the grounds it is used on (theme-css.spec). */

export interface Theme {
  readonly [name: string]: string;
}

export const LIGHT: Theme = {
  ground: '#f6f7f9',
  surface: '#ffffff',
  raised: '#fbfcfd',
  ink: '#14171f',
  body: '#333946',
  muted: '#5a6272',
  line: '#e2e5ea',
  'line-strong': '#868e9c',
  accent: '#2f4bc7',
  'accent-soft': '#eef1fd',
  'on-accent': '#ffffff',
  'contradicted-ink': '#a81f1a',
  'contradicted-soft': '#fdeceb',
  'contradicted-line': '#d9443d',
  'unsupported-ink': '#7d4c00',
  'unsupported-soft': '#fdf3e0',
  'unsupported-line': '#b97a12',
  'supported-ink': '#17643a',
  'supported-soft': '#e8f5ed',
  'supported-line': '#3c9966',
  'not_checkable-ink': '#475066',
  'not_checkable-soft': '#edf0f5',
  'not_checkable-line': '#7d879b',
  'unread-ink': '#66389b',
  'unread-soft': '#f4eefb',
  'unread-line': '#9166c4',
};

export const DARK: Theme = {
  ground: '#0e1014',
  surface: '#15181e',
  raised: '#1a1e25',
  ink: '#f0f2f6',
  body: '#cdd2dc',
  muted: '#9ba4b4',
  line: '#272c36',
  'line-strong': '#6b7485',
  accent: '#9db0ff',
  'accent-soft': '#1d2440',
  'on-accent': '#0e1014',
  'contradicted-ink': '#ff9d95',
  'contradicted-soft': '#351a1b',
  'contradicted-line': '#e2655d',
  'unsupported-ink': '#f0be6a',
  'unsupported-soft': '#2f2412',
  'unsupported-line': '#c08d35',
  'supported-ink': '#84d6a6',
  'supported-soft': '#13291d',
  'supported-line': '#3f9a69',
  'not_checkable-ink': '#b7c0d0',
  'not_checkable-soft': '#222731',
  'not_checkable-line': '#727d91',
  'unread-ink': '#cfadf7',
  'unread-soft': '#281e38',
  'unread-line': '#9470c4',
};

const written = (theme: Theme): string =>
  Object.entries(theme)
    .map(([name, value]) => `--${name}:${value};`)
    .join('');

const TONES = ['contradicted', 'unsupported', 'supported', 'not_checkable', 'unread'];

export const THEME_CSS = `
:root{color-scheme:light dark;${written(LIGHT)}
--sans:ui-sans-serif,system-ui,-apple-system,"Segoe UI",Inter,Roboto,"Helvetica Neue",Arial,sans-serif;
--mono:ui-monospace,SFMono-Regular,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace;
--radius:10px;--shadow:0 1px 2px rgb(16 20 30/.05),0 1px 1px rgb(16 20 30/.03)}
@media (prefers-color-scheme:dark){:root{${written(DARK)}--shadow:none}}
${TONES.map((tone) => `.tone-${tone}{--tone-ink:var(--${tone}-ink);--tone-soft:var(--${tone}-soft);--tone-line:var(--${tone}-line)}`).join('\n')}
.tone-omission{--tone-ink:var(--unsupported-ink);--tone-soft:var(--unsupported-soft);--tone-line:var(--unsupported-line)}
`;
