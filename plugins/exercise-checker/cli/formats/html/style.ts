/** The look of the file. It is in the file itself, and its digest in the file's policy. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1d2733; --dim: #52606d; --paper: #fff; --line: #c9d1d9; --soft: #f3f5f7;
  --met: #17693a; --unmet: #a8201a; --blocked: #7a5200; --plot: #2f6db5; --mark: #fff1b8; }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e9ee; --dim: #a7b2bd; --paper: #14191f; --line: #3b4651;
  --soft: #1d242c; --met: #6fd396; --unmet: #ff9b94; --blocked: #e6b85c; --plot: #7fb2ee; --mark: #4d4215; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem 1rem 4rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1, h2, h3, h4 { line-height: 1.25; margin: 1.6em 0 .5em; } h1 { margin-top: 0; } h3 { font-size: 1.1rem; }
h4 { font-size: 1rem; margin: 1em 0 .25em; } p { margin: .4em 0; } a { color: inherit; }
.dim { color: var(--dim); } .met { color: var(--met); } .unmet { color: var(--unmet); } .blocked { color: var(--blocked); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.table { overflow-x: auto; position: relative; } table { border-collapse: collapse; min-width: 100%; }
thead th { white-space: nowrap; }
th, td { border-bottom: 1px solid var(--line); padding: .35rem .6rem; text-align: start; vertical-align: top; }
th { font-weight: 600; } td.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
th.name { min-width: 12rem; } td.learners { min-width: 24rem; } td.state { text-align: center; }
svg { display: block; width: 12rem; height: 1.1rem; margin-top: .2rem; } .ground { fill: var(--soft); stroke: var(--line); }
.bar, .box { fill: var(--plot); } .whisker { stroke: var(--plot); } .median { stroke: var(--paper); stroke-width: 2; }
section.learner { border-top: 3px solid var(--line); margin-top: 2.5rem; } section.learner > h3 { margin-top: .8rem; }
pre { margin: .4em 0; padding: .5rem .6rem; background: var(--soft); white-space: pre-wrap; overflow-wrap: anywhere;
  font: .85rem/1.45 ui-monospace, monospace; border-inline-start: 3px solid var(--line); }
pre .at { color: var(--dim); } pre b { font-weight: 700; } mark { background: var(--mark); color: inherit; }
a:focus-visible, [tabindex]:focus-visible { outline: 2px solid var(--plot); outline-offset: 2px; }
@media print { :root { color-scheme: light; --ink: #000; --dim: #444; --paper: #fff; --line: #999; --soft: #fff; --met: #17693a;
  --unmet: #a8201a; --blocked: #7a5200; --plot: #2f6db5; --mark: #fff1b8; } body { padding: 0; max-width: none; font-size: 10pt; }
  .table { overflow: visible; } td, th { padding: .2rem .35rem; } th.name, td.learners { min-width: 0; }
  svg, .bar, .box, mark, .median { print-color-adjust: exact; } h2, h3, h4 { break-after: avoid; }
  tr, pre { break-inside: avoid; } a { text-decoration: none; } }
`;
