// What everything else stands on: the data of the page, words with slots, elements.

const data = JSON.parse(document.getElementById("data").textContent);
const root = document.documentElement;
const byId = (id) => document.getElementById(id);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];

/** The fixed words under a name; `{slots}` are filled in, and "one | many" goes by `n`. */
function say(name, slots = {}) {
  let text = data.words[name];
  if ("n" in slots && text.includes(" | ")) text = text.split(" | ")[slots.n === 1 ? 0 : 1];
  return text.replace(/\{(\w+)\}/g, (whole, slot) => (slot in slots ? String(slots[slot]) : whole));
}

/** A new element with text or children; nothing is ever read as markup. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Says something to screen readers alone. */
function tell(text) {
  byId("told").textContent = text;
}

/** Asks before something that can't be taken back. */
function ask(text, yes, no, then) {
  const dialog = byId("sure");
  byId("sure-text").textContent = text;
  byId("sure-yes").textContent = yes;
  byId("sure-no").textContent = no;
  byId("sure-yes").onclick = () => {
    dialog.close();
    then();
  };
  byId("sure-no").onclick = () => dialog.close();
  dialog.showModal();
  byId("sure-no").focus();
}

// What the mode of the page wants to know: an answer changed, everything was cleared.
const mode = { changed() {}, cleared() {} };

const slots = new Map(all("[data-slot]").map((element) => [element.dataset.slot, element]));
const kindOf = (id) => slots.get(id).dataset.kind;
