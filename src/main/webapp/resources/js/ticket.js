/* The ticket at the desk: follows what others do without touching what is being typed, says who is here, keeps drafts. */
document.addEventListener("linia:ready", () => {
  "use strict";
  const number = Number(document.querySelector("[data-ticket]")?.dataset.ticket);
  if (!number) return;
  const $ = (selector) => document.querySelector(selector);
  const composer = $("[data-composer]");
  const body = composer.querySelector("textarea");
  const note = composer.querySelector('input[type="hidden"][name$=":note"]');

  /* ---- fragments follow the ticket; forms of closed dialogs stand on what is shown ---- */
  let people = [];
  let timer = 0;
  const refresh = () => { clearTimeout(timer); timer = setTimeout(() => window.liniaTicketRefresh(), 120); };
  const showPeople = () => {
    const place = $("[data-presence]");
    if (!place) return;
    const words = people.map(({ name, typing }) => (typing === "note" ? place.dataset.note : typing ? place.dataset.reply : place.dataset.reads).replace("{0}", name));
    place.textContent = words.join(" · ");
  };
  const stand = () => {
    const shown = $("[data-at-version]")?.dataset;
    if (shown) {
      for (const dialog of document.querySelectorAll("dialog:not([open])")) {
        for (const [name, value] of [["version", shown.atVersion], ["seen", shown.atSeen]]) {
          const input = dialog.querySelector(`input[name="${name}"]`);
          if (input) input.value = value;
        }
      }
    }
    showPeople();
  };
  window.liniaTicketRefreshed = stand;
  window.liniaTicketDone = (id, args) => { window.Linia.dialog.done(id, args); stand(); };
  document.addEventListener("linia:ticket", ({ detail }) => { if (detail.number === number) refresh(); });
  document.addEventListener("linia:resync", refresh);
  document.addEventListener("linia:presence", ({ detail }) => {
    if (detail.number !== number) return;
    people = detail.people;
    showPeople();
  });

  /* ---- which part of the timeline is shown ---- */
  document.addEventListener("click", ({ target }) => {
    const choice = target.closest("[data-show]");
    if (!choice) return;
    $("[data-showing]").dataset.showing = choice.dataset.show;
    for (const one of document.querySelectorAll("[data-show]")) {
      one.classList.toggle("is-on", one === choice);
      one.setAttribute("aria-pressed", String(one === choice));
    }
  });

  /* ---- composer ---- */
  let quiet = 0;
  let keeping = 0;
  const kept = composer.querySelector("[data-kept]");
  const typing = () => {
    window.LiniaLive.looking(number, note.value === "true" ? "note" : "reply");
    clearTimeout(quiet);
    quiet = setTimeout(() => window.LiniaLive.looking(number), 5000);
  };
  const keep = () => {
    clearTimeout(keeping);
    keeping = setTimeout(() => window.liniaTicketDraft(), 800);
  };
  const write = (kind) => {
    note.value = String(kind === "note");
    composer.classList.toggle("is-note", kind === "note");
    for (const one of composer.querySelectorAll("[data-writes]")) {
      one.classList.toggle("is-on", one.dataset.writes === kind);
      one.setAttribute("aria-pressed", String(one.dataset.writes === kind));
    }
    body.focus();
    if (body.value) keep();
  };
  const insert = (text) => {
    body.setRangeText(text, body.selectionStart, body.selectionEnd, "end");
    body.focus();
    body.dispatchEvent(new Event("input", { bubbles: true }));
  };
  composer.addEventListener("click", ({ target }) => {
    const kind = target.closest("[data-writes]");
    const reply = target.closest("[data-inserts]");
    if (kind) write(kind.dataset.writes);
    if (reply) insert(reply.dataset.inserts);
  });
  body.addEventListener("input", () => { kept.textContent = ""; typing(); keep(); });
  body.addEventListener("keydown", (event) => {
    const line = body.value.slice(0, body.selectionStart).split("\n").pop();
    if (event.key === ";" && line === "") {
      event.preventDefault();
      composer.querySelector("[data-replies]").click();
      composer.querySelector("[data-inserts]")?.focus();
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      composer.querySelector('[id$=":send"]').click();
    }
  });
  window.liniaTicketKept = (args) => { if (!args?.validationFailed && body.value) kept.textContent = kept.dataset.kept; };
  window.liniaTicketSent = (args) => {
    if (args?.validationFailed) return;
    clearTimeout(keeping);
    body.value = "";
    kept.textContent = "";
    window.LiniaLive.looking(number);
    stand();
  };
  window.LiniaLive.looking(number);
});
