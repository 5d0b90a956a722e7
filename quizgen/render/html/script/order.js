// Putting lines in order, with arrows or by dragging the grip. An order counts as an answer once a
// line was moved, or the student said that it is right as it stands.

function readOrder(element) {
  const list = element.querySelector(".order");
  if (!list.classList.contains("kept")) return ranked(element).map(() => 0);
  return ranked(element).map((row) => [...list.children].indexOf(row) + 1);
}

function writeOrder(element, picks) {
  const list = element.querySelector(".order");
  const rows = ranked(element);
  const set = picks.length > 0 && picks.every(Boolean);
  const before = starts.get(list);
  const order = set ? rows.map((row, place) => [picks[place], row]).sort((a, b) => a[0] - b[0]).map((one) => one[1]) : before;
  list.append(...order);
  showOrder(list, set);
}

/** The order in which the page came, for "clear". */
const starts = new Map(all(".order").map((list) => [list, [...list.children]]));

function showOrder(list, kept) {
  list.classList.toggle("kept", kept);
  const slot = list.closest("[data-slot]");
  slot.querySelector("[data-order-state]").textContent = say(kept ? "order_kept" : "order_untouched");
  [...list.children].forEach((row, place, rows) => {
    row.querySelector('[data-move="-1"]').disabled = place === 0;
    row.querySelector('[data-move="1"]').disabled = place === rows.length - 1;
  });
}

function moveRow(row, step) {
  const list = row.parentElement;
  const other = step < 0 ? row.previousElementSibling : row.nextElementSibling;
  if (!other) return;
  // The neighbour moves, not the row: the row keeps the focus, or the finger that drags it.
  list.insertBefore(other, step < 0 ? row.nextElementSibling : row);
  showOrder(list, true);
  const place = [...list.children].indexOf(row) + 1;
  tell(say("moved", { text: row.querySelector(".item").textContent, place, all: list.children.length }));
}

function dragRow(down) {
  const row = down.target.closest("li");
  down.preventDefault();
  row.classList.add("dragged");
  const move = (event) => {
    const above = row.previousElementSibling?.getBoundingClientRect();
    const below = row.nextElementSibling?.getBoundingClientRect();
    if (above && event.clientY < above.top + above.height / 2) moveRow(row, -1);
    else if (below && event.clientY > below.top + below.height / 2) moveRow(row, 1);
  };
  const drop = () => {
    row.classList.remove("dragged");
    document.removeEventListener("pointermove", move);
    document.removeEventListener("pointerup", drop);
    document.removeEventListener("pointercancel", drop);
    changed(row);
  };
  document.addEventListener("pointermove", move);
  document.addEventListener("pointerup", drop);
  document.addEventListener("pointercancel", drop);
}

for (const list of starts.keys()) {
  showOrder(list, false);
  list.addEventListener("pointerdown", (event) => event.target.closest(".grip") && dragRow(event));
  list.addEventListener("click", (event) => {
    const button = event.target.closest("[data-move]");
    if (!button) return;
    const row = button.closest("li");
    moveRow(row, Number(button.dataset.move));
    // At an end the pressed arrow is spent; the focus goes to the other one.
    if (button.disabled) row.querySelector("[data-move]:not(:disabled)").focus();
    else button.focus();
    changed(row);
  });
  list.closest("[data-slot]").querySelector("[data-keep]").addEventListener("click", (event) => {
    showOrder(list, true);
    changed(event.target);
  });
}
