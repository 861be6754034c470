// Signing out clears this device; what a visit has not sent yet would go with it, so it is said before.
import { unsent } from "./outbox.js";

const warning = document.querySelector("[data-unsent]");
const there = await indexedDB.databases?.() ?? [];
if (warning && there.some((d) => d.name === "unionhome-field") && await unsent()) warning.hidden = false;
