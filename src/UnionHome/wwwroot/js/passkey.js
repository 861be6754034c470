// Asks the browser for a passkey and puts its answer into the form that asked. Forms stay hidden where there are no passkeys.
(() => {
  const able = window.PublicKeyCredential && PublicKeyCredential.parseRequestOptionsFromJSON && PublicKeyCredential.parseCreationOptionsFromJSON;
  if (!able) return;

  const ask = async (form) => {
    const token = form.querySelector("input[name=__RequestVerificationToken]").value;
    const answer = await fetch(form.dataset.options, { method: "POST", headers: { RequestVerificationToken: token } });
    if (!answer.ok) throw new Error(String(answer.status));
    const options = await answer.json();
    return form.dataset.passkey === "create"
      ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  };

  for (const form of document.querySelectorAll("form[data-passkey]")) {
    const failed = form.querySelector("[data-passkey-error]");
    form.hidden = false;
    form.addEventListener("submit", async (e) => {
      e.preventDefault();
      failed.hidden = true;
      try {
        form.elements.credential.value = JSON.stringify(await ask(form));
        form.submit();
      } catch {
        failed.hidden = false;
      }
    });
  }
})();
