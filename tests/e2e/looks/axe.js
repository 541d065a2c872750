// The rules of axe that go with WCAG 2.2 AA and with good practice; or only those by which colours and sizes are judged.
looks.axe = async (only) => {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const runOnly = only ?? { type: "tag", values: tags };
  const rules = { "color-contrast": { enabled: !only || only.includes("color-contrast") } };
  const told = await axe.run(document, { runOnly, rules: only ? {} : rules, resultTypes: ["violations"], preload: false });
  const broken = told.violations.filter((rule) => !looks.leave.includes(rule.id));
  return broken.map((rule) => `axe ${rule.id}: ${rule.nodes.map((node) => `${node.target} ${node.any[0]?.message ?? ""}`).slice(0, 4).join(" | ")}`);
};
