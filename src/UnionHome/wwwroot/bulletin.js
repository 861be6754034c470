// A touched figure opens its card in place; without this script its link leads to the page of the figure.
document.documentElement.classList.add("script");
(() => {
  document.querySelectorAll("[data-print]").forEach((b) => b.addEventListener("click", () => window.print()));
  window.addEventListener("beforeprint", () => document.querySelectorAll("[data-open-in-print]").forEach((d) => { d.open = true; }));

  const card = document.createElement("div");
  if (!("popover" in card)) return;
  card.className = "card";
  card.id = "figure-card";
  card.popover = "auto";
  card.setAttribute("role", "dialog");
  document.body.append(card);
  let shown = null;

  const place = (link) => {
    const at = link.getClientRects()[0];
    const below = at.bottom + 8 + card.offsetHeight <= window.innerHeight || at.top < card.offsetHeight + 8;
    const left = Math.min(Math.max(12, at.left), document.documentElement.clientWidth - card.offsetWidth - 12);
    card.style.left = `${left + window.scrollX}px`;
    card.style.top = `${(below ? at.bottom + 8 : at.top - 8 - card.offsetHeight) + window.scrollY}px`;
  };

  const open = (link) => {
    const source = document.getElementById(`figure-${link.dataset.figure}`);
    if (!source) return false;
    card.replaceChildren(...[...source.childNodes].map((n) => n.cloneNode(true)));
    card.setAttribute("aria-label", link.textContent.trim());
    if (!card.matches(":popover-open")) card.showPopover();
    place(link);
    if (shown) shown.setAttribute("aria-expanded", "false");
    shown = link;
    link.setAttribute("aria-expanded", "true");
    return true;
  };

  card.addEventListener("toggle", (e) => {
    if (e.newState !== "closed" || !shown) return;
    shown.setAttribute("aria-expanded", "false");
    if (card.contains(document.activeElement)) shown.focus();
    shown = null;
  });

  document.querySelectorAll("a.figure").forEach((link) => {
    link.setAttribute("role", "button");
    link.setAttribute("aria-haspopup", "dialog");
    link.setAttribute("aria-expanded", "false");
    link.addEventListener("click", (e) => {
      if (e.metaKey || e.ctrlKey || e.shiftKey) return;
      if (shown === link) { e.preventDefault(); card.hidePopover(); return; }
      if (open(link)) { e.preventDefault(); (card.querySelector("a") || card).focus({ preventScroll: true }); }
    });
    link.addEventListener("keydown", (e) => { if (e.key === " ") { e.preventDefault(); link.click(); } });
  });
})();
