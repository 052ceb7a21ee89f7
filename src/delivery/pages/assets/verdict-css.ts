/** The verdict page: glance, contradictions, the marked report and the panel of claims. */

export const VERDICT_CSS = `
.glance,.clash,.card,.paper,.omissions>li,.signoff,.box{background:var(--surface);border:1px solid var(--line);border-radius:var(--radius);box-shadow:var(--shadow)}
.glance{padding:1.25rem}
main>.glance{margin-top:0}
main>.note{margin-bottom:.75rem}
.glance-h{font-size:1.375rem;letter-spacing:-.018em;margin:0 0 .875rem}
.shares{display:block;width:100%;height:8px;margin-bottom:1rem;border-radius:4px}
.share{fill:var(--tone-line)}
.tiles{display:grid;grid-template-columns:repeat(5,minmax(0,1fr));gap:.625rem;list-style:none}
.tile-in{display:flex;flex-direction:column;gap:.125rem;padding:.75rem .875rem;border-radius:8px;background:var(--tone-soft);color:var(--tone-ink);text-decoration:none;border:1px solid transparent;height:100%}
a.tile-in:hover,a.tile-in[aria-current]{border-color:var(--tone-line)}
.tile.is-none .tile-in{background:none;border-color:var(--line);color:var(--muted)}
.tile-count{font-size:1.75rem;line-height:1.1;font-weight:640;letter-spacing:-.03em;font-variant-numeric:tabular-nums}
.tile-name{display:flex;align-items:center;gap:.35rem;font-size:.8125rem;font-weight:560}
.glance-notes{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(24rem,100%),1fr));gap:.625rem;margin-top:.625rem}
.jump{margin-top:1rem}
.jump ul{display:flex;flex-wrap:wrap;gap:.125rem 1.125rem;list-style:none;font-size:.8125rem}
.jump a{display:inline-block;padding:.25rem 0;color:var(--muted)}
.clashes,.omissions,.cards{list-style:none;display:grid;gap:.75rem}
.clash{display:grid;grid-template-columns:1fr 1fr;overflow:hidden}
.side{padding:1rem 1.125rem;min-width:0}
.side h3{display:flex;align-items:center;gap:.375rem;font-size:.8125rem;font-weight:560;color:var(--muted);letter-spacing:0}
.side-report{border-left:3px solid var(--tone-line)}
.side-report .icon{color:var(--tone-ink)}
.side-report blockquote{font-size:1rem;line-height:1.5;color:var(--ink);margin-bottom:.5rem}
.side-records{border-left:1px solid var(--line)}
.side-records p{color:var(--ink)}
.side-meta,.card-back{font-size:.8125rem;margin:0;color:var(--muted)}
.chips{display:flex;flex-wrap:wrap;gap:.375rem;list-style:none;font-size:.8125rem}
.chip{display:inline-block;min-height:1.5rem;padding:.125rem .5rem;border:1px solid var(--line);border-radius:6px;background:var(--raised);color:var(--body);text-decoration:none}
a.chip:hover{border-color:var(--accent);color:var(--accent)}
.correction{grid-column:1/-1;display:flex;gap:.25rem .75rem;align-items:baseline;padding:.625rem 1.125rem;border-top:1px solid var(--line);background:var(--supported-soft)}
.correction h4{flex:none;margin:0;color:var(--supported-ink);font-weight:600}
.correction p{margin:0;color:var(--ink)}
.card .correction{border:0;border-radius:8px;margin:0 0 .75rem;padding:.5rem .75rem}
.filters{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;gap:.5rem 1rem;margin-bottom:.875rem}
.filters ul{display:flex;flex-wrap:wrap;gap:.375rem;list-style:none}
.filter{display:inline-flex;align-items:center;gap:.35rem;padding:.3125rem .625rem;border-radius:99px;border:1px solid var(--line);background:var(--surface);color:var(--body);text-decoration:none;font-size:.8125rem}
.filter:hover{border-color:var(--line-strong)}
.filter[aria-current]{background:var(--ink);border-color:var(--ink);color:var(--surface)}
.filter[aria-current] .count{color:inherit}
.filter-order{margin:0;font-size:.8125rem}
.bench{display:grid;grid-template-columns:minmax(0,1.18fr) minmax(0,1fr);gap:1.25rem;align-items:start}
.panel-h{font-size:.875rem;margin:0 0 .5rem}
.panel{min-width:0}
.panel-in{min-width:0;position:relative}
.card summary{display:block;cursor:pointer;padding:.75rem .875rem;border-radius:var(--radius);list-style:none}
.card summary::-webkit-details-marker{display:none}
.card-head{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem .5rem;font-size:.8125rem;color:var(--muted)}
.card-id{font-family:var(--mono);font-size:.75rem}
.card-head::after{content:"";margin-left:auto;width:.45rem;height:.45rem;border:solid var(--muted);border-width:0 1.5px 1.5px 0;transform:rotate(45deg) translateY(-2px)}
details[open]>summary .card-head::after{transform:rotate(225deg) translateY(-2px)}
.card-quote{display:block;margin-top:.375rem;color:var(--ink);line-height:1.45}
.card.is-current,.card:target{border-color:var(--accent);box-shadow:0 0 0 1px var(--accent)}
.card-body{padding:0 .875rem .875rem;font-size:.875rem}
.card-body .reason{color:var(--tone-ink);font-weight:560}
.card details[open] .card-quote{display:none}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(13rem,100%),1fr));gap:.625rem 1.125rem;padding:.75rem;margin-bottom:.75rem;border-radius:8px;background:var(--ground)}
.pair p,.pair blockquote{margin:0;color:var(--ink)}
.facets{width:100%;margin-bottom:.875rem;font-size:.8125rem}
.facets th,.facets td{text-align:left;vertical-align:top;padding:.375rem .625rem .375rem 0;border-bottom:1px solid var(--line)}
.facets th{font-weight:560;color:var(--ink)}
.facets thead th{color:var(--muted)}
.ref{color:var(--muted);font-size:.7rem;line-height:0}
.citations{list-style:none;counter-reset:c;display:grid;gap:.625rem;margin-bottom:.75rem}
.citations>li{counter-increment:c;position:relative;padding-left:1.875rem}
.citations>li::before{content:"[" counter(c) "]";position:absolute;left:0;color:var(--muted);font-size:.8125rem}
.citations p{margin:0}
.cite-says{color:var(--ink)}
.cite-meta{font-size:.8125rem;color:var(--muted);margin:0}
.cite-source{color:var(--body);font-weight:560}
.cite-links{display:flex;flex-wrap:wrap;gap:0 1rem;font-size:.8125rem;margin:0}
.self{color:var(--unsupported-ink);font-weight:560}
.self .icon,.cite-links .icon,.card-back .icon{margin-right:.3em}
.legend{margin-top:1rem;font-size:.875rem}
.legend summary,.ledger summary{cursor:pointer;color:var(--muted);padding:.25rem 0}
.legend dl{display:grid;gap:.5rem;margin-top:.5rem;max-width:60rem}
.legend dl div{display:grid;grid-template-columns:9rem 1fr;gap:.75rem}
.omissions{grid-template-columns:repeat(auto-fit,minmax(min(22rem,100%),1fr))}
.omissions>li{padding:1rem 1.125rem}
.omissions p{margin-bottom:.375rem}
.omission-says{display:flex;gap:.5rem;color:var(--ink);font-weight:560}
.omission-says .icon{margin-top:.25em;color:var(--unsupported-ink)}
.coverage td,.coverage th{min-width:9rem}
.coverage .path{display:block;width:fit-content;font-weight:400;color:var(--muted);background:none;padding:0}
.cover{display:block;width:100%;max-width:14rem;height:10px;margin:.3rem 0}
.cover-all{fill:var(--line)}
.cover-part{fill:var(--supported-line)}
.is-partial .cover-part{fill:var(--unsupported-soft);stroke:var(--unsupported-line);stroke-width:1.5;stroke-dasharray:4 3}
.bar-text{font-size:.8125rem;color:var(--muted)}
.partial{color:var(--unsupported-ink);font-weight:560}
.conflicts{padding-left:1.125rem}
#coverage h3{margin-top:1.25rem}
.two{display:grid;grid-template-columns:minmax(0,1.2fr) minmax(0,1fr);gap:1.5rem;align-items:start}
.facts{display:grid;gap:.375rem;font-size:.875rem}
.facts>div{display:grid;grid-template-columns:minmax(9rem,13rem) 1fr;gap:.75rem}
.facts dt{color:var(--muted)}
.facts dd{color:var(--ink)}
.digest{font-size:.75rem;word-break:break-all}
.signoff{padding:1rem 1.125rem;font-size:.875rem}
.signoff h3{display:flex;gap:.4rem;align-items:center}
.signoff ul{padding-left:1.125rem}
`;
