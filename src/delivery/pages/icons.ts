/** The icons, drawn once per page and used by name; always beside words, so hidden from assistive technology. */
import { type Html, html, ownMarkup } from './html.js';

/** 16 by 16, stroked in the colour of the text. Our own drawings. */
const DRAWINGS = {
  contradicted: '<circle cx="8" cy="8" r="6.5"/><path d="M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8"/>',
  unsupported: '<path d="M8 1.9l6.4 11.6H1.6z"/><path d="M8 6.3v3.4M8 11.6v.1"/>',
  supported: '<circle cx="8" cy="8" r="6.5"/><path d="M5 8.3l2.1 2.1L11 6.2"/>',
  not_checkable:
    '<circle cx="8" cy="8" r="6.5"/><path d="M6.1 6.4a1.9 1.9 0 1 1 2.7 1.7c-.5.3-.8.6-.8 1.2M8 11.4v.1"/>',
  unread: '<circle cx="8" cy="8" r="6.5" stroke-dasharray="2.4 2"/><path d="M5 8h6"/>',
  omission: '<path d="M3 3.5h10M3 12.5h10"/><path d="M3 8h2M7 8h2M11 8h2" />',
  agent: '<rect x="2.5" y="5" width="11" height="8" rx="2"/><path d="M8 5V2.5M6 8.5v1M10 8.5v1"/>',
  person: '<circle cx="8" cy="5.2" r="2.7"/><path d="M2.8 13.8c.6-2.7 2.7-4.100 5.2-4.100s4.600 1.4 5.2 4.100"/>',
  link: '<path d="M9 2.5h4.5V7M13.5 2.5L7.5 8.5M11.5 9.5v4h-9v-9h4"/>',
  lock: '<rect x="3" y="7" width="10" height="6.5" rx="1.5"/><path d="M5.2 7V5a2.8 2.8 0 015.600 0v2"/>',
  up: '<path d="M8 13V3.5M4 7l4-4 4 4"/>',
  arrow: '<path d="M3 8h10M9 4l4 4-4 4"/>',
} as const;

export type IconName = keyof typeof DRAWINGS;

/** The drawings themselves: once per page, before the first use. */
export const iconSprite = (): Html =>
  ownMarkup(
    `<svg class="sprite" aria-hidden="true" width="0" height="0">${Object.entries(DRAWINGS)
      .map(([name, drawing]) => `<symbol id="i-${name}" viewBox="0 0 16 16">${drawing}</symbol>`)
      .join('')}</svg>`,
  );

export const icon = (name: IconName): Html =>
  html`<svg class="icon" aria-hidden="true" focusable="false" width="16" height="16"><use href="#i-${name}"></use></svg>`;
