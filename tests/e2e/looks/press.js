// Goes through everything that can be pressed: of those alike, which differ by their numbers, two.
looks.pressed = {};
// Puts focus on the next one, and says what it is and which key presses it; nothing once all were pressed.
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
    looks.last = looks.name(one);
    return [looks.last, one.matches("input") ? " " : "\ue007"];
  }
  return null;
};
// Whether focus is somewhere that is shown.
looks.kept = () => {
  const at = document.activeElement;
  return !!at && at !== document.body && at !== document.documentElement && at.isConnected && at.checkVisibility() && !at.matches(":disabled");
};
