// The form of one visit: filled from the entry, kept on the device at every change, one change after the other.
import * as outbox from "./outbox.js";
import * as pictures from "./pictures.js";

const one = (selector, within = document) => within.querySelector(selector);
const many = (selector, within = document) => [...within.querySelectorAll(selector)];

export const form = (words, { done, left }) => {
  const view = one("[data-view=fill]");
  const fields = one("[data-form=fill]");
  const said = one("[data-saved]");
  let entry = null;
  let saving = Promise.resolve();

  // What is on the screen goes into the entry at once; the disk follows in order.
  const keep = (come = [], gone = []) => {
    if (!entry) return saving;
    const now = entry;
    saving = saving.then(async () => outbox.save(now, await Promise.all(come), gone)).then(
      () => { said.textContent = words("saved", new Date().toLocaleTimeString()); },
      () => { said.textContent = words("not-saved"); });
    return saving;
  };

  const typed = () => {
    for (const control of fields.elements) {
      if (!control.name) continue;
      if (control.type === "checkbox") {
        entry.struck[control.name.slice(7)] = [...fields.elements].filter((c) => c.name === control.name && c.checked).map((c) => c.value);
      } else if (control.name.startsWith("struck.")) {
        entry.struck[control.name.slice(7)] = control.value.trim();
      } else if (control.name.startsWith("fact.")) {
        const fact = control.name.slice(5);
        if (control.value || entry.facts[fact]) (entry.facts[fact] ??= { seen: null }).now = control.value.trim();
      } else {
        entry.fields[control.name] = control.value;
      }
    }
    if (entry.state === "returned") entry.state = "draft";
    if (entry.form !== "Visit") entry.title = entry.fields.name;
    entry.filledAt = new Date().toISOString();
  };

  fields.addEventListener("input", (e) => {
    if (!entry || !e.target.name) return;
    typed();
    wrong(e.target, null);
    keep();
  });

  const wrong = (control, sentence) => {
    const id = `${control.id}-error`;
    one(`#${CSS.escape(id)}`)?.remove();
    const described = (control.getAttribute("aria-describedby") ?? "").split(" ").filter((d) => d && d !== id);
    control.removeAttribute("aria-invalid");
    if (sentence) {
      control.setAttribute("aria-invalid", "true");
      const above = control.closest(".field-with-unit") ?? control;
      above.insertAdjacentHTML("beforebegin", `<p class="field-error"></p>`);
      Object.assign(above.previousElementSibling, { id, textContent: sentence });
      described.push(id);
    }
    if (described.length) control.setAttribute("aria-describedby", described.join(" "));
    else control.removeAttribute("aria-describedby");
    control.closest(".field").classList.toggle("field-wrong", Boolean(sentence));
  };

  const demanded = (control) => control.dataset.required !== undefined && (control.dataset.required === "" || control.dataset.required === entry.form) && !control.closest("[hidden]");

  fields.addEventListener("submit", async (e) => {
    e.preventDefault();
    typed();
    const missing = [...fields.elements].filter((c) => demanded(c) && !c.value.trim());
    for (const control of fields.elements) if (demanded(control)) wrong(control, missing.includes(control) ? words("missing") : null);
    if (missing.length) { missing[0].focus(); return keep(); }
    Object.assign(entry, { state: "waiting", sentence: null });
    await keep();
    done();
  });

  const photoList = one("[data-photo-list]");
  const showPhotos = async () => {
    photoList.replaceChildren();
    for (const [i, photo] of entry.photos.entries()) {
      const item = one("[data-template=photo]").content.cloneNode(true).firstElementChild;
      const canvas = one("canvas", item);
      canvas.setAttribute("aria-label", words("photo", i + 1));
      one("button", item).setAttribute("aria-label", `${one("button", item).textContent} ${words("photo", i + 1)}`);
      one("button", item).addEventListener("click", async () => {
        entry.photos = entry.photos.filter((p) => p !== photo);
        typed();
        await keep([], [photo.name]);
        await showPhotos();
      });
      photoList.append(item);
      await pictures.draw(canvas, await pictures.read(entry.id, photo.name), 144);
    }
  };

  const kept = async (name, data) => ({ name, size: data.byteLength, sha256: await pictures.sha256(data) });

  const chooser = one("[data-photos]");
  chooser.addEventListener("change", async () => {
    for (const file of [...chooser.files]) {
      if (entry.photos.length >= Number(chooser.dataset.most)) { wrong(chooser, words("too-many")); break; }
      try {
        const data = await pictures.shrink(file);
        const photo = await kept(crypto.randomUUID(), data);
        entry.photos = [...entry.photos, photo];
        typed();
        await keep([pictures.sealed(entry.id, photo.name, data)]);
        wrong(chooser, null);
      } catch {
        wrong(chooser, words("no-picture"));
      }
    }
    chooser.value = "";
    await showPhotos();
  });

  const canvas = one("[data-sign]");
  const sign = pictures.pad(canvas, async (data) => {
    if (!entry) return;
    const before = entry.signature;
    entry.signature = await kept(crypto.randomUUID(), data);
    typed();
    await keep([pictures.sealed(entry.id, entry.signature.name, data)], before ? [before.name] : []);
  });
  one("[data-sign-clear]").addEventListener("click", async () => {
    sign.blank();
    const before = entry.signature;
    entry.signature = null;
    typed();
    await keep([], before ? [before.name] : []);
  });

  one("[data-discard]").addEventListener("click", async () => {
    if (!confirm(words("sure-discard"))) return;
    const gone = entry;
    await close();
    await outbox.discard(gone);
    left();
  });

  const show = async (opened) => {
    entry = opened;
    for (const part of many("[data-only]", view)) part.hidden = !part.dataset.only.split(" ").includes(entry.form);
    one("[data-title]", view).textContent = entry.form === "Visit" ? words("visit-of", entry.title) : words(entry.form === "Disaster" ? "struck-household" : "new-household");
    one("#f-disaster").replaceChildren(...(entry.disasters ?? []).map((d) => new Option(d.title, d.id)));
    entry.struck ??= {};
    one("[data-about]", view).textContent = entry.about ?? "";
    one("[data-refusal]").textContent = entry.sentence ?? "";
    one("[data-refusal]").hidden = !entry.sentence;
    for (const control of fields.elements) {
      if (control.name && control.closest(".field")) wrong(control, null);
      if (control.type === "checkbox") control.checked = (entry.struck[control.name.slice(7)] ?? []).includes(control.value);
      else if (control.name?.startsWith("struck.")) control.value = entry.struck[control.name.slice(7)] ?? "";
      else if (control.name?.startsWith("fact.")) control.value = entry.facts[control.name.slice(5)]?.now ?? "";
      else if (control.name) control.value = entry.fields[control.name] ?? "";
    }
    said.textContent = "";
    sign.blank();
    if (entry.signature) await pictures.draw(canvas, await pictures.read(entry.id, entry.signature.name));
    await showPhotos();
  };

  // Nothing of a person stays on the screen or in memory.
  const close = async () => {
    await saving;
    entry = null;
    fields.reset();
    sign.blank();
    photoList.replaceChildren();
    for (const part of ["[data-title]", "[data-about]", "[data-refusal]"]) one(part, view).textContent = "";
  };

  return { show, close, isOpen: () => entry !== null };
};
