// The page is ready: show its look, put back what was kept, listen.

function showResumed(name) {
  byId("resumed").textContent = name ? say("resumed_name", { name }) : say("resumed");
  byId("resumed").hidden = false;
}

byId("clear").addEventListener("click", () =>
  ask(say("clear_sure"), say("clear"), say("cancel"), () => {
    clearAll();
    tell(say("cleared"));
    scrollTo(0, 0);
    byId("questions").focus({ preventScroll: true });
  }),
);
byId("questions").addEventListener("submit", (event) => event.preventDefault());
for (const kind of ["input", "change"]) {
  document.addEventListener(kind, (event) => {
    if (event.target.closest("#questions, .who")) changed(event.target);
  });
}

showLook();
buildReview();
if (resume()) showResumed(byId("student")?.value);
refresh();
showStored();
showJump();
showTime();
setInterval(showTime, 15000);
