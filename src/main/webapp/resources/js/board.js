/* The board: cards are dragged by pointer, or moved with the key m and a menu. A drop is the act of its column, and goes
   back when the ticket refuses it. Columns that changed elsewhere are fetched and drawn anew, never during a drag. */
(() => {
"use strict";
const start = () => {
  const { get, act, words, later } = window.LiniaDesk;
  const { dialog, shortcut } = window.Linia;
  const board = document.getElementById("board");
  const columns = () => [...board.querySelectorAll(".column")];
  const columnOf = (tile) => tile.closest(".column");
  const takes = (column, tile) => Boolean(column?.dataset.verb) && column !== columnOf(tile) && column.dataset.takes.split(" ").includes(tile.dataset.s);

  /* ---- drawing what changed ---- */
  let drag = null;
  let missed = false;
  const tell = (column) => [...column.querySelectorAll(".tile")].map((tile) => `${tile.dataset.n}:${tile.dataset.v}`).join(" ");
  const draw = async (byOther = new Set()) => {
    missed = Boolean(drag);
    if (drag) return;
    const found = await get("board-columns", words.query);
    missed = Boolean(drag);
    if (drag) return;
    const focused = document.activeElement?.closest?.(".tile")?.dataset.n;
    const changed = new Set([...board.querySelectorAll(".tile.is-changed")].map((tile) => tile.dataset.n).concat(...byOther));
    columns().forEach((column) => {
      const next = found.querySelector(`.column[data-key="${CSS.escape(column.dataset.key)}"]`);
      if (!next) return;
      column.querySelector(".count").textContent = next.querySelector(".count").textContent;
      if (tell(next) !== tell(column)) column.replaceChildren(...[...next.childNodes].map((one) => document.adoptNode(one)));
    });
    board.querySelectorAll(".tile").forEach((tile) => tile.classList.toggle("is-changed", changed.has(tile.dataset.n)));
    if (focused) board.querySelector(`.tile[data-n="${focused}"]`)?.focus({ preventScroll: true });
  };
  const told = new Set();
  const hear = later(() => { const heard = new Set(told); told.clear(); draw(heard).catch(() => {}); }, 250);
  document.addEventListener("linia:ticket", ({ detail }) => {
    const tile = board.querySelector(`.tile[data-n="${detail.number}"]`);
    const byOther = String(detail.by?.id) !== words.me;
    if (Number(tile?.dataset.v) >= detail.version) { // shown already
      if (byOther && Number(tile.dataset.v) === detail.version) tile.classList.add("is-changed");
      return;
    }
    if (byOther) told.add(String(detail.number));
    hear();
  });
  document.addEventListener("linia:resync", hear);

  /* ---- a move is an act; until it is done the card already stands there, faintly ---- */
  const send = async (chosen, column, verb, value, text) => {
    const tile = board.querySelector(`.tile[data-n="${chosen.dataset.n}"]`) ?? chosen; // drawn anew since it was chosen
    const home = { parent: tile.parentNode, next: tile.nextSibling };
    column.querySelector(".column-head").after(tile);
    tile.classList.remove("is-changed");
    tile.classList.add("is-sent");
    const { refused } = await act(verb, [tile], value, text);
    if (refused.length) home.parent.insertBefore(tile, home.next);
    await draw().catch(() => {});
    tile.classList.remove("is-sent"); // only now it knows where it may go next
    board.querySelector(`.tile[data-n="${tile.dataset.n}"]`)?.focus({ preventScroll: true });
  };
  let asked = null;
  const move = (tile, column) => {
    const { verb, value } = column.dataset;
    if (verb === "wait" || verb === "resolve") {
      asked = { tile, column };
      if (verb === "resolve") {
        document.querySelector("#resolve .dialog-head :is(h2, b, h1)")?.replaceChildren(words.resolve.replace("{0}", tile.dataset.n));
      }
      dialog.open(verb);
    } else send(tile, column, verb, value);
  };
  window.LiniaDesk.undo = async (token) => { await act("undo", [], token); await draw().catch(() => {}); };
  document.getElementById("wait-list").addEventListener("click", (event) => {
    const reason = event.target.closest("button")?.dataset.value;
    if (!reason) return;
    dialog.close("wait");
    send(asked.tile, asked.column, "wait", reason);
  });
  document.getElementById("resolve-form").addEventListener("submit", (event) => {
    event.preventDefault();
    const given = new FormData(event.target);
    dialog.close("resolve");
    send(asked.tile, asked.column, "resolve", given.get("value"), given.get("text"));
    event.target.reset();
  });

  /* ---- by keyboard ---- */
  const offer = (tile) => {
    if (!tile) return;
    const list = document.getElementById("move-list");
    list.replaceChildren(...columns().map((column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = column.dataset.name;
      button.disabled = !takes(column, tile);
      button.addEventListener("click", () => { dialog.close("move"); move(tile, column); });
      return button;
    }));
    dialog.open("move");
    list.querySelector("button:not([disabled])")?.focus();
  };
  shortcut("m", words.keyMove, () => offer(document.activeElement?.closest(".tile")));
  board.addEventListener("click", (event) => offer(event.target.closest("[data-moves]")?.closest(".tile")));
  const step = (by) => {
    const tiles = [...board.querySelectorAll(".tile")];
    const at = tiles.indexOf(document.activeElement?.closest(".tile"));
    tiles[Math.min(tiles.length - 1, Math.max(0, at + by))]?.focus();
  };
  shortcut("j", words.keyNext, () => step(1));
  shortcut("k", words.keyPrevious, () => step(-1));
  shortcut("Enter", words.keyOpen, () => document.activeElement?.closest(".tile")?.querySelector("a").click());

  /* ---- by pointer; a finger takes the grip, so that the page can still be scrolled ---- */
  const slot = document.createElement("div");
  slot.className = "slot";
  slot.textContent = words.drop;
  const under = (event) => document.elementFromPoint(event.clientX, event.clientY)?.closest(".column");
  const lift = (event) => {
    const box = drag.tile.getBoundingClientRect();
    drag.ghost = drag.tile.cloneNode(true);
    drag.ghost.classList.add("is-held");
    drag.ghost.style.width = `${box.width}px`;
    drag.dx = drag.x - box.left;
    drag.dy = drag.y - box.top;
    drag.tile.classList.add("is-sent");
    board.classList.add("is-dragging");
    columns().forEach((one) => one.classList.toggle("is-closed", one !== columnOf(drag.tile) && !takes(one, drag.tile)));
    document.body.append(drag.ghost);
    drag.tile.setPointerCapture?.(event.pointerId);
  };
  const drop = () => {
    const { tile, ghost, target } = drag;
    drag = null;
    ghost?.remove();
    slot.remove();
    tile.classList.remove("is-sent");
    board.classList.remove("is-dragging");
    columns().forEach((one) => one.classList.remove("is-target", "is-closed"));
    if (missed) hear();
    return { tile, target };
  };
  board.addEventListener("pointerdown", (event) => {
    const tile = event.target.closest(".tile");
    if (!tile || event.button !== 0 || event.pointerType !== "mouse" && !event.target.closest(".grip")) return;
    drag = { tile, x: event.clientX, y: event.clientY, ghost: null, target: null };
  });
  document.addEventListener("pointermove", (event) => {
    if (!drag) return;
    if (!drag.ghost) {
      if (Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < 6) return;
      lift(event);
    }
    drag.ghost.style.left = `${event.clientX - drag.dx}px`;
    drag.ghost.style.top = `${event.clientY - drag.dy}px`;
    const column = under(event);
    const target = takes(column, drag.tile) ? column : null;
    if (target === drag.target) return;
    drag.target?.classList.remove("is-target");
    drag.target = target;
    target?.classList.add("is-target");
    if (target) target.querySelector(".column-head").after(slot); else slot.remove();
  });
  let dropped = false;
  document.addEventListener("pointerup", () => {
    if (!drag) return;
    dropped = Boolean(drag.ghost);
    const { tile, target } = drop();
    if (target) move(tile, target);
    setTimeout(() => { dropped = false; });
  });
  document.addEventListener("pointercancel", () => { if (drag) drop(); });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape" && drag) drop(); });
  board.addEventListener("click", (event) => {
    if (dropped) { event.preventDefault(); event.stopPropagation(); }
  }, true);
  board.addEventListener("dragstart", (event) => event.preventDefault());
};
document.addEventListener("linia:ready", start);
})();
