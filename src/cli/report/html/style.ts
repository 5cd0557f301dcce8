// How a page looks: dark ink on white, on a screen and on paper; told apart by shade as well as by colour.
export const STYLE = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{font:14px/1.45 system-ui,sans-serif;color:#1a1a1a;background:#fff;margin:0 auto;max-width:1100px;padding:24px}
h1{font-size:22px;margin:0 0 4px}h2{font-size:17px;margin:28px 0 8px;border-bottom:1px solid #ccc;padding-bottom:4px}
h3{font-size:14px;margin:18px 0 6px}p{margin:4px 0}.quiet{color:#555}
.tiles{display:flex;flex-wrap:wrap;gap:10px;margin:10px 0}
.tile{border:1px solid #ccc;border-radius:4px;padding:8px 12px;min-width:130px}
.tile b{display:block;font-size:22px;font-weight:600}.tile small{color:#555}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(440px,1fr));gap:14px}
figure{margin:0;border:1px solid #e2e2e2;border-radius:4px;padding:8px;break-inside:avoid}
figcaption{font-weight:600;margin-bottom:2px}svg{width:100%;height:auto;display:block}
.legend{font-size:12px;color:#333}.legend span{margin-right:12px;white-space:nowrap}
.legend i{display:inline-block;width:11px;height:11px;margin-right:4px;border:1px solid #555;vertical-align:-1px}
.grid{stroke:#e2e2e2;stroke-width:1}.tick{font-size:10px;fill:#555}
.t1{fill:#1f5f99;background:#1f5f99}.t2{fill:#d98200;background:#d98200}.t3{fill:#9aa5b1;background:#9aa5b1}
.t4{fill:#5b3a8c;background:#5b3a8c}.t5{fill:#7fb069;background:#7fb069}.t6{fill:#c9c9c9;background:#c9c9c9}
.line{fill:none;stroke-width:1.8}.t1.line{stroke:#1f5f99}.t4.line{stroke:#5b3a8c}
.few{fill:#fff;stroke:#1f5f99}
.target{stroke:#b00020;stroke-width:1.2;stroke-dasharray:5 4;background:#b00020}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums;margin:6px 0 12px}
th,td{padding:3px 8px;text-align:right;border-bottom:1px solid #e2e2e2;white-space:nowrap}
th{font-weight:600;border-bottom:1px solid #888;vertical-align:bottom;white-space:normal}
.name{text-align:left}tfoot td{border-top:1px solid #888;font-weight:600}
dl{margin:6px 0}dt{font-weight:600;margin-top:6px}dd{margin:0 0 0 16px}
@media print{body{max-width:none;padding:0;font-size:11px}h2{break-after:avoid}tr{break-inside:avoid}thead{display:table-header-group}
.wide{overflow:visible}svg,.legend i{print-color-adjust:exact;-webkit-print-color-adjust:exact}.charts{grid-template-columns:1fr 1fr}}
`;
