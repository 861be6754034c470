// Photos and signature: made small before they are kept, sealed as bytes.
import * as store from "./store.js";
import * as vault from "./vault.js";

const longestSide = 1600;

export const sha256 = async (data) => [...new Uint8Array(await crypto.subtle.digest("SHA-256", data))].map((b) => b.toString(16).padStart(2, "0")).join("");

const drawn = (canvas, type, quality) => new Promise((done) => canvas.toBlob((blob) => done(blob.arrayBuffer()), type, quality));

export const shrink = async (file) => {
  const image = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, longestSide / Math.max(image.width, image.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  image.close();
  return drawn(canvas, "image/jpeg", 0.82);
};

export const place = (entry, name) => `${entry}/${name}`;
export const sealed = async (entry, name, data) => ["pictures", place(entry, name), await vault.sealBytes(place(entry, name), data)];
export const read = async (entry, name) => vault.openBytes(place(entry, name), await store.get("pictures", place(entry, name)));

export const draw = async (canvas, data, most) => {
  const image = await createImageBitmap(new Blob([data]));
  if (most) {
    const scale = Math.min(1, most / image.width);
    [canvas.width, canvas.height] = [Math.round(image.width * scale), Math.round(image.height * scale)];
  }
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  image.close();
};

// A field to sign in with finger, pen or mouse; tells each time the hand is lifted.
export const pad = (canvas, lifted) => {
  const pen = canvas.getContext("2d");
  let writing = false;
  const at = (e) => {
    const box = canvas.getBoundingClientRect();
    return [(e.clientX - box.left) * canvas.width / box.width, (e.clientY - box.top) * canvas.height / box.height];
  };
  const blank = () => {
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    Object.assign(pen, { strokeStyle: "#111", lineWidth: 5, lineCap: "round", lineJoin: "round" });
  };
  canvas.addEventListener("pointerdown", (e) => {
    writing = true;
    canvas.setPointerCapture(e.pointerId);
    pen.beginPath();
    pen.moveTo(...at(e));
  });
  canvas.addEventListener("pointermove", (e) => {
    if (!writing) return;
    pen.lineTo(...at(e));
    pen.stroke();
  });
  const end = async () => {
    if (!writing) return;
    writing = false;
    await lifted(await drawn(canvas, "image/png"));
  };
  canvas.addEventListener("pointerup", end);
  canvas.addEventListener("pointercancel", end);
  blank();
  return { blank };
};
