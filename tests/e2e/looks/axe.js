// The rules of axe that go with WCAG 2.2 AA and with good practice; or only those by which colours and sizes are judged, where
// need be on some elements only.
looks.axe = async (only, where = document) => {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const runOnly = only ?? { type: "tag", values: tags };
  const stick = looks.loosen();
  const told = await axe.run(where, { runOnly, resultTypes: ["violations"], preload: false }).finally(stick);
  const broken = told.violations.filter((rule) => !looks.leave.includes(rule.id));
  return broken.map((rule) => `axe ${rule.id}: ${rule.nodes.map((node) => `${node.target} ${node.any[0]?.message ?? ""}`).slice(0, 4).join(" | ")}`);
};

// What sticks to the window lies over whatever the page happens to be scrolled to, and axe judges by the place where it finds
// things: let go, it is where it stands in the page. Gives what makes it stick again.
looks.loosen = () => {
  const sticks = [...document.querySelectorAll("body *")].filter((element) => /sticky|fixed/.test(getComputedStyle(element).position));
  const before = sticks.map(({ style }) => [style.inset, style.position]);
  for (const element of sticks) {
    if (getComputedStyle(element).position === "fixed") element.style.position = "relative";
    element.style.inset = "auto";
  }
  return () => sticks.forEach(({ style }, at) => ([style.inset, style.position] = before[at]));
};

// Contrast in other colours than those in which all of the page was looked at: what lies over what is the same there, so one
// text of each colour, size and weight on each ground tells of all like it. What is placed freely has a ground of its own.
looks.colours = () => {
  const grounds = new Map();
  const ground = (element) => {
    if (!element) return "";
    if (!grounds.has(element)) {
      const { position, backgroundColor, backgroundImage, opacity, filter, forcedColorAdjust } = getComputedStyle(element);
      const under = ground(element.parentElement);
      const free = ["absolute", "fixed", "sticky"].includes(position) && grounds.size;
      grounds.set(element, [under, free, backgroundColor, backgroundImage, opacity, filter, forcedColorAdjust].join());
    }
    return grounds.get(element);
  };
  const kinds = new Map();
  for (const element of looks.all("body *")) {
    const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()) || element.matches("input, textarea, select");
    if (!own) continue;
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
    const kind = [ground(element), color, fontSize, fontWeight, textShadow, element.matches(":disabled, :disabled *")].join();
    if (!kinds.has(kind)) kinds.set(kind, element);
  }
  return looks.axe(["color-contrast"], { include: [...kinds.values()] });
};
