// Words of the article: marked by students as an answer, and shown as evidence in practice.
// A place is [article, paragraph, first word, last word]; words count from 0, paragraph 0 is the headline.

// The same blanks part words where the page is made.
const WORDS = /[^ \t\n\r\f\v\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
const marks = new Map(); // slot id → place
let marking = null; // the slot that is being marked, and the first word once it is chosen

const paragraphAt = (article, paragraph) => byId(`p${article}-${paragraph}`);

/** The words of a paragraph as elements; a paragraph is cut into words when that is first needed. */
function wordsOf(paragraph) {
  const text = paragraph.querySelector(".text");
  if (!text.dataset.cut) {
    const whole = text.textContent;
    const pieces = [];
    let done = 0;
    for (const found of whole.matchAll(WORDS)) {
      if (found.index > done) pieces.push(whole.slice(done, found.index));
      pieces.push(make("span", { class: "word" }, found[0]));
      done = found.index + found[0].length;
    }
    text.replaceChildren(...pieces, whole.slice(done));
    text.dataset.cut = "yes";
  }
  return all(".word", text);
}

function wordsAt([article, paragraph, first, last]) {
  const element = paragraphAt(article, paragraph);
  return element ? wordsOf(element).slice(first, last + 1) : [];
}

function markedWords(id) {
  const place = marks.get(id);
  return place ? wordsAt(place).map((word) => word.textContent).join(" ") : "";
}

/** Colours the words at the places, and takes the colour from all others. */
function colour(name, places) {
  for (const word of all(`.word.${name}`)) word.classList.remove(name, "end");
  for (const place of places) {
    const words = wordsAt(place);
    for (const word of words) word.classList.add(name);
    words.at(-1)?.classList.add("end");
  }
}

/** Sets or takes away a mark, and shows it in the article, in the lists and in words. */
function setMark(id, place) {
  const valid = place.length === 4 && wordsAt(place).length > 0;
  if (valid) marks.set(id, place);
  else marks.delete(id);
  colour("yours", marks.values());
  const slot = slots.get(id);
  const said = slot.querySelector("[data-marked]");
  const [paragraph, first, last] = ["paragraph", "first", "last"].map((name) => slot.querySelector(`[data-where=${name}]`));
  said.classList.toggle("some", valid);
  slot.querySelector("[data-unmark]").hidden = !valid;
  slot.querySelector("[data-mark]").textContent = say(valid ? "mark_again" : "mark");
  if (!valid) {
    said.textContent = say("nothing_marked");
    paragraph.value = "";
    fillWords(slot);
    return;
  }
  const name = place[1] ? "marked" : "marked_headline";
  said.textContent = say(name, { paragraph: place[1], words: markedWords(id) });
  paragraph.value = `${place[0]}-${place[1]}`;
  fillWords(slot);
  first.value = place[2];
  last.value = place[3];
}

/** Fills the lists of first and last words with those of the chosen paragraph. */
function fillWords(slot) {
  const [article, paragraph] = slot.querySelector("[data-where=paragraph]").value.split("-");
  const element = article ? paragraphAt(article, paragraph) : null;
  const words = element ? wordsOf(element) : [];
  for (const name of ["first", "last"]) {
    const list = slot.querySelector(`[data-where=${name}]`);
    list.disabled = !words.length;
    list.replaceChildren(
      make("option", { value: "" }, "–"),
      ...words.map((word, place) => make("option", { value: place }, `${place + 1} ${word.textContent}`)),
    );
  }
}

function chooseFromLists(slot, list) {
  const value = (name) => slot.querySelector(`[data-where=${name}]`).value;
  if (list.dataset.where === "paragraph") fillWords(slot);
  else if (value("first") !== "" && value("last") !== "") {
    const ends = [Number(value("first")), Number(value("last"))].sort((a, b) => a - b);
    setMark(slot.dataset.slot, [...value("paragraph").split("-").map(Number), ...ends]);
    list.focus();
  }
}

// --- Marking in the article --------------------------------------------------------------------

function startMarking(id) {
  marking = { id, first: null };
  for (const paragraph of all("[data-paragraph]")) wordsOf(paragraph);
  byId("article").classList.add("marking");
  byId("marking-bar").hidden = false;
  byId("marking-text").textContent = say("mark_first");
  byId("article").scrollIntoView({ block: "nearest" });
  byId("article").focus({ preventScroll: true });
  walkTo(all("#article .word").find(inSight) ?? byId("article").querySelector(".word"));
}

function stopMarking() {
  if (!marking) return;
  const slot = slots.get(marking.id);
  marking = null;
  byId("article").classList.remove("marking");
  byId("marking-bar").hidden = true;
  for (const word of all(".word.first, .word.at")) word.classList.remove("first", "at");
  slot.querySelector("[data-mark]").focus();
}

function placeOf(word) {
  const paragraph = word.closest("[data-paragraph]");
  const article = Number(word.closest("[data-article]").dataset.article);
  return [article, Number(paragraph.dataset.paragraph), wordsOf(paragraph).indexOf(word)];
}

function chooseWord(word) {
  if (!marking.first) {
    marking.first = word;
    word.classList.add("first");
    byId("marking-text").textContent = say("mark_last");
    return;
  }
  finishMark(marking.first, word);
}

function finishMark(from, to) {
  const [article, paragraph, first] = placeOf(from);
  const [otherArticle, otherParagraph, last] = placeOf(to);
  if (article !== otherArticle || paragraph !== otherParagraph) {
    from.classList.remove("first"); // a mark stays in one paragraph: the second word is a new start
    marking.first = null;
    chooseWord(to);
    return;
  }
  setMark(marking.id, [article, paragraph, Math.min(first, last), Math.max(first, last)]);
  changed(slots.get(marking.id));
  stopMarking();
}

function inSight(word) {
  const box = word.getBoundingClientRect();
  const pane = byId("article").getBoundingClientRect();
  return box.top >= Math.max(pane.top, 60) && box.bottom <= Math.min(pane.bottom, innerHeight - 60);
}

function walkTo(word) {
  if (!word) return;
  for (const other of all(".word.at")) other.classList.remove("at");
  word.classList.add("at");
  if (!inSight(word)) word.scrollIntoView({ block: "center" });
  tell(word.textContent);
}

function walk(event) {
  if (!marking) return;
  const words = all("#article .word");
  const here = words.findIndex((word) => word.classList.contains("at"));
  const paragraph = words[here].closest("[data-paragraph]");
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step) walkTo(words[here + step]);
  else if (event.key === "ArrowDown") walkTo(words.find((word, place) => place > here && word.closest("[data-paragraph]") !== paragraph));
  else if (event.key === "ArrowUp") {
    const before = words.findLast((word, place) => place < here && word.closest("[data-paragraph]") !== paragraph);
    if (before) walkTo(wordsOf(before.closest("[data-paragraph]"))[0]);
  } else if (event.key === "Enter" || event.key === " ") chooseWord(words[here]);
  else return;
  event.preventDefault();
}

byId("article")?.addEventListener("keydown", walk);
byId("article")?.addEventListener("click", (event) => {
  if (!marking) return;
  // A stretch that was dragged over counts as first and last word at once.
  const selection = getSelection();
  const ends = selection.isCollapsed ? [] : [selection.anchorNode, selection.focusNode].map((node) => node.parentElement?.closest(".word"));
  const word = event.target.closest(".word");
  if (ends.length && ends.every(Boolean)) {
    selection.removeAllRanges();
    finishMark(...ends);
  } else if (word) chooseWord(word);
});
byId("marking-stop").addEventListener("click", stopMarking);
document.addEventListener("keydown", (event) => event.key === "Escape" && stopMarking());

for (const slot of all('[data-kind="highlight"]')) {
  const id = slot.dataset.slot;
  slot.querySelector("[data-mark]").addEventListener("click", () => startMarking(id));
  slot.querySelector("[data-unmark]").addEventListener("click", () => {
    setMark(id, []);
    changed(slot);
    slot.querySelector("[data-mark]").focus();
  });
  for (const list of all("[data-where]", slot)) {
    list.addEventListener("change", () => chooseFromLists(slot, list));
  }
}
