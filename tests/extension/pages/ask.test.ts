// A page's question to a background that Firefox may be ending at that very moment.

import { beforeEach, expect, it, vi } from 'vitest';
import { ask } from '../../../src/extension/pages/ask.ts';

const sendMessage = vi.hoisted(() => vi.fn());
vi.mock('../../../src/extension/browser.ts', () => ({ browser: { runtime: { sendMessage } } }));

const nobody = new Error('Could not establish connection. Receiving end does not exist.');
beforeEach(() => {
  sendMessage.mockReset();
  vi.spyOn(console, 'error').mockReturnValue();
});

it('a resident whose press meets the end of the resting background gets the answer of the next one', async () => {
  sendMessage.mockRejectedValueOnce(nobody).mockResolvedValueOnce([]);
  expect(await ask('reports', {})).toEqual([]);
  expect(sendMessage.mock.calls).toEqual([[{ kind: 'reports' }], [{ kind: 'reports' }]]);
});

it('a background that answers is asked once, also when its answer is that it cannot', async () => {
  sendMessage.mockResolvedValue(undefined);
  expect(await ask('reports', {})).toBeNull();
  expect(sendMessage).toHaveBeenCalledTimes(1);
});

it('where there is no background at all, the page is told so', async () => {
  sendMessage.mockRejectedValue(nobody);
  expect(await ask('reports', {})).toBeNull();
});
