// What the list will store of a new photo, as a small grey picture, so that an officer sees that it is the right one.

import { useEffect, useRef } from 'preact/hooks';
import { bytesFromBase64 } from '../../core/base64.ts';
import { readPhoto } from '../../core/picture/photo.ts';

/** `bytes` in Base64; null for a photo that is published already, whose picture stays in its pack. */
export function StoredPicture({ bytes }: { readonly bytes: string | null }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const photo = bytes === null ? null : readPhoto(bytesFromBase64(bytes) ?? new Uint8Array());
    const context = canvas.current?.getContext('2d') ?? null;
    if (photo === null || context === null || canvas.current === null) return;
    const { width, height, data } = photo.grey;
    [canvas.current.width, canvas.current.height] = [width, height];
    const picture = context.createImageData(width, height);
    data.forEach((value, at) => picture.data.set([value, value, value, 255], at * 4));
    context.putImageData(picture, 0, 0);
  }, [bytes]);
  return bytes === null ? <span class="picture none" aria-hidden="true">▦</span> : <canvas ref={canvas} class="picture" aria-hidden="true" />;
}
