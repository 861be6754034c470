// Shows how hard a new password is to guess. The server judges it; this only tells early.
(() => {
  const meter = document.querySelector("[data-password-strength]");
  const field = document.querySelector("[data-password]");
  if (!meter || !field) return;
  const words = meter.dataset.words.split("|");
  const common = /password|passw0rd|qwerty|asdf|1qaz|admin|gonghui|unionhome|welcome|letmein|abc123|(.)\1{3}|0123|1234|2345|3456|4567|5678|6789|abcd/i;

  const strength = (text) => {
    const kinds = [/\p{Lu}/u, /\p{Ll}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((kind) => kind.test(text)).length;
    if (text.length < Number(meter.dataset.length) || kinds < Number(meter.dataset.kinds) || common.test(text)) return text.length < 6 ? 0 : 1;
    const bits = Math.log2([0, 26, 40, 62, 90][kinds]) * new Set(text).size + text.length;
    return bits < 70 ? 2 : bits < 95 ? 3 : 4;
  };

  field.addEventListener("input", () => {
    const now = strength(field.value);
    meter.hidden = field.value === "";
    meter.querySelector("meter").value = now;
    meter.querySelector("output").textContent = words[now];
  });
})();
