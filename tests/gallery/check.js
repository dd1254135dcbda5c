// Draws one card with Microsoft's renderer, and returns what a reader would stumble over.
({card, config, width, background, dark}) => {
  const AC = window.AdaptiveCards;
  AC.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = window.markdownit().render(text.replace(/<at>(.*?)<\/at>/g, "$1"));
    result.didProcess = true;
  };
  const drawn = new AC.AdaptiveCard();
  drawn.hostConfig = new AC.HostConfig(config);
  drawn.parse(card, new AC.SerializationContext(AC.Versions.v1_5));
  const place = document.getElementById("card");
  place.style.cssText = `width:${width}px;background:${background};color:${dark ? "#fff" : "#252424"};color-scheme:${dark ? "dark" : "light"}`;
  place.dataset.theme = dark ? "dark" : "light";
  place.replaceChildren(drawn.render());
  const faults = [];
  const shade = (text) => (text.match(/[\d.]+/g) || []).map(Number);
  const light = ([r, g, b]) => {
    const part = (value) => (value /= 255) <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  };
  const behind = (node) => {
    for (; node; node = node.parentElement) {
      const [r, g, b, a = 1] = shade(getComputedStyle(node).backgroundColor);
      if (a > 0.99) return [r, g, b];
    }
    return [255, 255, 255];
  };
  const edge = place.getBoundingClientRect();
  for (const node of place.querySelectorAll(".ac-textBlock, .ac-pushButton, label")) {
    const text = node.innerText.trim();
    const box = node.getBoundingClientRect();
    if (!text || !box.width) continue;
    const said = text.slice(0, 40);
    if (box.right > edge.right + 1 || box.left < edge.left - 1) faults.push(`outside of the card: ${said}`);
    if (getComputedStyle(node).overflow !== "visible" && node.scrollWidth > node.clientWidth + 1) faults.push(`cut: ${said}`);
    const [r, g, b, a = 1] = shade(getComputedStyle(node).color);
    const under = behind(node);
    const ink = [r, g, b].map((value, i) => a * value + (1 - a) * under[i]);
    const pair = [light(ink), light(under)].sort((x, y) => y - x);
    const contrast = (pair[0] + 0.05) / (pair[1] + 0.05);
    if (contrast < 4.5) faults.push(`contrast ${contrast.toFixed(2)}: ${said}`);
  }
  const boxes = [...place.querySelectorAll(".ac-textBlock")].filter((node) => node.innerText.trim());
  boxes.forEach((one, i) => boxes.slice(i + 1).forEach((other) => {
    const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
    const over = Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2;
    if (over) faults.push(`over each other: ${one.innerText.slice(0, 20)} / ${other.innerText.slice(0, 20)}`);
  }));
  return faults;
}
