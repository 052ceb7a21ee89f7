/** Forms, lists of incidents and reports, progress and single-message pages. */

export const FORMS_CSS = `
.box{padding:1.25rem 1.375rem}
.narrow{max-width:44rem}
.split{display:grid;grid-template-columns:minmax(0,1.35fr) minmax(0,1fr);gap:1.5rem;align-items:start}
form.stack{display:grid;gap:1.125rem}
.field label,.field legend,fieldset legend{display:block;font-weight:560;color:var(--ink);font-size:.875rem;margin-bottom:.125rem;padding:0}
.hint{color:var(--muted);font-size:.8125rem;margin:0 0 .375rem}
.field input[type=text],.field input[type=date],.field input[type=password],.field textarea,.field select{width:100%;font:inherit;color:var(--ink);background:var(--surface);border:1px solid var(--line-strong);border-radius:8px;padding:.5rem .625rem;min-height:2.5rem}
.field textarea{font:.8125rem/1.55 var(--mono);min-height:14rem;resize:vertical}
.field input[type=file]{width:100%;font:inherit;font-size:.875rem;padding:.75rem;border:1px dashed var(--line-strong);border-radius:8px;background:var(--raised);color:var(--body)}
.field input[type=file]::file-selector-button{font:560 .8125rem/1 var(--sans);padding:.5rem .75rem;margin-right:.75rem;border-radius:7px;border:1px solid var(--line-strong);background:var(--surface);color:var(--ink);cursor:pointer}
.row{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(11rem,100%),1fr));gap:1rem}
fieldset{border:0;margin:0;padding:0;min-width:0}
.checks{display:grid;gap:.375rem}
.checks label{display:flex;gap:.5rem;align-items:center;min-height:1.75rem;font-weight:400}
.checks input{width:1.125rem;height:1.125rem;accent-color:var(--accent)}
.faults{background:var(--contradicted-soft);border-left:3px solid var(--contradicted-line);border-radius:8px;padding:.875rem 1rem;margin:0 0 1.25rem;color:var(--ink)}
.faults h2{font-size:1rem;margin:0 0 .375rem;color:var(--contradicted-ink)}
.faults ul{padding-left:1.125rem}
.box+.split{margin-top:1.5rem}
.split .box+.box{margin-top:1rem}
.secret{display:block;font-size:.9375rem;padding:.75rem;margin:.5rem 0;background:var(--surface);border:1px solid var(--line-strong);border-radius:8px;user-select:all;overflow-wrap:anywhere}
.list{list-style:none;display:grid;gap:.625rem}
.item{position:relative;display:grid;grid-template-columns:minmax(0,1fr) auto;gap:.25rem 1.5rem;align-items:center;background:var(--surface);border:1px solid var(--line);border-radius:var(--radius);box-shadow:var(--shadow);padding:.875rem 1.125rem}
.item:hover{border-color:var(--line-strong)}
.item h2,.item h3{font-size:1rem;margin:0}
.item h2 a,.item h3 a{color:var(--ink);text-decoration:none}
.item h2 a::after,.item h3 a::after{content:"";position:absolute;inset:0;border-radius:var(--radius)}
.item h2 a:hover,.item h3 a:hover{text-decoration:underline}
.item .id{font:500 .8125rem var(--mono);color:var(--muted);margin-right:.5rem}
.item p{margin:0;font-size:.8125rem;color:var(--muted)}
.tallies{display:flex;flex-wrap:wrap;gap:.375rem;list-style:none;justify-content:flex-end}
.tallies-left{justify-content:flex-start}
.latest{grid-column:1/-1;display:flex;flex-wrap:wrap;gap:.375rem 1rem;align-items:center;justify-content:space-between;border-top:1px solid var(--line);padding-top:.625rem;margin-top:.375rem}
.item .latest a{position:relative;z-index:1}
.figures{display:flex;gap:1.5rem;font-size:.8125rem;color:var(--muted)}
.figures b{display:block;font-size:1rem;font-weight:600;color:var(--ink);font-variant-numeric:tabular-nums}
.wide-only{display:block}.narrow-only{display:none}
.picture-box{padding:1rem 1.125rem;margin:0}
.picture-key{display:flex;flex-wrap:wrap;gap:.25rem 1.125rem;list-style:none;font-size:.8125rem;color:var(--muted);margin-top:.75rem}
.picture-key li{display:flex;align-items:center;gap:.375rem}
.picture-key svg{width:14px;height:14px;overflow:visible}
.more{margin-top:.75rem;font-size:.875rem}
.more summary{cursor:pointer;color:var(--muted);padding:.25rem 0}
.people{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(17rem,100%),1fr));gap:.625rem;list-style:none}
.people li{display:flex;gap:.625rem;background:var(--surface);border:1px solid var(--line);border-radius:var(--radius);padding:.75rem .875rem;font-size:.875rem;min-width:0}
.people .icon{width:1.25rem;height:1.25rem;margin-top:.1rem;color:var(--muted)}
.people .is-agent .icon{color:var(--unsupported-ink)}
.people strong{overflow-wrap:anywhere}
.people p{margin:0;color:var(--muted);font-size:.8125rem;overflow-wrap:anywhere}
.progress h1{margin-bottom:.375rem}
.progress{max-width:36rem;margin:2rem auto;text-align:left}
.progress progress{width:100%;height:.625rem;accent-color:var(--accent)}
.stages{list-style:none;display:grid;gap:.375rem;margin-top:1rem}
.stages li{display:flex;gap:.5rem;align-items:center;color:var(--muted)}
.stages li[data-state=now]{color:var(--ink);font-weight:560}
.stages .icon{visibility:hidden;color:var(--supported-ink)}
.stages li[data-state=done] .icon{visibility:visible}
.message{max-width:38rem;margin:3rem auto;text-align:left}
.message .code{color:var(--muted);font:500 .8125rem var(--mono);margin-bottom:.5rem}
.keys+.bench{margin-top:.75rem}
.keys{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem .75rem;font-size:.8125rem;color:var(--muted);margin:.625rem 0 0}
.keys kbd{border:1px solid var(--line-strong);border-bottom-width:2px;border-radius:5px;padding:.05rem .35rem;background:var(--surface);color:var(--ink)}
.keys button{font:inherit;color:var(--accent);background:none;border:0;padding:.25rem;text-decoration:underline;cursor:pointer;min-height:1.5rem}
@media (max-width:63.99rem){.split{grid-template-columns:minmax(0,1fr)}}
.plain-steps{padding-left:1.25rem;margin-bottom:1rem;display:grid;gap:.375rem}
@media screen and (max-width:44rem){.keys{display:none}.wide-only{display:none}.narrow-only{display:block}.item{grid-template-columns:minmax(0,1fr)}.tallies{justify-content:flex-start}.box,.picture-box{padding:.875rem}}
`;
