// A picture shared to the installed page from another app: the service worker puts it into a cache of this device under
// this name, the page takes it out once.

export const SHARED_CACHE = 'resmikah-shared';
export const SHARED_PICTURE = './shared-picture';

/** The shared picture, once; null when there is none or the browser keeps nothing. Never rejects. */
export async function takeSharedPicture(): Promise<Blob | null> {
  // Absent in private modes and on plain http.
  if (!('caches' in globalThis)) return null;
  try {
    const cache = await caches.open(SHARED_CACHE);
    const kept = await cache.match(SHARED_PICTURE);
    await cache.delete(SHARED_PICTURE);
    return kept === undefined ? null : await kept.blob();
  } catch {
    return null;
  }
}
