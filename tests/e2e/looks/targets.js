// What is clicked or touched is at least 24 by 24 pixels (WCAG 2.5.8), apart from what stands in a line of words.
looks.targets = () => {
  const kinds = "a[href], button, input:not([type=hidden]), select, textarea, summary, [role=gridcell], [data-head], [data-place] > th";
  const inline = (element) => {
    if (!getComputedStyle(element).display.startsWith("inline")) return false;
    let block = element.parentElement;
    while (getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
    const others = block.cloneNode(true);
    others.querySelectorAll("a, button, summary, .bw-unseen").forEach((found) => found.remove());
    return /\p{L}/u.test(others.textContent);
  };
  const small = [];
  for (const element of looks.all(kinds)) {
    if (element.matches(":disabled") || inline(element)) continue;
    // A field and its label are one target.
    const boxes = [element, ...(element.labels ?? [])].map((found) => found.getBoundingClientRect());
    const fits = boxes.some((box) => Math.min(box.width, box.height) > 23.9);
    if (!fits) small.push(`${looks.name(element)} is ${boxes.map((box) => `${box.width.toFixed(1)} by ${box.height.toFixed(1)}`).join(", ")}`);
  }
  return small;
};
