// What must hold on every page that a person sees: nothing that axe-core finds, nothing wider than the window, and
// everything that can be pressed large enough for a thumb.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A page of either browser: evaluates an expression, past the page's own policy. */
export interface Evaluates { evaluate(expression: string): Promise<unknown> }

/** Each finding as `rule: elements`; empty when there is none. */
export async function axeFindings(page: Evaluates): Promise<unknown> {
  await page.evaluate(`(() => { ${AXE} })(), true`);
  return page.evaluate("axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}).then(({violations}) => violations.map(({id, nodes}) => id + ': ' + nodes.map((node) => node.html).join(' ')))");
}

/** Elements that stand out of the window to the side, by their text. */
export const tooWide = (page: Evaluates): Promise<unknown> =>
  page.evaluate(`(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')].filter((each) => each.getBoundingClientRect().right > width + 1).map((each) => each.tagName + ' ' + each.textContent.slice(0, 40));
  })()`);

/** What can be pressed and is lower or narrower than 44 pixels; links inside a sentence are free. */
export const tooSmall = (page: Evaluates): Promise<unknown> =>
  page.evaluate(`[...document.querySelectorAll('button, a.button, select, summary, textarea, .field input, .sliders input, .choice, .chip')]
    .filter((each) => each.checkVisibility()).map((each) => [each.getBoundingClientRect(), each.textContent])
    .filter(([box]) => box.width < 44 || box.height < 44).map(([box, text]) => text + ' ' + box.width + '×' + box.height)`);

/** Text that an edge cuts off with no way to the rest of it: neither scrolled, nor told by an ellipsis, as lines are where their number is bounded. */
export const cutOff = (page: Evaluates): Promise<unknown> =>
  page.evaluate(`[...document.querySelectorAll('body *')].filter((each) => {
    const style = getComputedStyle(each);
    if (!each.checkVisibility() || each.closest('svg') !== null || !/\\S/.test(each.textContent) || style.textOverflow === 'ellipsis' || /^\\d+$/.test(style.webkitLineClamp)) return false;
    const hides = (overflow) => overflow === 'hidden' || overflow === 'clip';
    // Words for screen readers alone are one pixel large.
    if (each.clientWidth <= 1 || each.clientHeight <= 1) return false;
    return (hides(style.overflowX) && each.scrollWidth > each.clientWidth + 1) || (hides(style.overflowY) && each.scrollHeight > each.clientHeight + 1);
  }).map((each) => each.tagName + '.' + each.className + ' ' + each.textContent.slice(0, 40))`);

/** What can be pressed but not reached by keys, or does not show that it is: after a Tab, so that the browser knows of the keyboard. */
export const unreachable = (page: Evaluates): Promise<unknown> =>
  page.evaluate(`[...document.querySelectorAll('button, a[href], input, select, textarea, summary, [role=button], [onclick]')]
    .filter((each) => each.checkVisibility() && !each.disabled).filter((each) => {
      each.focus();
      // A chip shows the edge for the choice inside of it.
      const shown = [each, each.parentElement].some((part) => getComputedStyle(part).outlineStyle !== 'none');
      return document.activeElement !== each || each.tabIndex < 0 || !shown;
    }).map((each) => each.outerHTML.slice(0, 80))`);
