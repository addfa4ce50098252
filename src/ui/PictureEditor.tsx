// A picture of the page, cut and made unreadable in places by whoever sends it: two tools, each with one rectangle to draw or to
// move by sliders, so that it works with a mouse, a thumb and a keyboard. What leaves is what the canvas shows, and nothing beneath.

import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from './Button.tsx';
import { Chips } from './Chips.tsx';
import { type Box, drawEdited, FULL, jpegOf } from './editPicture.ts';
import { useWords } from './words.tsx';

export interface PictureEditorProps {
  /** Address of the picture as it was taken. */
  readonly source: string;
  /** The JPEG as it would be sent, after every change. */
  readonly onChange: (jpeg: Blob | null) => void;
}

const TOOLS = ['crop', 'blur'] as const;
type Tool = (typeof TOOLS)[number];
/** The head of a profile stands in the upper middle of a page. */
const HEAD: Box = { x: 0.1, y: 0, width: 0.8, height: 0.7 };
const FIELDS = ['x', 'y', 'width', 'height'] as const;

export function PictureEditor({ source, onChange }: PictureEditorProps) {
  const words = useWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [image, setImage] = useState<HTMLImageElement | null>(null);
  const [tool, setTool] = useState<Tool>('crop');
  const [crop, setCrop] = useState<Box>(HEAD);
  const [blurred, setBlurred] = useState<readonly Box[]>([]);
  const [start, setStart] = useState<{ readonly x: number; readonly y: number } | null>(null);

  useEffect(() => {
    const loading = new Image();
    loading.onload = () => setImage(loading);
    loading.src = source;
  }, [source]);
  useEffect(() => {
    if (canvas.current === null || image === null) return;
    drawEdited(canvas.current, image, crop, blurred);
    void jpegOf(canvas.current).then(onChange);
  }, [image, crop, blurred]);

  const box = tool === 'crop' ? crop : (blurred.at(-1) ?? FULL);
  const change = (next: Box): void => {
    const bounded = { ...next, width: Math.max(0.05, Math.min(next.width, 1 - next.x)), height: Math.max(0.05, Math.min(next.height, 1 - next.y)) };
    if (tool === 'crop') setCrop(bounded);
    else setBlurred([...blurred.slice(0, -1), bounded]);
  };
  /** Where the pointer is on the picture as it is cut now, from 0 to 1. */
  const at = (event: PointerEvent): { readonly x: number; readonly y: number } => {
    const shown = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const part = (value: number): number => Math.max(0, Math.min(1, value));
    return { x: part((event.clientX - shown.left) / shown.width), y: part((event.clientY - shown.top) / shown.height) };
  };
  const drawn = (event: PointerEvent): void => {
    if (start === null) return;
    const end = at(event);
    setStart(null);
    const next = { x: Math.min(start.x, end.x), y: Math.min(start.y, end.y), width: Math.abs(end.x - start.x), height: Math.abs(end.y - start.y) };
    if (next.width < 0.02 || next.height < 0.02) return;
    if (tool === 'blur') setBlurred([...blurred, next]);
    else change({ x: crop.x + next.x * crop.width, y: crop.y + next.y * crop.height, width: next.width * crop.width, height: next.height * crop.height });
  };
  return (
    <div class="stack">
      <Chips legend={words.text('picture_tool')} value={tool} onChoose={setTool} options={TOOLS.map((value) => ({ value, label: words.text(`picture_${value}`) }))} />
      <p class="small soft">{words.text(`picture_${tool}_hint`)}</p>
      <canvas
        ref={canvas} class="picture" role="img" aria-label={words.text('picture_label')}
        onPointerDown={(event) => (event.currentTarget.setPointerCapture(event.pointerId), setStart(at(event)))} onPointerUp={drawn} onPointerCancel={() => setStart(null)}
      />
      {tool === 'blur' ? (
        <div class="row">
          <Button onClick={() => setBlurred([...blurred, { x: 0.35, y: 0.35, width: 0.3, height: 0.2 }])}>{words.text('picture_blur_add')}</Button>
          {blurred.length === 0 ? null : <Button onClick={() => setBlurred(blurred.slice(0, -1))}>{words.text('picture_blur_undo')}</Button>}
        </div>
      ) : null}
      {tool === 'blur' && blurred.length === 0 ? null : (
        <div class="sliders">
          {FIELDS.map((field) => (
            <label key={field}>
              <span>{words.text(`picture_${field}`)}</span>
              <input type="range" min={0} max={100} value={Math.round(box[field] * 100)} onInput={(event) => change({ ...box, [field]: Number(event.currentTarget.value) / 100 })} />
            </label>
          ))}
        </div>
      )}
    </div>
  );
}
