// Shared by the looks at a page: what is shown, how an element is called, and colours.
window.looks = {};
// Rules of axe that are not asked for.
looks.leave = [];
looks.shown = (element) =>
  element.checkVisibility({ visibilityProperty: true }) && !element.closest(".bw-unseen, #print-report");
looks.name = (element) => {
  const words = (element.ariaLabel || element.textContent || element.value || "").trim().replace(/\s+/g, " ").slice(0, 40);
  const within = element.id ? "" : (element.closest("[id]")?.id ?? "") + " ";
  return `${within}${element.localName}${element.id ? "#" + element.id : "." + element.className} “${words}”`;
};
looks.all = (selector) => [...document.querySelectorAll(selector)].filter(looks.shown);
// The box in which an element can be seen: what its scrolling or clipping ancestors leave. What is known of them is kept
// where many elements are asked about while nothing moves.
looks.clip = (element, known = new Map()) => {
  const node = element.parentElement;
  if (!node || node === document.body) return { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 };
  if (known.has(node)) return known.get(node);
  let box = looks.clip(node, known);
  const style = getComputedStyle(node);
  if (style.overflowX !== "visible" || style.overflowY !== "visible") {
    const at = node.getBoundingClientRect();
    const [left, right] = [Math.max(box.left, at.left), Math.min(box.right, at.right)];
    box = { left, right, top: Math.max(box.top, at.top), bottom: Math.min(box.bottom, at.bottom) };
  }
  known.set(node, box);
  return box;
};
looks.colour = (text) => {
  const numbers = text.match(/-?[\d.]+(e-?\d+)?/g)?.map(Number) ?? [0, 0, 0, 0];
  const whole = text.startsWith("color(") ? numbers.slice(0, 3) : numbers.slice(0, 3).map((value) => value / 255);
  return [...whole, numbers[3] ?? 1];
};
looks.behind = (element) => {
  for (let node = element; node; node = node.parentElement) {
    const colour = looks.colour(getComputedStyle(node).backgroundColor);
    if (colour[3] > 0.9) return colour;
  }
  return matchMedia("(prefers-color-scheme: dark)").matches ? [0, 0, 0, 1] : [1, 1, 1, 1];
};
looks.contrast = (one, two) => {
  const light = (colour) =>
    colour
      .slice(0, 3)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
      .reduce((sum, value, at) => sum + value * [0.2126, 0.7152, 0.0722][at], 0.05);
  const [high, low] = [light(one), light(two)].sort((a, b) => b - a);
  return high / low;
};
