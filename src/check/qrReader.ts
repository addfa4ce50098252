// The text of a QR code in a picture file, read on the device; the reader is loaded only when a picture is chosen.

/** Codes are read from a picture no larger than this: more pixels only take longer. */
const LONGEST_SIDE = 1200;

/** Null when there is no code in it, or it is no picture that this browser can decode. */
export async function qrTextIn(file: Blob): Promise<string | null> {
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (bitmap === null) return null;
  try {
    const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale))];
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (context === null) return null;
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    const { default: jsQR } = await import('jsqr');
    const text = jsQR(context.getImageData(0, 0, canvas.width, canvas.height).data, canvas.width, canvas.height)?.data.trim() ?? '';
    return text === '' ? null : text;
  } finally {
    bitmap.close();
  }
}
