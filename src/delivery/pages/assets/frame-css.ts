/** The frame and the plain elements: type, links, tables, buttons, header, footer. */

export const FRAME_CSS = `
*,*::before,*::after{box-sizing:border-box}
html{scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--body);font:400 .9375rem/1.55 var(--sans);overflow-wrap:break-word}
.paper,.side,.card,.omissions,.correction,.facts,td,th,code,h1,h2,.note,.crumbs{overflow-wrap:anywhere}
h1,h2,h3,h4,h5,h6{color:var(--ink);line-height:1.25;margin:0;font-weight:620;letter-spacing:-.011em}
h1{font-size:1.625rem;letter-spacing:-.02em}
h2{font-size:1.1875rem;margin:0 0 .875rem}
h3{font-size:1rem;margin:0 0 .5rem}
h4{font-size:.8125rem;margin:0 0 .25rem;color:var(--muted);font-weight:560;letter-spacing:0}
p{margin:0 0 .625rem}
a{color:var(--accent);text-underline-offset:.18em;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
strong{color:var(--ink);font-weight:620}
code,pre,kbd{font-family:var(--mono);font-size:.86em}
code{background:var(--not_checkable-soft);border-radius:4px;padding:.08em .32em;color:var(--ink)}
blockquote{margin:0}
ul,ol{margin:0;padding:0}
dl,dd{margin:0}
table{border-collapse:collapse}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:4px}
main:focus{outline:none}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.sprite{position:absolute}
.icon{flex:none;width:1em;height:1em;fill:none;stroke:currentColor;stroke-width:1.6;stroke-linecap:round;stroke-linejoin:round;vertical-align:-.13em}
.muted{color:var(--muted)}
.lead{color:var(--muted);max-width:68ch;margin-top:-.5rem}
.count{font-weight:560;font-size:.8em;color:var(--muted);font-variant-numeric:tabular-nums}
.skip{position:absolute;left:1rem;top:-4rem;z-index:5;background:var(--surface);padding:.5rem .875rem;border-radius:8px}
.skip:focus{top:.75rem}
.site-header{background:var(--surface);border-bottom:1px solid var(--line)}
.site-header-in,main,.site-footer{max-width:82rem;margin:0 auto;padding-inline:clamp(1rem,3vw,2rem)}
.site-header-in{display:flex;align-items:center;gap:.25rem 1.75rem;min-height:3.25rem;flex-wrap:wrap}
.brand{min-height:1.75rem;display:inline-flex;align-items:center;gap:.45rem;color:var(--ink);font-weight:650;text-decoration:none;letter-spacing:-.01em}
.brand .icon{color:var(--accent);width:1.2em;height:1.2em}
.site-header ul{display:flex;flex-wrap:wrap;gap:.125rem;list-style:none}
.site-header li a{display:block;white-space:nowrap;padding:.375rem .625rem;border-radius:7px;color:var(--muted);text-decoration:none;font-size:.875rem}
.site-header li a:hover{color:var(--ink);background:var(--ground)}
.site-header li a[aria-current]{color:var(--ink);font-weight:560;background:var(--ground)}
main{padding-block:1.5rem 3rem}
.site-footer{border-top:1px solid var(--line);padding-block:1.25rem 2rem;color:var(--muted);font-size:.8125rem}
.crumbs ol{display:flex;flex-wrap:wrap;list-style:none;font-size:.8125rem;margin-bottom:.625rem}
.crumbs a{color:var(--muted);text-decoration:none}
.crumbs a:hover{color:var(--ink);text-decoration:underline}
.crumbs li:not(:last-child)::after{content:"/";color:var(--line-strong);margin-inline:.5rem}
main>section{margin-top:2.5rem}
.page-head{display:flex;flex-wrap:wrap;gap:1rem 2rem;justify-content:space-between;align-items:flex-start;margin-bottom:1.25rem}
.page-head>div:first-child{flex:1 1 26rem;min-width:0}
.page-meta{display:flex;flex-wrap:wrap;gap:.125rem 1rem;color:var(--muted);font-size:.8125rem;margin:.4rem 0 0}
.page-lead{color:var(--muted);font-size:.875rem;margin:.4rem 0 0;max-width:68ch}
.actions{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center}
.exports{display:flex;gap:.875rem;list-style:none;font-size:.8125rem}
.exports a,.cite-links a,.card-back a,.side-meta a,.filter-order a{display:inline-block;min-height:1.5rem}
.button{display:inline-flex;align-items:center;gap:.4rem;font:560 .875rem/1 var(--sans);padding:.5625rem .875rem;min-height:2.25rem;border-radius:8px;border:1px solid var(--line-strong);background:var(--surface);color:var(--ink);cursor:pointer;text-decoration:none;white-space:nowrap;box-shadow:var(--shadow)}
.button:hover{border-color:var(--ink)}
.button-main{background:var(--accent);border-color:var(--accent);color:var(--on-accent)}
.button-quiet{border-color:transparent;background:none;box-shadow:none;color:var(--contradicted-ink)}
.empty{color:var(--muted);border:1px dashed var(--line-strong);border-radius:var(--radius);padding:1rem 1.125rem;margin:0;max-width:68ch}
.scroll{overflow-x:auto;position:relative;border-radius:var(--radius)}
table.data{width:100%;background:var(--surface);border:1px solid var(--line);border-radius:var(--radius);border-spacing:0;border-collapse:separate;font-size:.875rem}
table.data th,table.data td{text-align:left;vertical-align:top;padding:.625rem .875rem;border-bottom:1px solid var(--line)}
table.data tbody tr:last-child>*{border-bottom:0}
table.data thead th{color:var(--muted);font-weight:560;font-size:.8125rem;white-space:nowrap}
table.data tbody th{font-weight:560;color:var(--ink)}
table.data .num{text-align:right;font-variant-numeric:tabular-nums}
time{font-variant-numeric:tabular-nums}
.note{display:flex;gap:.625rem;margin:0;padding:.75rem .875rem;border-radius:8px;background:var(--not_checkable-soft);color:var(--body);font-size:.875rem}
.note .icon{margin-top:.2em;width:1.15em;height:1.15em;color:var(--muted)}
.note-warn{background:var(--unsupported-soft)}
.note-warn .icon{color:var(--unsupported-ink)}
.note-bad{background:var(--contradicted-soft)}
.note-bad .icon{color:var(--contradicted-ink)}
.pill{display:inline-flex;align-items:center;gap:.3rem;color:var(--tone-ink);background:var(--tone-soft);border-radius:99px;padding:.125rem .5rem .125rem .375rem;font-size:.75rem;font-weight:600;line-height:1.35;white-space:nowrap}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
`;
