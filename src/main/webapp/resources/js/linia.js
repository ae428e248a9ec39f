/* Linia in the browser: small parts without a framework, each works on attributes of the markup, none needs inline code.
   Scripts of pages wait for the event "linia:ready", then use Linia: toast, say, shortcut, dialog, signedOut, failed, preference, proved, onAjax. */
const startLinia = () => {
  "use strict";
  const root = document.documentElement;
  const words = document.getElementById("words")?.dataset ?? {};
  const fill = (pattern, ...values) => (pattern ?? "").replace(/\{(\d)\}/g, (all, n) => values[n] ?? all);
  const byId = (id) => document.getElementById(id) ?? document.querySelector(`[id$=":${CSS.escape(id)}"]`);
  const on = (type, selector, act) => document.addEventListener(type, (event) => {
    const target = event.target.closest?.(selector);
    if (target) act(target, event);
  });
  const store = (area, key, value) => {
    try {
      if (value === undefined) return area.getItem(key);
      if (value === null) area.removeItem(key); else area.setItem(key, value);
    } catch { /* storage may be switched off: then nothing is remembered */ }
    return null;
  };

  const svg = (name) => {
    const box = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    box.setAttribute("class", "i");
    box.setAttribute("aria-hidden", "true");
    box.appendChild(document.createElementNS(box.namespaceURI, "use")).setAttribute("href", `${words.icons}#i-${name}`);
    return box;
  };
  const make = (tag, css, ...children) => {
    const element = document.createElement(tag);
    element.className = css;
    element.append(...children);
    return element;
  };

  /* ---- choices of this browser: zone, rail, and of nobody in particular theme and language ---- */
  const preference = (name, value) => {
    const secure = location.protocol === "https:" ? "; Secure" : "";
    const life = value == null ? 0 : 31536000;
    document.cookie = `${name}=${encodeURIComponent(value ?? "")}; Path=/; Max-Age=${life}; SameSite=Lax${secure}`;
  };
  /* ---- who is signed in finds their choice in every browser ---- */
  const prefer = async (name, value) => {
    if (window.liniaPrefer) await window.liniaPrefer([{ name, value }]);
    else preference(name, value);
  };
  const press = (selector, chosen) => document.querySelectorAll(selector).forEach((button) =>
    button.setAttribute("aria-pressed", String(button === chosen)));
  on("click", "[data-theme-choice]", (button) => {
    const theme = button.dataset.themeChoice;
    if (theme === "system") delete root.dataset.theme; else root.dataset.theme = theme;
    prefer("theme", theme);
    press("[data-theme-choice]", button);
  });
  on("click", "[data-language]", async (button) => {
    await prefer("language", button.dataset.language);
    keep(true);
    location.reload();
  });
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone && !document.cookie.includes(`zone=${encodeURIComponent(zone)}`)) preference("zone", zone);

  /* ---- what was announced to nobody's eyes ---- */
  const say = (text, urgent = false) => {
    const region = document.getElementById(urgent ? "announced-now" : "announced");
    if (!region) return;
    region.textContent = "";
    requestAnimationFrame(() => { region.textContent = text; });
  };

  /* ---- toasts: ten seconds, longer under the pointer or focus; failures stay ---- */
  const icons = { ok: "check-circle", danger: "alert", warn: "alert", info: "pri-informational" };
  let lastUndo = null;
  const toast = ({ text, kind = "ok", undo = null, icon = icons[kind], life = kind === "danger" ? 0 : 10000 }) => {
    const area = document.getElementById("toasts");
    if (!area) return null;
    const close = make("button", "btn btn-quiet btn-icon btn-s", svg("x"));
    close.type = "button";
    close.setAttribute("aria-label", words.close);
    const box = make("div", `toast toast-${kind}`, svg(icon), make("span", "", text));
    const remove = () => { box.remove(); if (lastUndo === run) lastUndo = null; };
    const run = undo && (() => { remove(); undo(); });
    if (run) {
      const button = make("button", "btn btn-quiet btn-s", svg("undo"), words.undo);
      button.type = "button";
      button.addEventListener("click", run);
      box.append(button);
      lastUndo = run;
    }
    box.append(close);
    close.addEventListener("click", remove);
    let timer = 0;
    const start = () => { if (life) timer = setTimeout(remove, life); };
    const stop = () => clearTimeout(timer);
    for (const type of ["pointerenter", "focusin"]) box.addEventListener(type, stop);
    for (const type of ["pointerleave", "focusout"]) box.addEventListener(type, () => { stop(); start(); });
    while (area.children.length > 3) area.firstElementChild.remove();
    area.append(box);
    if (area.showPopover) { area.matches(":popover-open") && area.hidePopover(); area.showPopover(); }
    say(run ? `${text}. ${words.undoHint}` : text, kind === "danger");
    start();
    return { close: remove };
  };
  const serverToasts = () => document.querySelectorAll("[data-toasts] > li").forEach((item) => {
    const { kind, undo, token } = item.dataset;
    const command = undo && window[undo];
    toast({ text: item.textContent, kind, undo: command ? () => command([{ name: "undo", value: token }]) : null });
    item.remove();
  });

  /* ---- clocks that run down and times that grow old; the server's clock counts, not the browser's ---- */
  const drift = words.now ? Date.parse(words.now) - Date.now() : 0;
  const now = () => Date.now() + (Math.abs(drift) > 30000 ? drift : 0);
  const length = (ms) => {
    const minutes = Math.max(1, Math.floor(ms / 60000));
    if (minutes < 60) return fill(words.m, minutes);
    if (minutes < 1440) return fill(words.hm, Math.floor(minutes / 60), String(minutes % 60).padStart(2, "0"));
    const hours = Math.floor(minutes / 60) % 24;
    return fill(hours ? words.dh : words.d, Math.floor(minutes / 1440), hours);
  };
  const put = (element, text) => { if (element.textContent !== text) element.textContent = text; };
  const tickClock = (element, present) => {
    const left = Date.parse(element.dateTime) - present;
    const warn = Date.parse(element.dataset.warn ?? "");
    if (left < 0) element.classList.replace("clock-warning", "clock-breached") || element.classList.add("clock-breached");
    else if (warn <= present) element.classList.add("clock-warning");
    const said = left < 0 ? fill(words.late, length(-left))
      : element.classList.contains("clock-warning") ? fill(words.left, length(left)) : length(left);
    put(element, element.dataset.left ? `${element.dataset.left} ${said}` : said);
  };
  const full = new Intl.DateTimeFormat(root.lang || "en", {
    dateStyle: "full", timeStyle: "short", hourCycle: "h23", timeZone: words.zone === "Z" ? "UTC" : words.zone,
  });
  for (const type of ["pointerover", "focusin"]) {
    on(type, "time[datetime]:not([title])", (element) => { element.title = full.format(Date.parse(element.dateTime)); });
  }
  const relative = new Intl.RelativeTimeFormat(root.lang || "en", { style: "short" });
  const tickAgo = (element, present) => {
    const seconds = Math.round((Date.parse(element.dateTime) - present) / 1000);
    const size = Math.abs(seconds);
    if (size < 60) put(element, words.justNow);
    else if (size < 3600) put(element, relative.format(Math.trunc(seconds / 60), "minute"));
    else if (size < 86400) put(element, relative.format(Math.trunc(seconds / 3600), "hour"));
    else if (size < 2592000) put(element, relative.format(Math.trunc(seconds / 86400), "day"));
  };
  const tick = () => {
    if (document.hidden) return;
    const present = now();
    document.querySelectorAll("time[data-left]").forEach((element) => tickClock(element, present));
    document.querySelectorAll("time[data-ago]").forEach((element) => tickAgo(element, present));
  };
  setInterval(tick, 10000);
  document.addEventListener("visibilitychange", tick);

  /* ---- menus: a button with data-menu and the box after it ---- */
  const items = (menu) => [...menu.querySelectorAll("a[href], button:not([disabled])")];
  const toggleMenu = (button, open) => {
    button.setAttribute("aria-expanded", String(open));
    button.nextElementSibling.hidden = !open;
  };
  const closeMenus = (except) => document.querySelectorAll('[data-menu][aria-expanded="true"]').forEach((button) => {
    if (button !== except) toggleMenu(button, false);
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-menu]");
    closeMenus(button);
    if (button) toggleMenu(button, button.getAttribute("aria-expanded") !== "true");
  });
  document.addEventListener("keydown", (event) => {
    const holder = event.target.closest?.(".drop-menu");
    const button = holder?.querySelector("[data-menu]");
    if (!button) return;
    const list = items(button.nextElementSibling);
    const at = list.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at < 0 ? list.length - 1 : at - 1, Home: 0, End: list.length - 1 }[event.key];
    if (event.key === "Escape" || event.key === "Tab" && at === list.length - 1 && !event.shiftKey) {
      toggleMenu(button, false);
      if (event.key === "Escape") button.focus();
    } else if (to !== undefined && list.length) {
      event.preventDefault();
      toggleMenu(button, true);
      list[(to + list.length) % list.length].focus();
    }
  });

  /* ---- drawer under 900 px, and the rail folded to icons above ---- */
  const drawer = document.querySelector("[data-drawer]");
  const behind = () => document.querySelectorAll("main, .topbar > :not([data-drawer]):not(.rail-veil), .foot");
  const toggleDrawer = (open) => {
    if (!drawer) return;
    drawer.classList.toggle("is-open", open);
    document.querySelectorAll("[data-opens-drawer]").forEach((one) => one.setAttribute("aria-expanded", String(open)));
    behind().forEach((one) => { one.inert = open; });
    if (open) drawer.querySelector("a, button")?.focus();
    else document.querySelector("[data-opens-drawer]")?.focus();
  };
  on("click", "[data-opens-drawer]", () => toggleDrawer(!drawer?.classList.contains("is-open")));
  on("click", ".rail-veil", () => toggleDrawer(false));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && drawer?.classList.contains("is-open")) toggleDrawer(false);
  });
  matchMedia("(min-width: 901px)").addEventListener("change", (wide) => {
    if (wide.matches && drawer?.classList.contains("is-open")) toggleDrawer(false);
  });
  on("click", "[data-folds-rail]", (button) => {
    const narrow = document.querySelector(".app").classList.toggle("app-narrow");
    button.setAttribute("aria-pressed", String(narrow));
    preference("rail", narrow ? "narrow" : null);
  });

  /* ---- dialogs: the browser's own, found by id or by the end of a client id ---- */
  const dialog = {
    open: (id) => {
      const box = byId(id);
      if (!box || box.open) return;
      box.showModal();
      (box.querySelector("[autofocus]") ?? box.querySelector(".dialog-body :is(input:not([type=hidden]), textarea, select)"))?.focus();
    },
    close: (id) => byId(id)?.close(),
    /** For oncomplete: closes unless the form had errors, then shows the first of them. */
    done: (id, args) => {
      if (!args?.validationFailed) dialog.close(id);
      else byId(id)?.querySelector('[aria-invalid="true"]')?.focus();
    },
  };
  on("click", "[data-opens]", (button) => dialog.open(button.dataset.opens));
  on("click", "[data-closes]", (button) => button.closest("dialog")?.close());
  document.addEventListener("click", (event) => {
    if (event.target.matches?.("dialog.dialog[open]")) {
      const box = event.target.getBoundingClientRect();
      const outside = event.clientX < box.left || event.clientX > box.right || event.clientY < box.top || event.clientY > box.bottom;
      if (outside && event.detail) event.target.close();
    }
  });

  /* ---- shortcuts: pages register keys, elements may carry data-key; switched off in the dialog (WCAG 2.1.4) ---- */
  const shortcuts = new Map();
  const shortcut = (key, help, act) => { shortcuts.set(key, { help, act }); return () => shortcuts.delete(key); };
  const press1 = (element) => element.matches("input, textarea, select") ? (element.focus(), element.select?.()) : element.click();
  const typing = (element) => element.closest?.("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable], [role=textbox]");
  const usesEnter = (element) => element.closest?.("a, button, summary, [role=button], [role=menuitem]");
  const allowed = () => store(localStorage, "shortcuts") !== "off";
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
    if (!allowed() || typing(event.target) || document.querySelector("dialog[open], .ui-dialog[aria-hidden=false]")) return;
    if ((event.key === "Enter" || event.key === " ") && usesEnter(event.target)) return;
    const known = shortcuts.get(event.key);
    const marked = known ? null : document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (!known && !marked) return;
    event.preventDefault();
    if (known) known.act(event); else press1(marked);
  });
  const listShortcuts = () => {
    const list = document.querySelector("[data-shortcuts]");
    if (!list) return;
    list.textContent = "";
    const line = (key, help) => list.append(make("dt", "", make("kbd", "kbd", key === "Enter" ? "↵" : key)), make("dd", "", help));
    document.querySelectorAll("[data-key][data-help]").forEach((one) => line(one.dataset.key, one.dataset.help));
    shortcuts.forEach(({ help }, key) => { if (help) line(key, help); });
  };
  shortcut("?", words.keyHelp, () => { listShortcuts(); dialog.open("shortcuts"); });
  shortcut("z", words.keyUndo, () => lastUndo?.());
  on("click", '[data-opens="shortcuts"]', listShortcuts);
  const keysOn = document.querySelector("[data-keys-on]");
  if (keysOn) {
    keysOn.checked = allowed();
    keysOn.addEventListener("change", () => store(localStorage, "shortcuts", keysOn.checked ? null : "off"));
  }

  /* ---- cards remember whether they are open ---- */
  const cards = () => document.querySelectorAll("details[data-remember]").forEach((card) => {
    const kept = store(localStorage, `card:${card.dataset.remember}`);
    if (kept) card.open = kept === "1";
  });
  document.addEventListener("toggle", (event) => {
    const key = event.target.dataset?.remember;
    if (key) store(localStorage, `card:${key}`, event.target.open ? "1" : "0");
  }, true);

  /* ---- nothing typed is lost: a copy is kept while a form is on its way, and comes back after signing in again ---- */
  const place = `kept:${location.pathname}${location.search}`;
  const fields = () => [...document.querySelectorAll("form:not([data-forget]) :is(input, textarea, select)[name]")]
    .filter((one) => !["hidden", "password", "file", "submit", "button", "search"].includes(one.type) && !one.closest(".ui-helper-hidden-accessible"));
  const chosen = (one) => {
    const marked = [...one.options].filter((option) => option.defaultSelected);
    const first = marked.length || one.multiple ? marked : [one.options[0]];
    return [...one.options].some((option) => option.selected !== first.includes(option));
  };
  const changed = (one) => one.type === "checkbox" || one.type === "radio" ? one.checked !== one.defaultChecked
    : one.tagName === "SELECT" ? chosen(one) : one.value !== one.defaultValue;
  const keep = (lost) => {
    const typed = fields().filter(changed).map((one) => ({ name: one.name, value: one.value, checked: one.checked }));
    store(sessionStorage, place, typed.length ? JSON.stringify({ lost, typed }) : null);
  };
  const forget = () => store(sessionStorage, place, null);
  const markLost = () => {
    for (const key of Object.keys(sessionStorage).filter((one) => one.startsWith("kept:"))) {
      const kept = JSON.parse(store(sessionStorage, key));
      store(sessionStorage, key, JSON.stringify({ ...kept, lost: true }));
    }
  };
  const restore = () => {
    const kept = JSON.parse(store(sessionStorage, place) ?? "null");
    forget();
    if (!kept?.lost) return;
    const all = fields();
    for (const { name, value, checked } of kept.typed) {
      const field = all.find((one) => one.name === name && (one.type !== "radio" || one.value === value));
      if (!field) continue;
      if (field.type === "checkbox" || field.type === "radio") field.checked = checked; else field.value = value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    toast({ text: words.kept, kind: "info" });
  };
  document.addEventListener("submit", (event) => {
    if (event.target.method === "post" && !event.defaultPrevented) keep(false);
  });
  /* Sign-in and error pages keep it for the page it came from. That page has its query, the address of a sent form has not. */
  const { keeps } = document.body.dataset;
  if (keeps) markLost(); else restore();
  const back = document.querySelector("[data-back]");
  if (back && document.referrer.startsWith(`${location.origin}/`)) {
    back.href = document.referrer;
    if (keeps === "expired") location.replace(document.referrer);
  }

  const signedOut = () => {
    keep(true);
    const link = document.querySelector("#signed-out a.btn-primary");
    if (link) link.search = `?from=${encodeURIComponent(location.pathname + location.search)}`;
    dialog.open("signed-out");
  };

  /* ---- ajax of Faces and of PrimeFaces: a bar after two seconds, toasts, expired sessions, clear failures ---- */
  const after = [];
  let running = 0;
  let slow = 0;
  const bar = document.getElementById("slow");
  const begin = () => {
    if (running++ === 0 && bar) slow = setTimeout(() => { bar.hidden = false; }, 2000);
    keep(false);
  };
  const end = () => {
    running = Math.max(0, running - 1);
    if (running) return;
    clearTimeout(slow);
    if (bar) bar.hidden = true;
  };
  const succeeded = () => { forget(); serverToasts(); cards(); tick(); after.forEach((act) => act()); };
  const failed = (status, body = "") => {
    if (status === 401 || body.includes("ViewExpiredException") || body.includes('data-keeps="sign-in"')) signedOut();
    else if (status !== 0 || navigator.onLine === false) toast({ text: status === 503 ? words.away : status ? words.failed : words.offline, kind: "danger" });
  };
  window.faces?.ajax?.addOnEvent(({ status }) => {
    if (status === "begin") begin(); else if (status === "complete") end(); else succeeded();
  });
  window.faces?.ajax?.addOnError((data) => failed(data.responseCode, `${data.errorName ?? ""} ${data.responseText ?? ""}`));
  if (window.jQuery && window.PrimeFaces) {
    // PrimeFaces would leave the page for an error page, and what was typed with it
    window.PrimeFaces.ajax.Utils.handleError = (name) => failed(500, name);
    // and gives a button back only after a call that was answered
    const giveBack = () => window.jQuery("button.ui-state-loading").each((index, button) => {
      const widget = window.PrimeFaces.getWidgetById(button.id);
      if (!widget) return;
      widget.ajaxCount = 0;
      window.PrimeFaces.buttonEndAjaxDisabled(widget, widget.jq);
    });
    window.jQuery(document)
      .on("pfAjaxSend", begin)
      .on("pfAjaxComplete", end)
      .on("pfAjaxUpdated", (event, xhr) => { if (!/<error>|<redirect url="[^"]*\/sign-in/.test(xhr?.responseText ?? "")) succeeded(); })
      .on("pfAjaxError", (event, xhr) => { failed(xhr?.status ?? 0, xhr?.responseText); giveBack(); });
  }

  /* ---- a dangerous act wants a fresh sign-in: ask in a dialog, or at the provider in a tab of its own, then do it again ---- */
  let pressed = null;
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("button, a, input[type=submit]");
    if (button && !button.closest("dialog[id$=prove]")) pressed = button;
  }, true);
  const again = () => {
    dialog.close("prove");
    const button = pressed?.isConnected ? pressed : byId(pressed?.id);
    button?.click();
  };
  const proofs = "BroadcastChannel" in window ? new BroadcastChannel("linia-proved") : null;
  proofs?.addEventListener("message", () => { if (byId("prove")?.open) again(); });
  if (document.querySelector("[data-proved]")) {
    proofs?.postMessage("proved");
    window.close();
  }
  window.jQuery?.(document).on("pfAjaxComplete", (event, xhr, settings, args) => { if ((args ?? xhr?.pfArgs)?.proveAgain) window.askToProve?.(); });

  /* ---- sign-in: show the password, fill in a demo account ---- */
  on("click", "[data-shows]", (button) => {
    const input = byId(button.dataset.shows);
    const show = input.type === "password";
    input.type = show ? "text" : "password";
    button.setAttribute("aria-pressed", String(show));
  });
  on("click", "[data-fills]", (button) => {
    byId("username").value = button.dataset.fills;
    byId("password").value = button.dataset.with;
  });

  window.Linia = { toast, say, shortcut, dialog, signedOut, failed, preference, proved: (args) => { if (args && !args.validationFailed) again(); }, onAjax: (act) => after.push(act) };
  cards();
  tick();
  serverToasts();
  document.dispatchEvent(new CustomEvent("linia:ready"));
};
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", startLinia); else startLinia();
