// Home visits without a network: which view is shown, locking, sending when a network is back.
import * as store from "./store.js";
import * as vault from "./vault.js";
import * as outbox from "./outbox.js";
import { form } from "./form.js";

const one = (selector, within = document) => within.querySelector(selector);
const many = (selector, within = document) => [...within.querySelectorAll(selector)];
const words = (name, ...args) => args.reduce((text, arg, i) => text.replace(`{${i}}`, arg), one(`[data-text="${name}"]`).textContent);
const made = (name) => one(`[data-template=${name}]`).content.cloneNode(true).firstElementChild;
const tones = { draft: "quiet", waiting: "waiting", sending: "waiting", sent: "good", conflict: "notice", returned: "bad" };
const day = (date) => new Date(date.getTime() - date.getTimezoneOffset() * 60000).toISOString().slice(0, 10);

const said = one("[data-said]");
const say = (sentence, link) => {
  said.replaceChildren(sentence ?? "");
  said.hidden = !sentence;
  if (link) said.append(" ", Object.assign(document.createElement("a"), { href: link, textContent: words("to-sign-in") }));
};

const fill = form(words, { done: () => go("home", () => send()), left: () => go("home") });

const views = many("[data-view]");
const view = (name) => {
  for (const each of views) each.hidden = each.dataset.view !== name;
  one("[data-lock]").hidden = !vault.isOpen();
  one(`[data-view=${name}] h1`).focus();
};

const go = (hash, then) => {
  if (location.hash === `#${hash}`) return route().then(then);
  if (then) addEventListener("hashchange", () => route.last.then(then), { once: true });
  location.hash = hash;
};

// Households that are over leave the device whether there is a network or not; what was filled in stays.
const isOver = (kept) => Date.now() >= Date.parse(kept.until);
const expire = async (kept) => { if (kept && isOver(kept)) await store.clear("households"); };

const route = () => route.last = (async () => {
  await fill.close();
  const kept = await vault.device();
  await expire(kept);
  const [name, id] = location.hash.slice(1).split("/");
  if (name === "take") return showTake(kept);
  if (!kept) return view("start");
  if (!vault.isOpen()) return view("unlock");
  if (name === "fill" && id) {
    const entry = await outbox.read(id);
    if (entry && (entry.state === "draft" || entry.state === "returned" || entry.state === "waiting")) {
      // While it is open it does not go out: what is being changed is a draft again.
      if (entry.state === "waiting") await outbox.save(Object.assign(entry, { state: "draft" }));
      say(null);
      view("fill");
      return fill.show(entry);
    }
  }
  await showHome(kept);
})();

const showHome = async (kept) => {
  one("[data-until]").textContent = isOver(kept) ? words("over") : words("until", new Date(kept.until).toLocaleString());
  const households = await Promise.all((await store.all("households")).map(async ([file, row]) => vault.unseal(file, row)));
  const list = one("[data-households]");
  list.replaceChildren(...households.map((household) => {
    const item = made("household");
    const link = one("[data-open]", item);
    link.textContent = household.name;
    link.href = "#";
    link.addEventListener("click", async (e) => { e.preventDefault(); go(`fill/${(await begin("Visit", household)).id}`); });
    one("[data-more]", item).textContent = about(household);
    return item;
  }));
  one("[data-no-households]").hidden = households.length > 0;
  one("[data-survey]").hidden = !(await vault.unseal("device", kept.mine)).disasters?.length;

  const entries = (await outbox.entries()).sort((a, b) => a.filledAt < b.filledAt ? 1 : -1);
  one("[data-entries]").replaceChildren(...entries.map((entry) => {
    const item = made("entry");
    const link = one("[data-open]", item);
    link.textContent = `${entry.title || words("no-name")} ${entry.fields.on ?? ""}`;
    if (entry.state === "sent" || entry.state === "conflict") link.href = `${entry.form === "Disaster" ? "/aid/disasters/households" : entry.state === "sent" ? "/aid/field/entries" : "/aid/field/conflicts"}/${entry.id}`;
    else if (entry.state !== "sending") link.href = `#fill/${entry.id}`;
    const state = one("[data-state]", item);
    state.textContent = words(entry.state);
    state.classList.add(`state-${tones[entry.state]}`);
    one("[data-more]", item).textContent = entry.state === "sending" ? words("unknown") : entry.sentence ?? "";
    return item;
  }));
  one("[data-no-entries]").hidden = entries.length > 0;
  view("home");
};

const about = (household) => [
  household.union,
  household.number,
  household.cadre && words("cadre", household.cadre),
  household.facts.Phone,
  household.facts.Address,
  words("last-visit", household.visitedOn),
  household.dueOn && words("due", household.dueOn),
].filter(Boolean).join(" · ");

// Something new may be filled in for each open disaster that the device has heard of.
const begin = async (kind, household) => {
  const mine = await vault.unseal("device", (await vault.device()).mine);
  const entry = {
    id: crypto.randomUUID(),
    form: kind,
    file: household?.file ?? null,
    title: household?.name ?? "",
    about: household ? about(household) : "",
    disasters: kind === "Disaster" ? mine.disasters : [],
    struck: kind === "Disaster" ? { disaster: mine.disasters[0].id } : {},
    fields: { on: day(new Date()), first: mine.name, union: mine.union ?? "" },
    facts: Object.fromEntries(Object.entries(household?.facts ?? {}).map(([fact, seen]) => [fact, { seen, now: seen }])),
    photos: [],
    signature: null,
    attempt: 1,
    state: "draft",
    filledAt: new Date().toISOString(),
  };
  await outbox.save(entry);
  return entry;
};

one("[data-register]").addEventListener("click", async () => go(`fill/${(await begin("Registration")).id}`));
one("[data-survey]").addEventListener("click", async () => go(`fill/${(await begin("Disaster")).id}`));

// Asks the server how things stand before anything else is done with it. Null when it cannot be asked or does not fit.
const ready = async () => {
  const session = await outbox.session();
  if (!session) return null;
  if (session.signedOut) { say(words("sign-in"), "/account/sign-in?returnUrl=/aid/field"); return null; }
  const kept = await vault.device();
  if (!kept) return session;
  if (kept.user !== session.user) { say(words("other-user")); return null; }
  if (session.package?.state === "Withdrawn") {
    await fill.close();
    await vault.wipe();
    say(words("withdrawn"));
    await route();
    return null;
  }
  if (session.package?.over) await store.clear("households");
  await vault.learn({ disasters: session.disasters });
  return session;
};

// Sends what waits. Nothing is said where nothing waited, but to somebody who asked.
const send = async (asked) => {
  if (!vault.isOpen() || fill.isOpen()) return;
  if (!await outbox.ready()) { if (asked) say(words("all-sent")); return; }
  if (!navigator.onLine) return say(words("not-sent"));
  const session = await ready();
  if (!session || !vault.isOpen()) return;
  await outbox.send(session);
  if (!vault.isOpen() || fill.isOpen()) return;
  say(words(await outbox.ready() ? "failed" : "all-sent"));
  if (!one("[data-view=home]").hidden) await showHome(await vault.device());
};

one("[data-send]").addEventListener("click", () => send(true));

const showTake = async (kept) => {
  view("take");
  one("[data-pin-again]").hidden = Boolean(kept);
  if (kept) one("[data-pin-hint]").textContent = words("same-pin");
  await find();
};

const find = async () => {
  const choices = one("[data-choices]");
  const chosen = new Map(many("input:checked", choices).map((box) => [box.value, box.parentElement]));
  if (!navigator.onLine || !await ready()) { if (said.hidden) say(words("need-network")); return; }
  const found = await outbox.find(one("#find-q").value);
  choices.replaceChildren(...chosen.values(), ...found.filter((h) => !chosen.has(h.file)).map((household) => {
    const item = made("choice");
    const box = one("input", item);
    const label = one("label", item);
    box.id = label.htmlFor = `take-${household.file}`;
    box.value = household.file;
    label.textContent = [household.name, household.union, household.number, household.cadre && words("cadre", household.cadre), household.dueOn && words("due", household.dueOn)].filter(Boolean).join(" · ");
    return item;
  }));
  one("[data-no-choices]").hidden = choices.children.length > 0;
};

one("[data-form=find]").addEventListener("submit", (e) => { e.preventDefault(); find(); });

one("[data-form=take]").addEventListener("submit", async (e) => {
  e.preventDefault();
  const { reason, device, pin, again } = e.target.elements;
  const kept = await vault.device();
  const empty = [reason, device].find((c) => !c.value.trim());
  if (empty) { say(`${words("missing")}：${empty.labels[0].textContent}`); return empty.focus(); }
  if (!/^\d{6,}$/.test(pin.value)) { say(words("short-pin")); return pin.focus(); }
  if (!kept && pin.value !== again.value) { say(words("pins-differ")); return again.focus(); }
  const session = await ready();
  if (!session) return said.hidden ? say(words("need-network")) : undefined;
  let raw;
  try {
    raw = await vault.rawKey(pin.value);
  } catch (wrong) {
    return tellWrong(wrong);
  }
  const answer = await outbox.take(session, { files: many("[data-choices] input:checked").map((box) => box.value), reason: reason.value, device: device.value });
  if (answer.status === 403) { location.href = "/account/confirm?returnUrl=/aid/field"; return; }
  const told = await answer.json();
  if (!answer.ok) return say(told.detail ?? told.title);
  await navigator.storage?.persist?.();
  await vault.take(raw, pin.value, { package: told.id, until: told.until, user: session.user, idle: session.idleMinutes, mine: { name: session.name, union: session.union, disasters: session.disasters } }, told.households);
  e.target.reset();
  one("[data-choices]").replaceChildren();
  say(words("taken", told.households.length));
  go("home");
});

const tellWrong = async (wrong) => {
  say(wrong.left > 0 ? words("wrong-pin", wrong.left) : words("tries-gone"));
  if (!wrong.left) await route();
};

one("[data-form=unlock]").addEventListener("submit", async (e) => {
  e.preventDefault();
  const pin = e.target.elements.pin;
  try {
    await vault.unlock(pin.value);
  } catch (wrong) {
    pin.value = "";
    pin.focus();
    return tellWrong(wrong);
  }
  e.target.reset();
  say(null);
  await route();
  await send();
});

const lock = async () => {
  if (!vault.isOpen()) return;
  await fill.close();
  vault.lock();
  for (const list of ["[data-households]", "[data-entries]", "[data-choices]"]) one(list).replaceChildren();
  say(null);
  if (location.hash === "" || location.hash === "#home") await route();
  else location.hash = "home";
};
one("[data-lock]").addEventListener("click", lock);

let touched = Date.now();
for (const sign of ["pointerdown", "keydown", "input"]) addEventListener(sign, () => { touched = Date.now(); }, { capture: true });
setInterval(async () => {
  const kept = await vault.device();
  if (kept && vault.isOpen() && Date.now() - touched > kept.idle * 60000) await lock();
  await expire(kept);
}, 5_000);
setInterval(send, 60_000);

for (const button of many("[data-wipe]")) button.addEventListener("click", async () => {
  const unsent = await outbox.unsent();
  if (!confirm(unsent ? words("sure-wipe-unsent", unsent) : words("sure-wipe"))) return;
  await fill.close();
  await vault.wipe();
  say(words("wiped"));
  history.replaceState(null, "", location.pathname);
  await route();
});

const network = () => { one("[data-network]").textContent = words(navigator.onLine ? "online" : "offline"); };
addEventListener("online", () => { network(); send(); });
addEventListener("offline", network);
addEventListener("hashchange", route);

const start = async () => {
  network();
  navigator.serviceWorker?.register("/aid/field/worker.js", { scope: "/aid/field" }).catch(() => {});
  await route();
  if (navigator.onLine && await vault.device()) await ready();
};

// One window at a time, so that no window writes over what another keeps.
navigator.locks.request("field-window", { ifAvailable: true }, (held) => {
  if (!held) return say(words("other-window"));
  start();
  return new Promise(() => {});
});
