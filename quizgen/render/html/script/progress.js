// Progress, the list of questions at the end, the soft time limit, and the look of the page.

const questions = all(".question[id]");
const counted = questions.filter((question) => !question.classList.contains("card"));
const SIGNS = { answered: "✓", begun: "…", open: "–", right: "✓", partly: "◐", wrong: "✗", seen: "✓" };

function unanswered() {
  return counted.filter((question) => questionState(question) !== "answered").length;
}

function refresh() {
  const done = counted.length - unanswered();
  byId("progress").max = counted.length || 1;
  byId("progress").value = done;
  byId("progress-text").textContent = say("progress", { done, all: counted.length });
  questions.forEach(showState);
  const left = unanswered();
  byId("unanswered").textContent = left ? say("unanswered", { n: left }) : say("all_answered");
}

function showState(question, place) {
  const link = byId("review-list").children[place].firstChild;
  const result = question.dataset.result;
  const found = result ?? questionState(question);
  const flagged = question.querySelector("[data-flag]")?.checked;
  const said = say(result ? `result_${result}` : `state_${found}`);
  link.querySelector(".sign").textContent = flagged ? "⚑" : SIGNS[found];
  link.querySelector(".said").textContent = flagged ? `${said}, ${say("state_flagged")}` : said;
}

/** After any answer: keep it, and show how far the student is. */
function changed(element) {
  mode.changed(element.closest("[data-slot]"));
  save();
  refresh();
  showStored();
}

function showStored() {
  byId("kept").textContent = say(stored ? "kept" : "no_storage");
}

function buildReview() {
  byId("review-list").append(
    ...questions.map((question) => {
      const heading = question.querySelector("h2, h3");
      const number = question.querySelector(".number")?.textContent;
      const link = make(
        "a",
        { href: `#${heading.id}` },
        make("b", {}, number ?? heading.textContent),
        make("span", { class: "said" }),
        make("span", { class: "sign", "aria-hidden": "true" }),
      );
      return make("li", {}, link);
    }),
  );
}

// --- Time ------------------------------------------------------------------------------------------

function showTime() {
  if (!data.minutes || handedIn) return;
  const gone = started ? (Date.now() - Date.parse(started)) / 60000 : 0;
  const left = Math.ceil(data.minutes - gone);
  const over = left <= 0;
  if (over && byId("time").dataset.over !== "yes") tell(say("time_up"));
  byId("time").dataset.over = over ? "yes" : "no";
  byId("time").textContent = over ? say("time_up") : say("time_left", { n: left });
}

// --- Look ------------------------------------------------------------------------------------------

const look = get(LOOK);

function showLook() {
  const dark = look.dark ?? matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "dark" : "light";
  byId("dark").setAttribute("aria-pressed", String(dark));
  root.dataset.size = look.size ?? 0;
  byId("smaller").disabled = !look.size;
  byId("larger").disabled = look.size === 3;
}

function changeLook(change) {
  Object.assign(look, change);
  put(LOOK, look);
  showLook();
}

byId("dark").addEventListener("click", () => changeLook({ dark: root.dataset.theme !== "dark" }));
byId("smaller").addEventListener("click", () => changeLook({ size: Math.max(0, (look.size ?? 0) - 1) }));
byId("larger").addEventListener("click", () => changeLook({ size: Math.min(3, (look.size ?? 0) + 1) }));
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", showLook);

// --- To the article and back, where it stands above the questions ------------------------------------

let lastPlace = 0;

const wide = matchMedia("(min-width: 62rem)");

function inQuestions() {
  return byId("questions").getBoundingClientRect().top < innerHeight / 2;
}

function showJump() {
  byId("jump").textContent = say(inQuestions() ? "to_article" : "to_questions");
}

byId("jump").hidden = !byId("article");
byId("jump").addEventListener("click", () => {
  if (inQuestions()) {
    lastPlace = scrollY;
    byId("article").scrollIntoView();
  } else if (lastPlace) scrollTo(0, lastPlace);
  else byId("questions").scrollIntoView();
});
addEventListener("scroll", showJump, { passive: true });

// “P3” in a question leads to the paragraph, which is framed for a moment.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a.ref");
  if (!link) return;
  event.preventDefault();
  lastPlace = scrollY;
  const paragraph = byId(link.hash.slice(1));
  paragraph.scrollIntoView({ block: wide.matches ? "center" : "start" });
  for (const other of all(".here")) other.classList.remove("here");
  paragraph.classList.add("here");
  setTimeout(() => paragraph.classList.remove("here"), 2500);
});
byId("print").addEventListener("click", () => print());
