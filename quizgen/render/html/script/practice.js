// Practice: after each answer the reason, with its evidence shown in the article.

const plainText = (text) => text.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();

const CLOSE = 0.8; // as in quizgen/grading/score.py

/** How many words two texts share, out of the words of both. */
function shared(one, other) {
  const rest = other.split(" ");
  const [mine, theirs] = [one.split(" ").length, rest.length];
  let both = 0;
  for (const word of one.split(" ")) {
    const place = rest.indexOf(word);
    if (place < 0) continue;
    rest.splice(place, 1);
    both += 1;
  }
  return both / (mine + theirs - both);
}

/** For each pick whether it is right; one entry where only the whole can be. */
function judge(id) {
  const key = data.reasons[id] ?? {};
  const { picks, text } = readAnswer(id);
  const kind = kindOf(id);
  if (kind === "short" || kind === "card") {
    const good = [key.model, ...(key.accept ?? [])].filter(Boolean).map(plainText);
    return good.includes(plainText(text)) ? [true] : null; // null: only a person can tell
  }
  if (kind === "highlight") {
    if (!key.model) return null;
    const elsewhere = key.picks && (picks[0] !== key.picks[0] || picks[1] !== key.picks[1]);
    return [!elsewhere && shared(plainText(text), plainText(key.model)) >= CLOSE];
  }
  if (kind === "several") return [picks.every((pick, place) => pick === key.picks[place])];
  return picks.map((pick, place) => pick === key.picks[place]);
}

function check(id) {
  if (state(id) === "open") {
    feedback(id, "", say("first_answer"));
    return;
  }
  const verdicts = judge(id);
  const key = data.reasons[id] ?? {};
  if (verdicts === null) {
    feedback(id, "", say("verdict_compare"), ...solution(id), ...reason(id));
    finish(id, "seen");
    return;
  }
  const right = verdicts.filter(Boolean).length;
  if (right === verdicts.length) {
    feedback(id, "right", say("verdict_right"), ...extra(id), ...reason(id));
    finish(id, "right");
    return;
  }
  showRows(id, verdicts);
  const verdict = verdicts.length > 1 ? say("verdict_partly", { right, all: verdicts.length }) : say("verdict_wrong");
  feedback(id, "wrong", verdict, ...refutations(id, key), ...(asksWhere(id) ? [] : proof(id)));
  finish(id, right ? "partly" : "wrong");
  buttonOf(id, "show").hidden = false;
}

const buttonOf = (id, name) => slots.get(id).querySelector(`[data-${name}]`);

function feedback(id, look, verdict, ...more) {
  const box = slots.get(id).querySelector(".feedback");
  box.className = `feedback ${look}`;
  box.replaceChildren(make("p", { class: "verdict" }, verdict), ...more);
}

function finish(id, result) {
  slots.get(id).dataset.result = result;
  buttonOf(id, "again").hidden = false;
  sumUp(slots.get(id));
  refresh();
}

/** The result of a question is the worst of its parts, once all are checked. */
function sumUp(slot) {
  const question = slot.closest(".question");
  const results = all("[data-slot]", question).map((part) => part.dataset.result);
  const worst = ["wrong", "partly", "seen", "right"].find((result) => results.includes(result));
  if (results.every(Boolean)) question.dataset.result = worst;
  else delete question.dataset.result;
}

/** Whether the options are paragraphs: then the evidence would be the answer, and waits for it. */
function asksWhere(id) {
  const options = all(".option span:last-child", slots.get(id));
  return options.length > 0 && options.every((option) => /^P\d+$/.test(option.textContent.trim()));
}

/** Why each wrong option that was chosen is wrong. */
function refutations(id, key) {
  const { picks } = readAnswer(id);
  const several = kindOf(id) === "several";
  const picked = several ? picks.flatMap((pick, place) => (pick ? [place + 1] : [])) : picks;
  const told = [...new Set(picked)].map((rank) => key.wrong?.[rank]).filter(Boolean);
  return told.map((because) => make("p", { dir: "auto" }, because));
}

function reason(id) {
  const { why } = data.reasons[id] ?? {};
  return [...(why ? [make("p", { dir: "auto" }, why)] : []), ...proof(id)];
}

/** The evidence, quoted here and shown in the article. */
function proof(id) {
  const places = data.reasons[id]?.evidence ?? [];
  colour("proof", places);
  if (!places.length) return [];
  const quotes = places.map((place) => {
    const words = wordsAt(place).map((word) => word.textContent).join(" ");
    return make("li", { dir: "auto" }, ...whereLink(place), words);
  });
  const first = wordsAt(places[0])[0];
  if (first && wide.matches && !inSight(first)) {
    const pane = byId("article");
    pane.scrollTop += first.getBoundingClientRect().top - pane.getBoundingClientRect().top - 90;
  }
  return [make("p", {}, `${say("in_article")}:`), make("ul", {}, ...quotes)];
}

/** “P3: ”, leading to the paragraph; with several articles “2: P3: ”. */
function whereLink([article, paragraph]) {
  const name = byId("a2") ? `${article}: ` : "";
  if (!paragraph) return name ? [name] : [];
  return [make("a", { class: "ref", href: `#p${article}-${paragraph}` }, `${name}P${paragraph}`), ": "];
}

/** What a right answer still has to say: the correction of a false statement. */
function extra(id) {
  const { correction } = data.reasons[id] ?? {};
  return correction ? [named("correction", correction)] : [];
}

function named(name, text) {
  return make("p", { dir: "auto" }, make("strong", {}, `${say(name)}: `), text);
}

/** The right answer in words. */
function solution(id) {
  const key = data.reasons[id] ?? {};
  const element = slots.get(id);
  const text = (row) => row.querySelector(".item, .row-name, label").firstChild.textContent.trim();
  const option = (rank) => element.querySelector(`.option[data-rank="${rank}"] span:last-child`).textContent;
  const list = (lines) => make("ul", {}, ...lines.map((line) => make("li", { dir: "auto" }, line)));
  const rows = ranked(element);
  switch (kindOf(id)) {
    case "choice":
    case "true_false":
      return [list([option(key.picks[0])]), ...extra(id)];
    case "several":
      return [list(key.picks.flatMap((pick, place) => (pick ? [option(place + 1)] : [])))];
    case "match":
      return [list(rows.map((row, place) => `${text(row)} – ${row.querySelector(`option[value="${key.picks[place]}"]`).textContent}`))];
    case "table":
      return [list(rows.map((row, place) => `${text(row)} – ${row.querySelector(`input[value="${key.picks[place]}"]`).nextElementSibling.textContent}`))];
    case "order":
      return [make("ol", {}, ...rows.map((row, place) => [key.picks[place], text(row)]).sort((a, b) => a[0] - b[0]).map(([, line]) => make("li", {}, line)))];
    default: {
      const shown = key.model ? [named("model_answer", key.model)] : [];
      if (key.accept) shown.push(named("also_right", key.accept.join("; ")));
      if (key.rubric) shown.push(make("p", {}, make("strong", {}, `${say("look_for")}:`)), list(key.rubric));
      return shown;
    }
  }
}

/** Right and wrong row by row, in a sign and in words. */
function showRows(id, verdicts) {
  const element = slots.get(id);
  for (const sign of all(".sign-right, .sign-wrong", element)) sign.remove();
  if (verdicts.length < 2) return;
  ranked(element).forEach((row, place) => {
    const name = verdicts[place] ? "right" : "wrong";
    const sign = make("span", { class: `sign-${name}` }, `${verdicts[place] ? "✓" : "✗"} ${say(`row_${name}`)}`);
    row.querySelector(".item, .row-name, label").append(sign);
  });
}

function showAnswer(id) {
  feedback(id, "", say("verdict_shown"), ...solution(id), ...reason(id));
  buttonOf(id, "show").hidden = true;
}

/** A changed answer is not checked any more. */
function unchecked(slot) {
  if (!slot || slot.dataset.slot === "exit") return;
  for (const sign of all(".sign-right, .sign-wrong", slot)) sign.remove();
  slot.querySelector(".feedback").replaceChildren();
  slot.querySelector(".feedback").className = "feedback";
  delete slot.dataset.result;
  for (const name of ["show", "again"]) slot.querySelector(`[data-${name}]`).hidden = true;
  sumUp(slot);
}

/** From the start; only what was written stays, to be mended. */
function tryAgain(id) {
  writeAnswer(id, { text: written(slots.get(id)) });
  changed(slots.get(id));
  colour("proof", []);
  const slot = slots.get(id);
  slot.querySelector("input, select, textarea, [data-mark], [data-keep]").focus();
}

mode.changed = unchecked;
mode.cleared = () => {
  slots.forEach((slot) => unchecked(slot));
  colour("proof", []);
};

for (const [id, slot] of slots) {
  slot.querySelector("[data-check]")?.addEventListener("click", () => check(id));
  slot.querySelector("[data-show]")?.addEventListener("click", () => showAnswer(id));
  slot.querySelector("[data-again]")?.addEventListener("click", () => tryAgain(id));
}
