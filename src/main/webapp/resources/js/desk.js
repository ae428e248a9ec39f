/* What the pages of the desk share: counts in the rail, menus that are filled when they open, acts on tickets.
   window.LiniaDesk: get(part, query), ask(path, options), act(verb, tickets, value, text), words, icon, countSoon, later. */
(() => {
"use strict";
const list = document.getElementById("queue-words");
const words = list?.dataset ?? {};
words.query ??= ""; // Faces leaves out attributes that are empty
const icons = document.getElementById("words")?.dataset.icons;
const rail = document.getElementById("rail");
const base = words.base ?? `${document.querySelector(".topbar .brand")?.pathname}/`;

const icon = (name) => {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "i");
  svg.setAttribute("aria-hidden", "true");
  svg.append(document.createElementNS(svg.namespaceURI, "use"));
  svg.firstChild.setAttribute("href", `${icons}#i-${name}`);
  return svg;
};

/** The same call again within the time waits for the first; it runs once. */
const later = (act, wait) => {
  let timer = 0;
  return () => {
    if (!timer) timer = setTimeout(() => { timer = 0; act(); }, wait);
  };
};

const ask = async (path, options) => {
  const answer = await fetch(base + path, { credentials: "same-origin", ...options });
  if (answer.status === 401 || answer.redirected && new URL(answer.url).pathname.endsWith("/sign-in")) {
    window.Linia.signedOut();
    throw new Error("signed out");
  }
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`, { cause: answer.status });
  return new DOMParser().parseFromString(await answer.text(), "text/html");
};
const get = (part, query) => ask(query ? `${part}?${query}` : part);

/* ---- counts ---- */
const showCount = (view, text) => {
  if (view === "here") {
    document.querySelectorAll('[data-count="here"]').forEach((one) => { one.textContent = text; });
    return;
  }
  const link = rail?.querySelector(`a[href$="view=${view}"]`);
  if (!link) return;
  const box = link.querySelector(".count") ?? link.appendChild(document.createElement("span"));
  box.className = view === "breaching" ? "count count-hot" : "count";
  box.textContent = text === "0" ? "" : text;
};
const drawSaved = (lines) => {
  const group = document.getElementById("saved-views");
  if (!group) return;
  group.hidden = lines.length === 0;
  group.replaceChildren(group.firstElementChild, ...lines.map((line) => {
    const link = document.createElement("a");
    const here = line.dataset.href === location.pathname + location.search;
    link.className = here ? "rail-link is-here" : "rail-link";
    if (here) link.setAttribute("aria-current", "page");
    link.href = line.dataset.href;
    link.title = line.textContent;
    link.append(icon("star"), Object.assign(document.createElement("span"), { className: "cut", textContent: line.textContent }));
    link.append(Object.assign(document.createElement("span"), { className: "count", textContent: line.dataset.count }));
    if (!here) return link;
    const forget = document.createElement("button");
    forget.type = "button";
    forget.className = "btn btn-quiet btn-icon btn-s";
    forget.setAttribute("aria-label", group.dataset.forgets.replace("{0}", line.textContent));
    forget.append(icon("x"));
    forget.addEventListener("click", () => act("forget", [], line.dataset.saved).then(count));
    const row = Object.assign(document.createElement("div"), { className: "rail-own" });
    row.append(link, forget);
    return row;
  }));
};
const count = async () => {
  if (document.hidden) return;
  try {
    const found = await get("queue-counts", list ? `${words.query}&here=true` : "");
    found.querySelectorAll("[data-view]").forEach((one) => showCount(one.dataset.view, one.textContent));
    drawSaved([...found.querySelectorAll("[data-saved]")]);
  } catch { /* the list is worth more than its count: the next one comes with the next change */ }
};
const countSoon = later(count, 2000);

/* ---- menus ---- */
const sift = (menu) => {
  const box = document.createElement("label");
  box.className = "find";
  const input = document.createElement("input");
  input.type = "search";
  input.placeholder = words.find;
  input.setAttribute("aria-label", words.find);
  box.append(icon("search"), input);
  input.addEventListener("input", () => {
    const sought = input.value.trim().toLocaleLowerCase();
    menu.querySelectorAll("a, button").forEach((one) => { one.hidden = !one.textContent.toLocaleLowerCase().includes(sought); });
  });
  menu.prepend(box);
  input.focus();
};
const fill = async (button) => {
  const menu = button.nextElementSibling;
  const pick = button.dataset.verbOf ? "&pick=true" : "";
  const board = document.getElementById("board") ? "&board=true" : "";
  try {
    const found = await get("queue-choices", `${words.query}&of=${button.dataset.of}${pick}${board}`);
    const choices = [...found.querySelectorAll("a, button")];
    menu.replaceChildren(...choices);
    if (!choices.length) menu.append(Object.assign(document.createElement("p"), { textContent: words.none }));
    if (choices.length > 10) sift(menu);
  } catch (failure) {
    button.click();
    window.Linia.failed(failure.cause ?? 500);
  }
};
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-of]");
  if (button && !button.nextElementSibling.hasChildNodes()) fill(button);
  // whoever types in a menu still needs it: the click ends here, before it closes the menus
  if (event.target.closest(".menu-choices :is(input, label, select, form:not([hidden]))") && !event.target.closest("[type=submit]")) {
    event.stopImmediatePropagation();
  }
});

/* ---- an offer to undo goes when every ticket of it has been changed again ---- */
const offers = new Set();
const spend = (tickets) => offers.forEach((offer) => {
  tickets.forEach((one) => offer.left.delete(one));
  if (offer.left.size) return;
  offer.toast?.close();
  offers.delete(offer);
});
document.addEventListener("linia:ticket", ({ detail }) => { if (String(detail.by?.id) !== words.me) spend([String(detail.number)]); });

/* ---- acts ---- */
let form = null;
const actForm = async () => (form ??= (await get("queue-act")).querySelector("form"));
const act = async (verb, tickets, value = "", text = "") => {
  const body = new URLSearchParams(new FormData(await actForm()));
  const chosen = tickets.map((one) => `${one.dataset.n}:${one.dataset.v}`).join(" ");
  for (const [name, given] of Object.entries({ verb, tickets: chosen, value, text, do: "ok" })) body.set(name, given);
  try {
    const answer = await ask(`queue-act?${words.query}`, { method: "POST", body });
    const outcome = answer.getElementById("outcome").dataset;
    const numbers = (text = "") => text.split(" ").filter(Boolean);
    const done = numbers(outcome.done);
    spend(done);
    answer.querySelectorAll("[data-toasts] > li").forEach((one) => {
      const { kind, token } = one.dataset;
      const toast = window.Linia.toast({ text: one.textContent, kind, undo: token ? () => window.LiniaDesk.undo(token) : null });
      if (token) offers.add({ toast, left: new Set(done) });
    });
    countSoon();
    return { done, refused: numbers(outcome.refused) };
  } catch (failure) {
    if (failure.message !== "signed out") window.Linia.failed(failure.cause ?? 500);
    return { done: [], refused: tickets.map((one) => one.dataset.n) };
  }
};

document.getElementById("save-view")?.addEventListener("submit", async (event) => {
  event.preventDefault();
  const form = event.target;
  await act("save", [], new FormData(form).get("value"));
  form.reset();
  count();
});

window.LiniaDesk = { get, ask, act, words, icon, later, countSoon, undo: (token) => act("undo", [], token) };
document.addEventListener("linia:ready", count);
document.addEventListener("linia:ticket", countSoon);
document.addEventListener("linia:resync", countSoon);
document.addEventListener("visibilitychange", countSoon);
})();
