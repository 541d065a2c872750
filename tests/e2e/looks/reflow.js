// Nothing is cut off, nothing lies over anything else, and only tables, grids and pictures are scrolled sideways.
looks.reflow = () => {
  const found = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth} wide in a window of ${root.clientWidth}`);
  for (const element of looks.all("body *")) {
    if (element.closest("svg")) continue;
    const style = getComputedStyle(element);
    const [wide, tall] = [element.scrollWidth > element.clientWidth + 1, element.scrollHeight > element.clientHeight + 2];
    const hides = (overflow) => overflow === "hidden" || overflow === "clip";
    // What is there for screen readers alone has a box of one pixel.
    if (element.matches("input, select") || element.clientWidth === 1) continue;
    if (wide && hides(style.overflowX) && !element.matches(".bw-grid__reference, .bw-paste__row > span")) found.push(`cut off: ${looks.name(element)}`);
    if (tall && hides(style.overflowY)) found.push(`cut off below: ${looks.name(element)}`);
    if (wide && (style.overflowX === "auto" || style.overflowX === "scroll") && !element.matches("textarea")) {
      if (!element.matches(".bw-scrolls, .bw-scroll, .bw-grid, pre")) found.push(`scrolls sideways: ${looks.name(element)}`);
      const stops = [element, ...element.querySelectorAll("a[href], button, input, select, [tabindex]")];
      if (!stops.some((stop) => stop.tabIndex >= 0)) found.push(`scrolls by no key: ${looks.name(element)}`);
    }
  }
  return [...found, ...looks.overlaps()];
};
// Words that lie over other words.
looks.overlaps = () => {
  const lines = [];
  const clips = new Map();
  const known = new Map();
  // What stays in view lies over what is scrolled by; that is looked at with focus.
  const stays = (element) => {
    if (!element) return false;
    if (!known.has(element))
      known.set(element, /sticky|fixed/.test(getComputedStyle(element).position) || stays(element.parentElement));
    return known.get(element);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || !looks.shown(element) || element.closest("svg, noscript, option, thead, tfoot, .bw-grid, .bw-slim, .bw-guiding, [hidden]")) continue;
    if (stays(element)) continue;
    const clip = looks.clip(element, clips);
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width < 2 || box.right < clip.left || box.left > clip.right || box.bottom < clip.top || box.top > clip.bottom) continue;
      lines.push({ element, box });
    }
  }
  lines.sort((one, two) => one.box.top - two.box.top);
  const found = [];
  lines.forEach((one, at) => {
    for (let next = at + 1; next < lines.length && lines[next].box.top < one.box.bottom; next++) {
      const two = lines[next];
      if (one.element === two.element) continue;
      const wide = Math.min(one.box.right, two.box.right) - Math.max(one.box.left, two.box.left);
      const tall = Math.min(one.box.bottom, two.box.bottom) - two.box.top;
      // Boxes of lines are a little taller than letters.
      const least = 0.35 * Math.min(one.box.height, two.box.height);
      if (wide > 2 && tall > least) found.push(`${looks.name(one.element)} lies over ${looks.name(two.element)}`);
    }
  });
  return found.slice(0, 8);
};
