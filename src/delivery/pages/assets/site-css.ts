/** The one style sheet, put together in order. */

import { FORMS_CSS } from './forms-css.js';
import { FRAME_CSS } from './frame-css.js';
import { PICTURE_CSS } from './picture-css.js';
import { REPORT_CSS } from './report-css.js';
import { SMALL_CSS } from './small-css.js';
import { THEME_CSS } from './theme-css.js';
import { VERDICT_CSS } from './verdict-css.js';

export const SITE_CSS = [THEME_CSS, FRAME_CSS, VERDICT_CSS, REPORT_CSS, PICTURE_CSS, FORMS_CSS, SMALL_CSS].join('');
