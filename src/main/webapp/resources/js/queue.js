/* The queue: keys, selection and bulk acts, more lines, and lines that follow what others do.
   On document "linia:ticket" tells of a change: detail {number, version, by: {id}}. A line on screen is fetched and
   replaced where it stands; a new ticket waits behind the bar, so nothing moves under anybody's cursor. */
(() => {
"use strict";
const start = () => {
  const { get, act, words, icon, later } = window.LiniaDesk;
  const queue = document.getElementById("queue");
  const body = () => queue.querySelector("tbody");
  const rows = () => [...queue.querySelectorAll("tbody > tr")];
  const row = (number) => queue.querySelector(`tr[data-n="${number}"]`);
  /* The boxes are made here: without the script they would be of no use, and they are a tenth of the page. */
  const addBoxes = () => rows().forEach((line) => {
    const cell = line.firstElementChild;
    if (cell.firstChild) return;
    const box = document.createElement("input");
    box.type = "checkbox";
    box.setAttribute("aria-label", `${words.select} ${line.dataset.n}`);
    cell.append(box);
  });
  addBoxes();
  const query = (...pairs) => [words.query, ...pairs].filter(Boolean).join("&");

  /* ---- where one is ---- */
  let current = null;
  const stand = (line) => {
    current?.classList.remove("is-current");
    current = line;
    line?.classList.add("is-current");
  };
  const step = (by) => {
    const all = rows();
    const at = current ? all.indexOf(current) : -1;
    all[Math.min(all.length - 1, Math.max(0, at + by))]?.querySelector(".q-line a").focus();
  };
  queue.addEventListener("focusin", (event) => {
    const line = event.target.closest("tbody > tr");
    if (!line) return;
    stand(line);
    line.scrollIntoView({ block: "nearest" });
  });
  queue.addEventListener("click", (event) => {
    const line = event.target.closest("tbody > tr");
    if (!line || event.target.closest("a, input, button, .q-check") || String(getSelection())) return;
    const link = line.querySelector(".q-line a");
    if (event.ctrlKey || event.metaKey) window.open(link.href, "_blank", "noopener"); else link.click();
  });
  queue.addEventListener("pointerover", (event) => {
    const cut = event.target.closest(".cut, .q-who, td.q-team");
    if (cut && !cut.title) cut.title = cut.textContent;
  });

  /* ---- selection ---- */
  const bulk = document.getElementById("bulk");
  const all = document.getElementById("all");
  const picked = () => rows().filter((line) => line.classList.contains("is-picked"));
  const showPicked = () => {
    const many = picked().length;
    const said = bulk.querySelector(".bulk-count");
    bulk.classList.toggle("is-on", many > 0);
    said.textContent = said.dataset.said.replace("{0}", many);
    if (all) {
      all.checked = many > 0 && many === rows().length;
      all.indeterminate = many > 0 && !all.checked;
    }
  };
  const pick = (line, on) => {
    line.classList.toggle("is-picked", on);
    line.querySelector("input").checked = on;
  };
  let last = null;
  queue.addEventListener("click", (event) => {
    const box = event.target.closest("tbody .q-check")?.querySelector("input");
    if (!box) return;
    const line = box.closest("tr");
    const on = event.target === box ? box.checked : !box.checked;
    const lines = rows();
    const from = event.shiftKey && last ? lines.indexOf(last) : lines.indexOf(line);
    const to = lines.indexOf(line);
    lines.slice(Math.min(from, to), Math.max(from, to) + 1).forEach((one) => pick(one, on));
    last = line;
    showPicked();
  });
  all?.addEventListener("change", () => { rows().forEach((line) => pick(line, all.checked)); showPicked(); });
  const clear = () => { rows().forEach((line) => pick(line, false)); showPicked(); };

  /* ---- lines that changed are replaced where they stand ---- */
  const mark = (line, css, ...children) => {
    const badge = document.createElement("span");
    badge.className = `badge ${css}`;
    badge.append(...children);
    line.querySelector(".q-line").append(badge);
  };
  const markChanged = (line) => {
    line.classList.add("is-changed");
    const said = document.createElement("span");
    said.className = "sr";
    said.textContent = `${words.changed} `;
    const time = document.createElement("time");
    time.dateTime = new Date().toISOString();
    time.dataset.ago = "";
    time.textContent = document.getElementById("words").dataset.justNow;
    mark(line, "badge-warn", icon("edit"), said, time);
  };
  const replace = (old, line, byOther) => {
    const wasFocused = old.contains(document.activeElement) ? document.activeElement.tagName : null;
    if (byOther || old.classList.contains("is-changed")) markChanged(line);
    if (line.classList.contains("is-out")) mark(line, "", words.gone);
    old.replaceWith(line);
    addBoxes();
    if (old.classList.contains("is-picked")) pick(line, true);
    if (last === old) last = line;
    if (current === old) { current = line; line.classList.add("is-current"); }
    if (wasFocused) line.querySelector(wasFocused === "INPUT" ? "input" : ".q-line a").focus({ preventScroll: true });
  };
  const fresh = new Set();
  /* It went where whoever looks may not follow. */
  const leave = (number) => {
    fresh.delete(String(number));
    const line = row(number);
    if (!line || line.classList.contains("is-out")) return;
    line.classList.add("is-out");
    mark(line, "", words.gone);
  };
  const refresh = async (numbers, byOther = new Set()) => {
    const found = await get("queue-rows", query(...numbers.map((number) => `number=${number}`)));
    const lines = [...found.querySelectorAll("tr")];
    const seen = new Set(lines.map((line) => line.dataset.n));
    numbers.filter((number) => !seen.has(String(number))).forEach(leave);
    lines.forEach((line) => {
      const number = line.dataset.n;
      const old = row(number);
      if (old) {
        if (old.dataset.v !== line.dataset.v) replace(old, document.adoptNode(line), byOther.has(number));
      } else if (!line.classList.contains("is-out")) fresh.add(number); else fresh.delete(number);
    });
    showNews();
    showPicked();
  };

  /* ---- what is new waits behind the bar ---- */
  const news = document.getElementById("news");
  const plural = new Intl.PluralRules(document.documentElement.lang || "en");
  const showNews = () => {
    const kind = plural.select(fresh.size);
    const text = words[`news${kind[0].toUpperCase()}${kind.slice(1)}`] ?? words.newsOther;
    const said = text.replace("{0}", fresh.size);
    if (fresh.size && news.lastElementChild.textContent !== said) window.Linia.say(said);
    news.lastElementChild.textContent = said;
    news.hidden = fresh.size === 0;
  };
  news.addEventListener("click", async () => {
    if (!body()) { location.reload(); return; }
    const found = await get("queue-rows", words.query);
    const lines = [...found.querySelectorAll("tr")].map((line) => document.adoptNode(line));
    lines.filter((line) => fresh.has(line.dataset.n)).forEach(markChanged);
    const chosen = new Set(picked().map((line) => line.dataset.n));
    body().replaceChildren(...lines);
    addBoxes();
    rows().filter((line) => chosen.has(line.dataset.n)).forEach((line) => pick(line, true));
    goOn(found.querySelector("tbody").dataset.more);
    fresh.clear();
    current = null;
    showNews();
    showPicked();
    document.getElementById("main").focus();
    scrollTo({ top: 0 });
  });

  const told = new Map();
  const hear = later(async () => {
    const heard = [...told];
    told.clear();
    const byOther = new Set(heard.filter(([, by]) => by !== words.me).map(([number]) => number));
    for (let at = 0; at < heard.length; at += 50) {
      await refresh(heard.slice(at, at + 50).map(([number]) => number), byOther).catch(() => {});
    }
  }, 150);
  document.addEventListener("linia:ticket", ({ detail }) => {
    const number = String(detail.number);
    if (Number(row(number)?.dataset.v) >= detail.version) return; // told twice, or shown since
    told.set(number, detail.by ? String(detail.by.id) : null);
    hear();
  });
  document.addEventListener("linia:resync", () => {
    const numbers = rows().map((line) => line.dataset.n).slice(0, 200);
    if (numbers.length) refresh(numbers, new Set(numbers)).catch(() => {});
  });

  /* ---- more lines ---- */
  const goOn = (href) => {
    const more = document.getElementById("more");
    if (!more) return;
    more.hidden = !href;
    if (href) more.href = href;
  };
  document.getElementById("more")?.addEventListener("click", async (event) => {
    event.preventDefault();
    const more = event.currentTarget;
    if (more.getAttribute("aria-busy") === "true") return;
    more.setAttribute("aria-busy", "true");
    try {
      const found = await get("queue-rows", more.search.slice(1));
      const lines = [...found.querySelectorAll("tr")].filter((line) => !row(line.dataset.n));
      body().append(...lines.map((line) => document.adoptNode(line)));
      addBoxes();
      goOn(found.querySelector("tbody").dataset.more);
      lines[0]?.querySelector(".q-line a").focus();
      showPicked();
    } catch (failure) {
      window.Linia.failed(failure.cause ?? 500);
    }
    more.removeAttribute("aria-busy");
  });

  /* ---- acts on the selection ---- */
  const perform = async (verb, value, text) => {
    const lines = picked();
    if (!lines.length) return;
    lines.forEach((line) => line.setAttribute("aria-busy", "true"));
    const { done, refused } = await act(verb, lines, value, text);
    if (!refused.length) clear();
    lines.forEach((line) => line.removeAttribute("aria-busy"));
    await refresh([...done, ...refused]).catch(() => {});
  };
  window.LiniaDesk.undo = async (token) => {
    const { done, refused } = await act("undo", [], token);
    await refresh([...done, ...refused]).catch(() => {});
  };
  bulk.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    const menu = button.closest(".menu");
    if (button.dataset.clears) clear();
    else if (button.dataset.verb) perform(button.dataset.verb, button.dataset.value);
    else if (menu && button.dataset.value) perform(menu.previousElementSibling.dataset.verbOf, button.dataset.value);
  });
  bulk.addEventListener("submit", (event) => {
    event.preventDefault();
    const given = new FormData(event.target);
    perform(event.target.dataset.verbOf, given.get("value"), given.get("text") ?? "");
    event.target.reset();
  });

  window.Linia.shortcut("j", words.keyNext, () => step(1));
  window.Linia.shortcut("k", words.keyPrevious, () => step(-1));
  window.Linia.shortcut("x", words.keySelect, () => {
    if (!current) return;
    pick(current, !current.classList.contains("is-picked"));
    last = current;
    showPicked();
  });
  window.Linia.shortcut("Enter", words.keyOpen, () => current?.querySelector(".q-line a").click());
};
document.addEventListener("linia:ready", start);
})();
