/* Phone intake: the search answers while one types; arrows and Enter choose the person who calls; what they say can be
   added to a ticket that they have open. */
document.addEventListener("linia:ready", () => {
  "use strict";
  const byId = (id) => document.getElementById(id);
  const sought = byId("sought");
  const found = () => [...document.querySelectorAll("[data-caller]")];
  let waiting = 0;
  document.addEventListener("input", (event) => {
    if (event.target.id !== "sought") return;
    clearTimeout(waiting);
    waiting = setTimeout(() => window.liniaIntakeSearch(), 250);
  });
  document.addEventListener("keydown", (event) => {
    const { target, key } = event;
    const searching = target.id === "sought";
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (searching && key === "Enter") {
      event.preventDefault();
      found()[0]?.click();
    } else if (step && (searching || target.matches?.("[data-caller]"))) {
      event.preventDefault();
      const list = [byId("sought"), ...found()];
      list[Math.max(0, Math.min(list.length - 1, list.indexOf(target) + step))].focus();
    }
  });
  const call = (id, name) => {
    clearTimeout(waiting);
    byId("person").value = id;
    byId("sought").value = name;
    byId("found").textContent = "";
    window.liniaIntakeCaller();
  };
  const add = (number, title) => {
    const box = byId("adding");
    box.hidden = !number;
    byId("onto").value = number;
    box.querySelector("[data-onto]").textContent = number ? `${number} · ${title}` : "";
    if (number) {
      const said = byId("addition");
      if (!said.value) said.value = [byId("title").value, byId("description").value].filter(Boolean).join("\n");
      said.focus();
    }
  };
  document.addEventListener("click", ({ target }) => {
    const chosen = target.closest("[data-caller]");
    const adds = target.closest("[data-adds]");
    if (chosen) call(chosen.dataset.caller, chosen.dataset.name);
    else if (adds) add(adds.dataset.adds, adds.dataset.title);
    else if (target.closest("[data-forgets-caller]")) { call("", ""); byId("sought").focus(); }
  });
  window.liniaIntakeShown = () => { if (byId("person").value) byId("title").focus(); };
  window.liniaIntakeAdded = (args) => {
    if (args?.validationFailed) { const number = byId("onto").value; add(number, document.querySelector(`[data-adds="${number}"]`)?.dataset.title); }
  };
  sought.focus();
});
