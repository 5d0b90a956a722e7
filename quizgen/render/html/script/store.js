// Answers are kept in this browser until they are cleared or handed in; nothing is sent anywhere.

const KEY = `quizgen ${data.mode} ${data.bank} ${data.form}`;
const LOOK = "quizgen look";
let started = null; // when the first answer was given
let stored = true;

function put(key, value) {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    stored = false;
  }
}

function get(key) {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? {};
  } catch {
    return {};
  }
}

function forget() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    stored = false;
  }
}

function everything() {
  return {
    student: byId("student")?.value.trim() ?? "",
    class: byId("class")?.value.trim() ?? "",
    started,
    answers: Object.fromEntries([...slots.keys()].map((id) => [id, readAnswer(id)])),
    flags: all("[data-flag]").map((box) => (box.checked ? 1 : 0)),
  };
}

function save() {
  if (handedIn) return;
  started ??= new Date().toISOString();
  put(KEY, everything());
}

/** Puts back what was kept; whether there was anything. */
function resume() {
  const kept = get(KEY);
  if (!kept.answers) return false;
  started = kept.started;
  if (byId("student")) byId("student").value = kept.student ?? "";
  if (byId("class")) byId("class").value = kept.class ?? "";
  for (const [id, answer] of Object.entries(kept.answers)) if (slots.has(id)) writeAnswer(id, answer);
  all("[data-flag]").forEach((box, place) => (box.checked = kept.flags?.[place] === 1));
  return true;
}

let handedIn = false;

/** An empty page again, and nothing kept. */
function clearAll() {
  forget();
  started = null;
  for (const id of slots.keys()) writeAnswer(id, {});
  for (const box of all("[data-flag]")) box.checked = false;
  for (const field of all("#student, #class")) field.value = "";
  byId("resumed").hidden = true;
  mode.cleared();
  refresh();
}
