// An answer is { picks: numbers, text: string }. Picks go by rank, not by what stands on the screen,
// so that they mean the same on every form. Here the page's controls are read and set.

const ranked = (element) =>
  all("[data-rank]", element).sort((one, two) => one.dataset.rank - two.dataset.rank);
const chosen = (element) => Number(element.querySelector("input:checked")?.value ?? 0);
const written = (element) => element.querySelector("textarea")?.value ?? "";

function readPicks(id) {
  const element = slots.get(id);
  switch (kindOf(id)) {
    case "choice":
    case "true_false":
      return [chosen(element)];
    case "several":
      return ranked(element).map((option) => (option.querySelector("input").checked ? 1 : 0));
    case "match":
      return ranked(element).map((row) => Number(row.querySelector("select").value));
    case "table":
      return ranked(element).map(chosen);
    case "order":
      return readOrder(element);
    case "highlight":
      return marks.get(id) ?? [];
    default:
      return [];
  }
}

function readAnswer(id) {
  const text = kindOf(id) === "highlight" ? markedWords(id) : written(slots.get(id));
  return { picks: readPicks(id), text };
}

function writeAnswer(id, { picks = [], text = "" }) {
  const element = slots.get(id);
  const choose = (within, value) => {
    for (const input of all("input:not([data-flag])", within)) input.checked = Number(input.value) === value;
  };
  switch (kindOf(id)) {
    case "choice":
    case "true_false":
      choose(element, picks[0] ?? 0);
      break;
    case "several":
      ranked(element).forEach((option, place) => (option.querySelector("input").checked = picks[place] === 1));
      break;
    case "match":
      ranked(element).forEach((row, place) => (row.querySelector("select").value = picks[place] ?? 0));
      break;
    case "table":
      ranked(element).forEach((row, place) => choose(row, picks[place] ?? 0));
      break;
    case "order":
      writeOrder(element, picks);
      break;
    case "highlight":
      setMark(id, picks);
      break;
  }
  const area = element.querySelector("textarea");
  if (area) area.value = text;
}

/** "open", "begun" or "answered". */
function state(id) {
  const { picks, text } = readAnswer(id);
  const some = picks.some(Boolean) || text.trim() !== "";
  const kind = kindOf(id);
  if (kind === "match" || kind === "table") {
    return picks.every(Boolean) ? "answered" : some ? "begun" : "open";
  }
  if (kind === "true_false") return picks[0] ? "answered" : "open";
  return some ? "answered" : "open";
}

/** The state of a question with all its parts. */
function questionState(question) {
  const states = all("[data-slot]", question).map((element) => state(element.dataset.slot));
  if (states.every((one) => one === "answered")) return "answered";
  return states.every((one) => one === "open") ? "open" : "begun";
}
