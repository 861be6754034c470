// Entries on the device and their way to the server. Each has an id made here, and a key for each attempt: as long as no answer is known, the same
// bytes go out under the same key, so that the server does it once and tells again what it told.
import * as store from "./store.js";
import * as vault from "./vault.js";
import * as pictures from "./pictures.js";

const api = "/api/aid/field";
const place = (id) => `entry:${id}`;

export const entries = async () => Promise.all((await store.all("entries")).map(async ([id, row]) => ({ ...(await vault.unseal(place(id), row)), id, state: row.state })));
export const read = async (id) => {
  const row = await store.get("entries", id);
  return row && { ...(await vault.unseal(place(id), row)), id, state: row.state };
};

// Saves an entry together with pictures that came to it (a list from pictures.sealed) and the names of those that go.
export const save = async (entry, come = [], gone = []) => store.write(
  ["entries", entry.id, { state: entry.state, ...(await vault.seal(place(entry.id), entry)) }],
  ...come, ...gone.map((name) => ["pictures", pictures.place(entry.id, name)]));

export const discard = async (entry) => store.write(["entries", entry.id], ...names(entry).map((name) => ["pictures", pictures.place(entry.id, name)]));

export const names = (entry) => [...entry.photos.map((p) => p.name), ...(entry.signature ? [entry.signature.name] : [])];

// How many are not with the server yet, and how many of them are ready to go; told without the PIN.
const count = async (...states) => (await store.all("entries")).filter(([, row]) => states.includes(row.state)).length;
export const unsent = () => count("draft", "waiting", "sending", "returned");
export const ready = () => count("waiting", "sending");

// Who is signed in and how the package stands; null when nobody answers, { signedOut } when the door did.
export const session = async () => {
  const kept = await vault.device();
  try {
    const answer = await fetch(`${api}/session${kept ? `?package=${kept.package}` : ""}`, { headers: { Accept: "application/json" }, cache: "no-store", signal: AbortSignal.timeout(15_000) });
    if (answer.status === 401 || answer.status === 403 || answer.redirected) return { signedOut: true };
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
};

const mark = ({ size, sha256 }) => ({ size, sha256 });

// What goes out, word for word: made once for an attempt and kept with the entry until an answer is known.
const written = (entry, package_) => JSON.stringify({
  id: entry.id,
  package: package_,
  form: entry.form,
  file: entry.file,
  filledAt: entry.filledAt,
  ...entry.fields,
  struck: entry.form === "Disaster" ? { ...entry.struck, housing: entry.struck.housing || null } : null,
  facts: Object.entries(entry.facts).filter(([, f]) => f.now && f.now !== (f.seen ?? "")).map(([fact, { seen, now }]) => ({ fact, seen, now })),
  photos: entry.photos.map(mark),
  signature: entry.signature && mark(entry.signature),
});

const post = async (entry, session) => {
  const body = new FormData();
  body.append("entry", entry.body);
  for (const [i, photo] of entry.photos.entries()) body.append("photos", new Blob([await pictures.read(entry.id, photo.name)], { type: "image/jpeg" }), `photo-${i + 1}.jpg`);
  if (entry.signature) body.append("signature", new Blob([await pictures.read(entry.id, entry.signature.name)], { type: "image/png" }), "signature.png");
  return fetch(`${api}/visits`, { method: "POST", headers: { [session.tokenHeader]: session.token, "Idempotency-Key": `${entry.id}.${entry.attempt}` }, body, signal: AbortSignal.timeout(300_000) });
};

// Sends one. Returns whether to go on with the next.
const sendOne = async (entry, session, package_) => {
  if (entry.state === "waiting") await save(Object.assign(entry, { state: "sending", body: written(entry, package_), sentence: null }));
  let answer, told;
  try {
    answer = await post(entry, session);
    told = await answer.json().catch(() => ({}));
  } catch {
    return false;
  }
  if (answer.ok) {
    // It is with the server, whole: the device keeps no more of it than a line.
    const gone = names(entry);
    const { id, form, title, fields: { on } } = entry;
    await save({ id, form, title, fields: { on }, facts: {}, struck: {}, photos: [], signature: null, filledAt: entry.filledAt, state: told.state === "InConflict" ? "conflict" : "sent", sentence: told.sentence }, [], gone);
  } else if (answer.status === 422 || answer.status === 404) {
    await save(Object.assign(entry, { state: "returned", attempt: entry.attempt + 1, body: null, sentence: told.detail ?? told.title ?? String(answer.status) }));
  } else if (answer.status === 409 && told.code !== "web.still_under_way") {
    // Refused for a change at the same moment; nothing of it was done, so it goes out anew.
    await save(Object.assign(entry, { state: "waiting", attempt: entry.attempt + 1, body: null }));
  } else {
    return answer.status !== 401 && answer.status < 500;
  }
  return true;
};

// Sends what waits, one after the other and in one window only; what is still under way is asked for again.
export const send = (session) => navigator.locks.request("field-send", async () => {
  const kept = await vault.device();
  for (const entry of (await entries()).filter((e) => e.state === "waiting" || e.state === "sending").sort((a, b) => a.filledAt < b.filledAt ? -1 : 1))
    if (!await sendOne(entry, session, kept.package)) return;
});

export const find = async (q) => (await fetch(`${api}/households?q=${encodeURIComponent(q)}`)).json();

export const take = (session, asked) => fetch(`${api}/packages`, {
  method: "POST",
  headers: { "Content-Type": "application/json", [session.tokenHeader]: session.token },
  body: JSON.stringify(asked),
});
