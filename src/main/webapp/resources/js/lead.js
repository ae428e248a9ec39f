/* The lead's board: tickets that need somebody, and who has how much. A ticket, or all that are selected, is handed over by
   dragging it onto a person or team, or with the key m and a list. Parts that changed are drawn anew, never during a drag. */
(() => {
"use strict";
const start = () => {
  const { get, act, words, later } = window.LiniaDesk;
  const { dialog, shortcut } = window.Linia;
  const whole = () => document.getElementById("lead");
  const lines = () => [...whole().querySelectorAll(".lead-line")];
  const targets = () => [...whole().querySelectorAll('tr[data-verb="major"], tr[data-verb="pull"], tr[data-verb="team"].load-team, tr[data-verb="give"]')];
  const only = (verb) => targets().filter((target) => target.dataset.verb === verb);

  /* ---- selection: by number, for a ticket can stand in two places ---- */
  const picked = new Set();
  const bulk = document.getElementById("bulk");
  const show = () => {
    lines().forEach((line) => {
      const on = picked.has(line.dataset.n);
      line.classList.toggle("is-picked", on);
      if (!line.querySelector("input")) {
        const box = document.createElement("input");
        box.type = "checkbox";
        box.setAttribute("aria-label", `${words.select} ${line.dataset.n}`);
        line.querySelector(".lead-tick").append(box);
      }
      line.querySelector("input").checked = on;
    });
    const said = bulk.querySelector(".bulk-count");
    bulk.classList.toggle("is-on", picked.size > 0);
    said.textContent = said.dataset.said.replace("{0}", picked.size);
    document.getElementById("pull-picked").hidden = only("pull").length === 0;
    document.getElementById("link-picked").hidden = only("major").length === 0;
  };
  const pick = (line) => {
    if (!picked.delete(line.dataset.n)) picked.add(line.dataset.n);
    show();
  };
  document.addEventListener("change", (event) => {
    const line = event.target.closest(".lead-tick")?.parentElement;
    if (line) pick(line);
  });
  document.getElementById("pick-none").addEventListener("click", () => { picked.clear(); show(); });

  /* ---- drawing what changed ---- */
  let drag = null;
  let missed = false;
  const draw = async () => {
    missed = Boolean(drag);
    if (drag) return;
    const found = await get("lead-parts", words.query);
    missed = Boolean(drag);
    if (drag) return;
    const at = document.activeElement?.closest?.(".lead-line")?.dataset.n;
    const part = document.activeElement?.matches("a") ? "a" : document.activeElement?.matches("input") ? "input" : "button";
    const unfolded = [...whole().querySelectorAll("[data-group] > details[open]")].map((one) => one.parentElement.dataset.group);
    whole().replaceWith(document.adoptNode(found.getElementById("lead")));
    whole().querySelectorAll("[data-group]").forEach((one) => { one.querySelector("details").open = unfolded.includes(one.dataset.group); });
    const there = new Set(lines().map((line) => line.dataset.n));
    picked.forEach((number) => { if (!there.has(number)) picked.delete(number); });
    show();
    if (at) whole().querySelector(`.lead-line[data-n="${at}"] ${part}`)?.focus({ preventScroll: true });
  };
  const hear = later(() => draw().catch(() => {}), 700);
  document.addEventListener("linia:ticket", hear);
  document.addEventListener("linia:resync", hear);

  /* ---- handing over ---- */
  const chosen = (line) => {
    const numbers = picked.size && (!line || picked.has(line.dataset.n)) ? picked : new Set([line?.dataset.n]);
    const once = new Map(lines().filter((one) => numbers.has(one.dataset.n)).map((one) => [one.dataset.n, one]));
    return [...once.values()];
  };
  const give = async (tickets, { verb, value }) => {
    if (!tickets.length) return;
    tickets.forEach((line) => line.classList.add("is-sent"));
    const { refused } = await act(verb, tickets, value);
    if (!refused.length) picked.clear();
    await draw().catch(() => {});
  };
  window.LiniaDesk.undo = async (token) => { await act("undo", [], token); await draw().catch(() => {}); };

  /* ---- by keyboard and menu ---- */
  const list = document.getElementById("give-list");
  const find = document.getElementById("give-find");
  const offer = (line, to = targets()) => {
    const tickets = chosen(line);
    if (!tickets.length) return;
    find.value = "";
    list.replaceChildren(...to.map((target) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = target.dataset.name;
      const to = { ...target.dataset };
      button.addEventListener("click", () => { dialog.close("give"); give(tickets, to); });
      return button;
    }));
    dialog.open("give");
    find.focus();
  };
  find.addEventListener("input", () => {
    const sought = find.value.trim().toLocaleLowerCase();
    [...list.children].forEach((one) => { one.hidden = !one.textContent.toLocaleLowerCase().includes(sought); });
  });
  document.getElementById("give-picked").addEventListener("click", () => offer(null));
  document.getElementById("pull-picked").addEventListener("click", () => offer(null, only("pull")));
  document.getElementById("link-picked").addEventListener("click", () => offer(null, only("major")));
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-hands]");
    if (!button) return;
    const group = [...button.closest("[data-group]").querySelectorAll(".lead-line")];
    give(group, { verb: button.dataset.hands, value: button.dataset.value });
  });
  const current = () => document.activeElement?.closest(".lead-line");
  shortcut("m", words.keyMove, () => { if (current() || picked.size) offer(current()); });
  shortcut("x", words.keySelect, () => { if (current()) pick(current()); });
  const step = (by) => {
    const all = lines();
    const at = all.indexOf(current());
    all[Math.min(all.length - 1, Math.max(0, at + by))]?.querySelector("a").focus();
  };
  shortcut("j", words.keyNext, () => step(1));
  shortcut("k", words.keyPrevious, () => step(-1));

  /* ---- by pointer; a finger takes the grip, so that the page can still be scrolled ---- */
  const under = (event) => document.elementFromPoint(event.clientX, event.clientY)?.closest("tr[data-verb]:not([data-verb=''])");
  const lift = (event) => {
    const ghost = document.createElement("div");
    ghost.className = "lead-ghost cut";
    const tickets = chosen(drag.line);
    ghost.textContent = tickets.map((line) => line.dataset.n).join(", ");
    tickets.forEach((line) => line.classList.add("is-sent"));
    Object.assign(drag, { ghost, tickets });
    whole().classList.add("is-dragging");
    document.body.append(ghost);
    drag.line.setPointerCapture?.(event.pointerId);
  };
  const drop = () => {
    const { ghost, tickets = [], target } = drag;
    drag = null;
    ghost?.remove();
    tickets.forEach((line) => line.classList.remove("is-sent"));
    target?.classList.remove("is-target");
    whole().classList.remove("is-dragging");
    if (missed) hear();
    return { tickets, target };
  };
  document.addEventListener("pointerdown", (event) => {
    const line = event.target.closest(".lead-line");
    if (!line || event.button !== 0 || event.target.closest("input")) return;
    if (event.pointerType !== "mouse" && !event.target.closest(".grip")) return;
    drag = { line, x: event.clientX, y: event.clientY, ghost: null, target: null };
  });
  document.addEventListener("pointermove", (event) => {
    if (!drag) return;
    if (!drag.ghost) {
      if (Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < 6) return;
      lift(event);
    }
    drag.ghost.style.left = `${event.clientX + 12}px`;
    drag.ghost.style.top = `${event.clientY + 12}px`;
    const target = under(event);
    if (target === drag.target) return;
    drag.target?.classList.remove("is-target");
    drag.target = target;
    target?.classList.add("is-target");
  });
  let dropped = false;
  document.addEventListener("pointerup", () => {
    if (!drag) return;
    dropped = Boolean(drag.ghost);
    const { tickets, target } = drop();
    if (target) give(tickets, { ...target.dataset });
    setTimeout(() => { dropped = false; });
  });
  document.addEventListener("pointercancel", () => { if (drag) drop(); });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape" && drag) drop(); });
  document.addEventListener("click", (event) => {
    if (dropped) { event.preventDefault(); event.stopPropagation(); return; }
    const grip = event.target.closest("[data-moves]");
    if (grip) offer(grip.closest(".lead-line"));
  }, true);
  document.addEventListener("dragstart", (event) => { if (event.target.closest?.(".lead-line")) event.preventDefault(); });
  show();
};
document.addEventListener("linia:ready", start);
})();
