// Goes through everything that can be pressed: of those alike, which differ by their numbers, two.
looks.pressed = {};
// Puts focus on the next one, and gives it; nothing once all were pressed.
looks.next = (within) => {
  const kinds = "button, summary, input[type=checkbox], input[type=radio]:not(:checked), [role=gridcell][tabindex='0']";
  const all = looks.all(kinds).filter((one) => !one.matches(":disabled") && !one.closest("[inert]"));
  // What leads away from here comes last.
  const apart = (one) => !one.closest(within);
  for (const one of [...all.filter((found) => !apart(found)), ...all.filter(apart)]) {
    const kind = `${one.id || one.className + one.textContent}`.replace(/\d+/g, "N");
    if ((looks.pressed[kind] ?? 0) > 1) continue;
    looks.pressed[kind] = (looks.pressed[kind] ?? 0) + 1;
    one.focus({ focusVisible: true });
    if (document.activeElement !== one) continue;
    return one;
  }
  return null;
};
// Whether focus is somewhere that is shown.
looks.kept = () => {
  const at = document.activeElement;
  return !!at && at !== document.body && at !== document.documentElement && at.isConnected && at.checkVisibility() && !at.matches(":disabled");
};
// What a browser makes of a key on the element that has focus: the page hears it, and where it lets it be, what can be
// pressed is clicked.
looks.press = (element) => {
  const key = element.matches("input") ? " " : "Enter";
  const say = (to, kind) => to.dispatchEvent(new KeyboardEvent(kind, { key, bubbles: true, cancelable: true }));
  if (say(element, "keydown") && element.matches("button, summary, input")) element.click();
  // Focus may be elsewhere by now.
  say(document.activeElement ?? document.body, "keyup");
};
// Presses everything that was not pressed before, what is inside of `within` first. Says how many that were, `most` at the
// most, and after which of them focus was lost.
looks.pressAll = async (within, most) => {
  const frame = (more) => new Promise((next) => requestAnimationFrame(() => setTimeout(next, more)));
  const { id } = document.querySelector("[role=tab][aria-selected=true]");
  const lost = [];
  let count = 0;
  for (; count <= most; count++) {
    // A press may have led to another view.
    const tab = document.getElementById(id);
    if (tab.ariaSelected !== "true") {
      tab.click();
      await frame(0);
    }
    const element = looks.next(within);
    if (!element) break;
    const name = looks.name(element);
    looks.press(element);
    // The page has some time to draw, and to lead somewhere.
    await frame(30);
    for (let left = 25; left && !looks.kept(); left--) await frame(60);
    if (!looks.kept()) lost.push(`${name}, then focus is at ${document.activeElement?.outerHTML.slice(0, 120)}`);
  }
  return [count, lost];
};
