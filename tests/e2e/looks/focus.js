// Where focus is can be seen: a line of two pixels and more, of enough contrast, cut off on no more than one side, on something that nothing hides.
looks.focus = () => {
  const found = [];
  const [at, x, y] = [document.activeElement, scrollX, scrollY];
  // Of those alike the first three in each part of the page: all of a hundred radio buttons are drawn by one rule.
  const known = {};
  for (const element of looks.all("a[href], button, input, select, textarea, summary, [tabindex='0']")) {
    if (element.matches(":disabled") || element.tabIndex < 0 || element.closest("[inert]")) continue;
    const part = element.closest("section, aside, header, nav, footer, [role=tabpanel]")?.className;
    const kind = [part, element.localName, element.type, element.className, element.parentElement.className];
    known[kind] = (known[kind] ?? 0) + 1;
    if (known[kind] > 3) continue;
    // What has focus already would not be drawn anew.
    if (document.activeElement === element) element.blur();
    element.focus({ focusVisible: true });
    if (document.activeElement !== element) {
      if (element.isConnected) found.push(`takes no focus: ${looks.name(element)}`);
      continue;
    }
    const shows = element.matches("input[type=file]") ? (element.closest("label") ?? element) : element;
    const style = getComputedStyle(shows);
    const width = parseFloat(style.outlineWidth);
    if (style.outlineStyle === "none" || width < 2) {
      found.push(`no line: ${looks.name(element)}`);
      continue;
    }
    const inside = parseFloat(style.outlineOffset) < 0;
    const contrast = looks.contrast(looks.colour(style.outlineColor), looks.behind(inside ? shows : shows.parentElement));
    if (contrast < 3) found.push(`contrast ${contrast.toFixed(1)}: ${looks.name(element)}`);
    const box = shows.getBoundingClientRect();
    const clip = looks.clip(shows);
    const out = inside ? 0 : 2;
    const cut = [box.left - out < clip.left, box.top - out < clip.top, box.right + out > clip.right, box.bottom + out > clip.bottom];
    if (cut.filter(Boolean).length > 1) found.push(`its line is cut off: ${looks.name(element)}`);
    const [left, right, top, bottom] = [Math.max(box.left, 0), Math.min(box.right, innerWidth), Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    const points = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.2], [0.1, 0.8], [0.9, 0.8]];
    const seen = points.some(([across, down]) => {
      const hit = document.elementFromPoint(left + (right - left) * across, top + (bottom - top) * down);
      return hit && (shows.contains(hit) || [...(element.labels ?? [])].some((label) => label.contains(hit)) || (hit.contains(shows) && shows.matches("input, summary, [tabindex]")));
    });
    if (!seen) found.push(`hidden behind something: ${looks.name(element)}`);
  }
  at?.focus?.({ preventScroll: true });
  scrollTo(x, y);
  return found;
};
