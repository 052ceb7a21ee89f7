/** The report as its author wrote it, and the marks in it: line style, icon and word tell verdicts apart, colour only helps. */

export const REPORT_CSS = `
.paper{padding:1.5rem clamp(1rem,3vw,2.25rem);font-size:1rem;line-height:1.75;min-width:0}
.paper>:first-child{margin-top:0}
.paper h3{font-size:1.375rem;margin:1.75rem 0 .75rem}
.paper h4{font-size:1.125rem;margin:1.75rem 0 .5rem;color:var(--ink);font-weight:620}
.paper h5,.paper h6{font-size:1rem;margin:1.25rem 0 .5rem}
.paper p,.paper ul,.paper ol,.paper blockquote,.paper pre,.paper .scroll{margin:0 0 1rem}
.paper ul,.paper ol{padding-left:1.375rem}
.paper li>p{margin-bottom:.25rem}
.paper blockquote{border-left:3px solid var(--line);padding-left:1rem}
.paper blockquote>:last-child{margin-bottom:0}
.paper pre{overflow-x:auto;padding:.75rem .875rem;border-radius:8px;background:var(--ground);font-size:.8125rem;line-height:1.6;white-space:pre-wrap}
.paper .scroll{border-radius:0;position:relative}
.paper hr{border:0;border-top:1px solid var(--line);margin:1.5rem 0}
.paper table{width:100%;font-size:.9375rem;line-height:1.6}
.paper th,.paper td{text-align:left;vertical-align:top;padding:.4375rem .75rem .4375rem 0;border-bottom:1px solid var(--line);min-width:4rem}
.paper th{font-size:.8125rem;color:var(--muted);font-weight:560}
.raw,.address,.front-matter{color:var(--muted)}
.image{border:1px dashed var(--line-strong);border-radius:6px;padding:.125rem .5rem}
.tag{font-size:.75rem;color:var(--muted)}
.mark{background:var(--tone-soft);color:var(--ink);border-bottom:2px solid var(--tone-line);border-radius:3px 3px 0 0;padding:.08em .1em;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.mark.tone-contradicted{border-bottom-style:double;border-bottom-width:4px}
.mark.tone-unsupported{border-bottom-style:dashed}
.mark.tone-supported{background:none;border-bottom-width:1px}
.mark.tone-not_checkable,.mark.tone-unread{border-bottom-style:dotted}
.mark code{background:none;padding:0}
code .mark,pre .mark{padding:0}
.mark.is-dimmed{background:none;border-bottom-color:transparent;color:inherit}
.mark.is-current,.mark.is-here{background:var(--accent-soft);box-shadow:0 0 0 2px var(--accent)}
.badge{display:inline-flex;align-items:center;gap:.22rem;margin:0 .2rem 0 .3rem;padding:0 .4rem 0 .3rem;min-height:1.5rem;border-radius:99px;background:var(--tone-soft);color:var(--tone-ink);font:600 .6875rem/1 var(--sans);text-decoration:none;white-space:nowrap;vertical-align:.06em;scroll-margin-block:30vh}
.badge .icon{width:1.1em;height:1.1em}
.badge.tone-supported{background:none;font-weight:500;padding-inline:.1rem}
.badge:hover .badge-word{text-decoration:underline}
.badge.is-dimmed{background:none;color:var(--muted)}
.badge:target,.badge.is-current,.badge.is-here{background:var(--accent);color:var(--on-accent);padding-inline:.3rem .4rem}
`;
