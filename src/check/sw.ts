// The check page's service worker: everything of the page kept on the device, and what other apps share handed to the page
// without a request to any server. The lists are not its duty: the page's worker keeps and verifies them itself.

/// <reference lib="webworker" />

import { SHARED_CACHE, SHARED_PICTURE } from './shared.ts';
import { hashOf } from './place.ts';

/** Filled in by the build: every file of the page, and a name that changes with any of them. */
declare const __PRECACHE__: { readonly name: string; readonly files: readonly string[] };
declare const self: ServiceWorkerGlobalScope;

const { name, files } = __PRECACHE__;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(name).then((cache) => cache.addAll([...files])).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((keys) => Promise.all(keys.filter((key) => key.startsWith('resmikah-page-') && key !== name).map((key) => caches.delete(key))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (!url.href.startsWith(self.registration.scope)) return;
  if (event.request.method === 'POST' && url.pathname.endsWith('/share')) return event.respondWith(receiveShare(event.request));
  if (event.request.method === 'GET') event.respondWith(fromDevice(event.request));
});

async function fromDevice(request: Request): Promise<Response> {
  const cache = await caches.open(name);
  const kept = await cache.match(request.mode === 'navigate' ? './index.html' : request, { ignoreSearch: true });
  return kept ?? fetch(request);
}

/** Text and picture of Android's share sheet, on to the page by its address and a cache; nothing leaves the device. */
async function receiveShare(request: Request): Promise<Response> {
  const form = await request.formData();
  const text = ['url', 'text', 'title'].map((field) => form.get(field)).filter((part) => typeof part === 'string' && part.trim() !== '').join(' ');
  const picture = form.get('picture');
  if (picture instanceof File && picture.size > 0) await (await caches.open(SHARED_CACHE)).put(SHARED_PICTURE, new Response(picture));
  return Response.redirect(`./${hashOf({ kind: 'ask', text, name: '', bio: '', site: null, desk: false })}`, 303);
}
