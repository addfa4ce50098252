// The page's heading: names the tab, and takes the focus when the page was turned, so that screen readers begin there.

import { useEffect, useRef } from 'preact/hooks';

let turned = false;

export function PageTitle({ children }: { readonly children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${children} – Resmikah`;
  }, [children]);
  useEffect(() => {
    // Not on the first page of a visit, where the browser begins by itself.
    if (turned) heading.current?.focus({ preventScroll: true });
    turned = true;
  }, []);
  return <h1 ref={heading} tabIndex={-1}>{children}</h1>;
}
