/** Styles of the timeline picture, for the page and for the picture as a file of its own. */

export const PICTURE_CSS = `
.picture{display:block;width:100%;height:auto}
.picture text{font-size:11.5px;fill:var(--body)}
.picture .lane{font-weight:600;fill:var(--ink)}
.picture .axis text{fill:var(--muted);font-size:11px}
.picture .axis line{stroke:var(--line);stroke-width:1}
.picture .rule{stroke:var(--line)}
.picture .bar{fill:var(--hue-soft);stroke:var(--hue);stroke-width:1.25}
.picture .bar.is-open{stroke-dasharray:4 3}
.picture .dot{fill:var(--hue)}
.picture .cross{stroke:var(--hue);stroke-width:2.4;stroke-linecap:round;fill:none}
.picture .ring{fill:none;stroke:var(--hue);stroke-width:1.6}
.at-trouble{--hue:var(--contradicted-line);--hue-soft:var(--contradicted-soft)}
.at-good{--hue:var(--supported-line);--hue-soft:var(--supported-soft)}
.at-stopped{--hue:var(--unsupported-line);--hue-soft:var(--unsupported-soft)}
.at-change{--hue:var(--accent);--hue-soft:var(--accent-soft)}
.at-word{--hue:var(--not_checkable-line);--hue-soft:var(--not_checkable-soft)}
`;
