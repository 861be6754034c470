// Seals what lies on the device. A random key seals everything (AES-GCM, bound to its place); that key lies there sealed itself, under one made
// of the PIN (PBKDF2) and of a device key that no script can read out. Removing the device key makes everything unreadable.
import * as store from "./store.js";

const rounds = 600000;
const mostWrong = 5;
const bytes = (text) => new TextEncoder().encode(text);
const random = (length) => crypto.getRandomValues(new Uint8Array(length));

let key = null;
export const isOpen = () => key !== null;
export const lock = () => { key = null; };
export const device = () => store.get("device", "device");

const wrapping = async (pin, { salt, rounds, secret }) => {
  const typed = await crypto.subtle.importKey("raw", bytes(pin), "PBKDF2", false, ["deriveBits"]);
  const stretched = await crypto.subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds }, typed, 256);
  const mixed = await crypto.subtle.sign("HMAC", secret, stretched);
  return crypto.subtle.importKey("raw", mixed, "AES-GCM", false, ["encrypt", "decrypt"]);
};

const used = (raw) => crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]);

// Wrong tries are counted on the disk before each is made, so that ending the program does not give them back. Throws { left }.
const unwrap = async (pin) => {
  const kept = await device();
  if (kept.wrong >= mostWrong) { await wipe(); throw { left: 0 }; }
  await store.write(["device", "device", { ...kept, wrong: kept.wrong + 1 }]);
  try {
    const raw = await crypto.subtle.decrypt({ name: "AES-GCM", iv: kept.iv }, await wrapping(pin, kept), kept.wrapped);
    await store.write(["device", "device", { ...kept, wrong: 0 }]);
    return raw;
  } catch {
    const left = mostWrong - kept.wrong - 1;
    if (left <= 0) await wipe();
    throw { left };
  }
};

export const unlock = async (pin) => { key = await used(await unwrap(pin)); };

// Whether the PIN is the one of this device; opens it as well.
export const rawKey = async (pin) => (await device()) ? unwrap(pin) : random(32);

// Takes a package in: its households, sealed, in place of those before. Entries stay readable, for the key stays the same.
export const take = async (raw, pin, package_, households) => {
  const kept = {
    ...package_,
    salt: random(16),
    rounds,
    secret: await crypto.subtle.generateKey({ name: "HMAC", hash: "SHA-256" }, false, ["sign"]),
    iv: random(12),
    wrong: 0,
  };
  kept.wrapped = await crypto.subtle.encrypt({ name: "AES-GCM", iv: kept.iv }, await wrapping(pin, kept), raw);
  key = await used(raw);
  const sealed = await Promise.all(households.map(async (h) => ["households", h.file, await seal(h.file, h)]));
  kept.mine = await seal("device", kept.mine);
  await store.clear("households");
  await store.write(["device", "device", kept], ...sealed);
};

// What the server told of late goes to what is known of the device's owner.
export const learn = async (told) => {
  const kept = await device();
  if (!kept || !key) return;
  kept.mine = await seal("device", { ...await unseal("device", kept.mine), ...told });
  await store.write(["device", "device", kept]);
};

export const sealBytes = async (place, data) => {
  if (!key) throw new Error("locked");
  const iv = random(12);
  return { iv, data: await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: bytes(place) }, key, data) };
};

export const openBytes = async (place, { iv, data }) => {
  if (!key) throw new Error("locked");
  return crypto.subtle.decrypt({ name: "AES-GCM", iv, additionalData: bytes(place) }, key, data);
};

export const seal = (place, value) => sealBytes(place, bytes(JSON.stringify(value)));
export const unseal = async (place, sealed) => JSON.parse(new TextDecoder().decode(await openBytes(place, sealed)));

export const wipe = async () => {
  lock();
  await store.clear();
};
