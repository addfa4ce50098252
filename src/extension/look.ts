// The look of marks and card inside a page's closed shadow root, told to the content script so that it stays small: own colours by verdict, light, dark and forced, no motion, and
// nothing inherited from the page. The values are those of `src/ui/tokens.css`, which a page of a site cannot load.

import type { VerdictKind } from '../core/match/verdict.ts';
import { shapeDrawing } from './drawing.ts';
import type { Look } from './protocol.ts';

const kind = (name: string, ink: string, paper: string, ground: string): string => `.${name}{--ink:${ink};--paper:${paper};--ground:${ground}}`;

const LIGHT =
  kind('official', '#0b6b3a', '#fff', '#e6f4eb') + kind('former', '#566070', '#fff', '#eef0f3') + kind('impostor', '#b3141e', '#fff', '#fdeced') +
  kind('suspect', '#b3141e', '#fff', '#fff3f0') + kind('lookalike', '#6f4400', '#ffd976', '#fff6df') + kind('unreadable', '#566070', '#eef0f3', '#eef0f3') + kind('brand', '#0b5d4e', '#fff', '') +
  '.all{--text:#18211d;--soft:#4b5851;--surface:#fff;--sunken:#f4f6f4;--line:#d3dad5;--brand:#0b5d4e;--onbrand:#fff;--focus:#0a5a86}';

const DARK =
  kind('official', '#6fd39b', '#0d2016', '#12301f') + kind('former', '#b4bdc9', '#1f252c', '#272e36') + kind('impostor', '#ff9a9a', '#2c0d10', '#3d1a1c') +
  kind('suspect', '#ff9a9a', '#2c0d10', '#33191a') + kind('lookalike', '#ffd27a', '#3a2a08', '#35290f') + kind('unreadable', '#b4bdc9', '#272e36', '#272e36') + kind('brand', '#7fd0bb', '#10201c', '') +
  '.all{--text:#e8eeea;--soft:#b3bfb8;--surface:#1a211e;--sunken:#232c28;--line:#36423c;--brand:#7fd0bb;--onbrand:#06231d;--focus:#9ad0f2}';

const FORCED =
  ['official', 'former', 'impostor', 'suspect', 'lookalike', 'unreadable', 'brand'].map((name) => kind(name, 'CanvasText', 'Canvas', 'Canvas')).join('') +
  '.all{--text:CanvasText;--soft:CanvasText;--surface:Canvas;--sunken:Canvas;--line:CanvasText;--brand:ButtonText;--onbrand:ButtonFace;--focus:Highlight}';

const STYLE = `
${LIGHT}
@media(prefers-color-scheme:dark){${DARK}}
@media(forced-colors:active){${FORCED}}
*{box-sizing:border-box;margin:0;padding:0;font-style:normal;text-decoration:none}
.all{font:400 15px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','Noto Sans Javanese',sans-serif;color:var(--text);letter-spacing:0;text-align:start;pointer-events:auto}
button,a{font:inherit;color:inherit;cursor:pointer}
button:focus-visible,a:focus-visible,.card:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
svg{display:block;flex:none}
.marks{position:absolute;top:0;left:0;contain:layout}
.mark{position:absolute;top:0;left:0;display:flex;align-items:center;gap:4px;height:24px;padding:0 8px 0 4px;border:1.5px solid var(--ink);border-radius:12px;background:var(--ground);color:var(--ink);font-size:12.5px;font-weight:650;line-height:1;white-space:nowrap}
.mark.impostor{background:#b3141e;border-color:#b3141e;color:#fff;--ink:#fff;--paper:#b3141e}
@media(forced-colors:active){.mark.impostor{background:Canvas;border-color:CanvasText;color:CanvasText;--ink:CanvasText;--paper:Canvas}}
.mark[hidden]{display:none}
.card{position:fixed;top:68px;left:50%;transform:translateX(-50%);width:min(1080px,100vw - 24px);max-height:calc(100vh - 92px);overflow:auto;overscroll-behavior:contain;background:var(--surface);border:1px solid var(--line);border-top:6px solid var(--ink);border-radius:12px;box-shadow:0 10px 32px #0006}
.head{display:flex;gap:12px;align-items:flex-start;padding:14px 12px 12px 16px;background:var(--ground)}
.said{flex:1;min-width:0}
.title{font-size:19px;line-height:1.3;font-weight:700;color:var(--ink);overflow-wrap:anywhere}
.who{font-size:14px;overflow-wrap:anywhere;max-height:3em;overflow:hidden}
.close{flex:none;width:44px;height:44px;border:0;border-radius:8px;background:none;font-size:22px;line-height:1;color:var(--text)}
.parts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(280px,100%),1fr));gap:14px 24px;padding:14px 16px}
h3{font-size:14px;font-weight:700;color:var(--soft);margin-bottom:4px}
ul{padding-inline-start:18px}
li{overflow-wrap:anywhere}
.real{background:var(--sunken);border-radius:10px;padding:12px;display:grid;gap:8px;align-content:start}
.name{font-weight:650;overflow-wrap:anywhere}
.soft{font-size:14px;color:var(--soft);overflow-wrap:anywhere}
.go{display:flex;align-items:center;justify-content:center;min-height:44px;padding:8px 14px;border-radius:10px;border:1.5px solid var(--brand);font-weight:650;text-align:center;background:none;color:var(--brand)}
.go.first{background:var(--brand);color:var(--onbrand);forced-color-adjust:none}
.paid{grid-column:1/-1}
summary{min-height:44px;display:flex;align-items:center;gap:8px;cursor:pointer;font-weight:650;color:var(--brand)}
summary::before{content:'▸' / ''}
details[open]>summary::before{content:'▾' / ''}
summary:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
.steps{display:grid;gap:10px}
ol{padding-inline-start:20px;display:grid;gap:8px}
.office{margin-block-start:8px}
.ways{display:flex;flex-wrap:wrap;gap:8px;margin-block-start:4px}
.facts{white-space:pre-line;overflow-wrap:anywhere}
.foot{position:sticky;bottom:0;display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:4px 8px;padding:8px 16px 12px;background:var(--surface)}
.wrong{margin-inline-start:auto;min-height:44px;padding:8px 4px;border:0;background:none;color:var(--soft);font-size:14px;text-decoration:underline}
.from{display:flex;align-items:center;gap:6px;font-size:13px;color:var(--soft);flex:none}
@media(max-width:560px){.card{top:auto;bottom:0;left:0;transform:none;width:100%;max-height:66vh;border-radius:12px 12px 0 0;border-inline:0;border-bottom:0}.foot .go{flex:1 0 auto}}
`;

const KINDS: readonly VerdictKind[] = ['official', 'former', 'impostor', 'suspect', 'lookalike', 'unknown', 'unreadable'];

export const LOOK: Look = { style: STYLE, shapes: Object.fromEntries(KINDS.map((each) => [each, shapeDrawing(each, 16)])) as unknown as Look['shapes'] };
