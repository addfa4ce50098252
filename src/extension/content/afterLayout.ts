// Measuring without making the page lay itself out: a resize observer is called once the browser has done so for the frame
// and before it paints. What is read there costs nothing, and what is written there is in the same picture.

export interface AfterLayout {
  /** Calls back in the next frame; asked again before that, still once. */
  ask(): void;
  end(): void;
}

export function afterLayout(call: () => void): AfterLayout {
  let asked = 0;
  const observer = new ResizeObserver(() => {
    observer.disconnect();
    call();
  });
  return {
    ask() {
      // From a frame of its own: asked for in the middle of the page's own resize observers, the browser would call that a
      // loop and tell the page's error handler.
      if (asked === 0) asked = requestAnimationFrame(() => ((asked = 0), observer.observe(document.documentElement)));
    },
    end() {
      cancelAnimationFrame(asked);
      observer.disconnect();
    },
  };
}
