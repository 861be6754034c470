// The device's small database. Beside ids and states it is given nothing that vault.js has not sealed.
const stores = ["device", "households", "entries", "pictures"];

const asked = (request) => new Promise((done, fail) => {
  request.onsuccess = () => done(request.result);
  request.onerror = () => fail(request.error);
});

let opened;
const open = () => opened ??= new Promise((done, fail) => {
  const request = indexedDB.open("unionhome-field", 1);
  request.onupgradeneeded = () => { for (const name of stores) request.result.createObjectStore(name); };
  request.onsuccess = () => done(request.result);
  request.onerror = () => fail(request.error);
});

export const get = async (store, key) => asked((await open()).transaction(store).objectStore(store).get(key));

// Keys and values in the order of the keys.
export const all = async (store) => {
  const rows = (await open()).transaction(store).objectStore(store);
  const [keys, values] = await Promise.all([asked(rows.getAllKeys()), asked(rows.getAll())]);
  return keys.map((key, i) => [key, values[i]]);
};

// Everything in one transaction that is on the disk when this returns: [store, key, value], or without a value to remove it.
export const write = async (...changes) => {
  const work = (await open()).transaction(stores, "readwrite", { durability: "strict" });
  for (const [store, key, value] of changes) {
    if (value === undefined) work.objectStore(store).delete(key);
    else work.objectStore(store).put(value, key);
  }
  await finished(work);
};

export const clear = async (...names) => {
  const work = (await open()).transaction(stores, "readwrite", { durability: "strict" });
  for (const name of names.length ? names : stores) work.objectStore(name).clear();
  await finished(work);
};

const finished = (work) => new Promise((done, fail) => {
  work.oncomplete = () => done();
  work.onerror = work.onabort = () => fail(work.error);
});
