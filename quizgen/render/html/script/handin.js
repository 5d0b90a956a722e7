// Handing in: a file, or, where files can't be saved, a text to copy with a short code in it.

let finished = false;

function handInFile(whole) {
  return JSON.stringify(
    {
      "quizgen-answers": 1,
      bank: data.bank,
      form: data.form,
      student: whole.student,
      class: whole.class,
      started: whole.started,
      "handed-in": whole.handed,
      answers: whole.answers,
      code: shortCode(whole.answers),
    },
    null,
    1,
  );
}

/** What can't be in the code is in the text, each line behind a bar. */
function handInText(whole) {
  const lines = ["== quizgen answers ==", `Name: ${whole.student}`, `Class: ${whole.class}`, `Code: ${shortCode(whole.answers)}`];
  if (whole.handed) lines.push(`Handed-in: ${whole.handed}`);
  for (const [id, { picks, text }] of Object.entries(whole.answers)) {
    if (!text.trim()) continue;
    const place = kindOf(id) === "highlight" ? ` ${picks.join(" ")}` : "";
    lines.push(`#${id}${place}`, ...text.trim().split("\n").map((line) => `| ${line}`));
  }
  return [...lines, "== end =="].join("\n");
}

// The file's name says nothing of the student: the next one at this computer may see it.
const FILE = `answers-${data.bank}-${data.form}-${crypto.getRandomValues(new Uint32Array(1))[0].toString(36)}.json`;

function saveFile(whole) {
  const url = URL.createObjectURL(new Blob([handInFile(whole)], { type: "application/json" }));
  const link = make("a", { href: url, download: FILE });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60000);
}

function askToHandIn() {
  const name = byId("student");
  name.setAttribute("aria-invalid", String(!name.value.trim()));
  if (!name.value.trim()) {
    name.focus();
    tell(say("name_missing"));
    byId("unanswered").textContent = say("name_missing");
    return;
  }
  const left = unanswered();
  const text = `${left ? say("unanswered", { n: left }) : say("wholeanswered")} ${say("really")}`;
  ask(text, say("hand_in"), say("back"), handIn);
}

function handIn() {
  const handed = { ...everything(), handed: new Date().toISOString() };
  handedIn = true;
  forget();
  saveFile(handed);
  byId("code").textContent = say("code", { code: shortCode(handed.answers) });
  byId("copy-text").value = handInText(handed);
  byId("file-again").onclick = () => saveFile(handed);
  for (const part of all(".panes, .head, .bar, .skip")) part.hidden = true;
  byId("handed-in").hidden = false;
  byId("handed-in-name").focus();
  scrollTo(0, 0);
}

async function copyText() {
  const area = byId("copy-text");
  area.select();
  try {
    await navigator.clipboard.writeText(area.value);
    byId("copied").textContent = say("copied");
  } catch {
    byId("copied").textContent = say("not_copied");
  }
}

byId("hand-in").addEventListener("click", askToHandIn);
byId("copy").addEventListener("click", copyText);
byId("finish").addEventListener("click", () => {
  finished = true;
  clearAll();
  location.reload();
});
// Until the student says so, a closed tab would take the only copy along where no file was saved.
addEventListener("beforeunload", (event) => {
  if (handedIn && !finished) event.preventDefault();
});
