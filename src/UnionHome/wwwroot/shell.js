// Small comforts on top of pages that work without them.
(() => {
  const focus = document.querySelector("[data-take-focus]");
  if (focus) focus.focus();

  const button = document.querySelector("[data-menu-button]");
  const close = document.querySelector("[data-menu-close]");
  const show = (open) => {
    document.body.classList.toggle("menu-open", open);
    button.setAttribute("aria-expanded", String(open));
    if (!open) button.focus();
  };
  if (button) {
    button.setAttribute("role", "button");
    button.setAttribute("aria-expanded", "false");
    button.addEventListener("click", (e) => { e.preventDefault(); show(!document.body.classList.contains("menu-open")); });
    close.addEventListener("click", (e) => { e.preventDefault(); show(false); });
    document.addEventListener("keydown", (e) => { if (e.key === "Escape" && document.body.classList.contains("menu-open")) show(false); });
  }

  const drops = document.querySelectorAll("details.drop");
  document.addEventListener("click", (e) => drops.forEach((d) => { if (!d.contains(e.target)) d.open = false; }));
  document.addEventListener("keydown", (e) => { if (e.key === "Escape") drops.forEach((d) => { d.open = false; }); });
})();

document.documentElement.classList.add("script");
document.addEventListener("click", (e) => { if (e.target.closest("[data-print]")) window.print(); });
