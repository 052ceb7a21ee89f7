/** Narrow screens, print, and people who ask for more contrast. */

export const SMALL_CSS = `
@media (min-width:64rem){
.panel{position:sticky;top:1rem}
.panel-in{max-height:calc(100vh - 4rem);overflow-y:auto;overscroll-behavior:contain;padding:2px;margin:-2px}
}
@media screen and (max-width:63.99rem){
.bench,.two{grid-template-columns:minmax(0,1fr)}
}
@media screen and (max-width:44rem){
h1{font-size:1.375rem}
.glance{padding:1rem}
.glance-h{font-size:1.1875rem}
.tiles{grid-template-columns:1fr 1fr}
.tiles>:first-child{grid-column:1/-1}
.tile-in{padding:.5rem .75rem}
.tile-count{font-size:1.375rem}
.site-header-in{padding-block:.625rem .375rem}
.site-header ul{margin-left:-.625rem}
.clash{grid-template-columns:minmax(0,1fr)}
.side-records{border-left:0;border-top:1px solid var(--line)}
.correction{flex-direction:column}
.facts>div{grid-template-columns:1fr;gap:0}
.legend dl div{grid-template-columns:1fr;gap:.125rem}
.facets thead,.data thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.facets tr,.facets tbody th,.facets td,table.data tr,table.data tbody th,table.data td{display:block;border-bottom:0}
.facets td,.facets tbody th{padding:.125rem 0}
.facets tr{padding:.5rem 0;border-bottom:1px solid var(--line)}
table.data tr{padding:.5rem .25rem;border-bottom:1px solid var(--line)}
table.data tr:last-child{border-bottom:0}
table.data td,table.data tbody th{padding:.1875rem .625rem}
table.data .num{text-align:left}
.facets td::before,table.data td[data-label]::before{content:attr(data-label) ": ";color:var(--muted);font-size:.8125rem}
}
@media (prefers-contrast:more){:root{--muted:var(--ink);--line:var(--line-strong)}}
@media (forced-colors:active){.mark{border-bottom-color:currentColor}.share,.cover-part{fill:CanvasText}}
@media print{
:root{color-scheme:light;--ground:#fff;--shadow:none}
.site-header,.site-footer,.crumbs,.jump,.filters,.actions,.skip,.card-back,.keys,.legend{display:none}
body{font-size:10pt;background:#fff}
main{max-width:none;padding:0}
.bench,.cards,.clashes,.omissions{display:block}
.card,.clash,.omissions>li{margin-bottom:.5rem}
.clash{display:grid}
main>section{margin-top:1.25rem}
.card summary{padding:.5rem .75rem}
.card-body{padding:0 .75rem .5rem}
.card-body,.facets,.cite-meta{font-size:8.5pt}
.card-head::after{display:none}
.card-back,.side-meta{display:none}
.mark,.pill,.badge,.tile-in,.note,.correction,.pair,.share,.cover rect{-webkit-print-color-adjust:exact;print-color-adjust:exact}
.panel{position:static;margin-top:1.5rem}
.panel-in{max-height:none;overflow:visible}
.card,.clash,.omissions>li,.glance,.tile{break-inside:avoid}
.card details::details-content{content-visibility:visible;height:auto}
.paper a[href^=http]::after,.cite-links a[href^=http]::after{content:" (" attr(href) ")";color:var(--muted);font-size:.85em}
h2,h3{break-after:avoid}
}
`;
