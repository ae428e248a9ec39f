/* The ticket at the desk: follows what others do without touching what is being typed, says who is here, and takes acts.
   A button with data-act does at once, one with data-asks opens the form of its act in the page's one dialog. Each act is
   a form of its own, fetched when it is wanted; window.LiniaTicket: number, act(name, given), refresh, closeAll. */
(() => {
"use strict";
const start = () => {
  const { get, ask } = window.LiniaDesk;
  const number = Number(document.querySelector("[data-ticket]")?.dataset.ticket);
  if (!number) return;
  const $ = (selector) => document.querySelector(selector);
  const dialog = document.getElementById("act");
  const failed = (failure) => {
    if (failure.message !== "signed out") window.Linia.failed(failure.cause ?? 500);
  };

  /* ---- who else is here ---- */
  let people = [];
  const showPeople = () => {
    const place = $("[data-presence]");
    if (!place) return;
    const said = people.map(({ name, typing }) => (typing === "note" ? place.dataset.note : typing ? place.dataset.reply : place.dataset.reads).replace("{0}", name)).join(" · ");
    if (place.textContent !== said) place.textContent = said;
  };
  document.addEventListener("linia:presence", ({ detail }) => {
    if (detail.number !== number) return;
    people = detail.people;
    showPeople();
  });

  /* ---- what follows the ticket: only what is different is replaced, and focus and open folds stay ---- */
  const held = new Set();
  const written = {};
  const same = (element) => element.id ? `#${CSS.escape(element.id)}`
    : ["data-act", "data-asks", "data-menu", "href"].filter((name) => element.hasAttribute(name))
      .map((name) => `${element.localName}[${name}="${CSS.escape(element.getAttribute(name))}"]${element.dataset.id ? `[data-id="${CSS.escape(element.dataset.id)}"]` : ""}`)[0];
  const replace = (part, html) => {
    const place = document.getElementById(part);
    const focused = place.contains(document.activeElement) ? same(document.activeElement) : null;
    const folds = [...place.querySelectorAll("details[data-fold][open]")].map((one) => one.dataset.fold);
    const cards = new Map([...place.querySelectorAll("details[data-remember]")].map((one) => [one.dataset.remember, one.open]));
    place.innerHTML = html;
    folds.forEach((fold) => { const one = place.querySelector(`details[data-fold="${fold}"]`); if (one) one.open = true; });
    place.querySelectorAll("details[data-remember]").forEach((one) => { if (cards.has(one.dataset.remember)) one.open = cards.get(one.dataset.remember); });
    if (focused) place.querySelector(focused)?.focus({ preventScroll: true });
  };
  /* a press becomes a click only on what it began on, and a menu is open to be chosen from: until then their part waits.
     Of a press that ends outside of the window nobody may be told: it is over when the pointer comes back without it */
  let pressed = null;
  let late = false;
  const isInUse = (place) => place.contains(pressed?.target ?? null) || place.querySelector('[data-menu][aria-expanded="true"]') !== null;
  const press = ({ target, type }) => { pressed = { target, type }; };
  const release = () => {
    const over = pressed;
    setTimeout(() => {
      if (pressed === over) pressed = null;
      if (late) refresh();
    });
  };
  document.addEventListener("pointerdown", (event) => { if (event.button === 0) press(event); }, true);
  document.addEventListener("pointermove", ({ buttons }) => { if (pressed?.type === "pointerdown" && buttons === 0) release(); }, true);
  document.addEventListener("keydown", (event) => { if (event.key === " ") press(event); }, true);
  for (const end of ["pointerup", "pointercancel", "keyup"]) document.addEventListener(end, release, true);
  window.addEventListener("blur", release);
  const read = async () => {
    const found = await get("ticket/parts", `number=${number}&from=${begins()}`);
    const parts = ["head", "talk", "side"].filter((part) => !held.has(part));
    const idle = parts.filter((part) => !isInUse(document.getElementById(part)));
    late = idle.length < parts.length;
    if (idle.includes("talk")) beginAt(Number(found.getElementById("talk").dataset.first));
    for (const part of idle) {
      const html = found.getElementById(part)?.innerHTML;
      if (html && html !== written[part]) {
        written[part] = html;
        replace(part, html);
      }
    }
    showPeople();
    sift();
    document.dispatchEvent(new CustomEvent("linia:parts"));
  };

  /* ---- the end of the story is on the page; what came before is brought when it is wanted ---- */
  const talk = document.getElementById("talk");
  const earlier = document.getElementById("earlier");
  const more = document.getElementById("more");
  const begins = () => Number(talk.dataset.first);
  const shows = (first) => { more.dataset.before = first; more.hidden = first <= 1; };
  /** After very much news the page has the newest of it, and nothing that would leave a gap above. */
  const beginAt = (first) => {
    if (first === begins()) return;
    talk.dataset.first = first;
    earlier.replaceChildren();
    shows(first);
  };
  shows(begins());
  more.querySelector("button").addEventListener("click", () => once("earlier", async () => {
    const before = begins();
    const found = (await get("ticket/earlier", `number=${number}&before=${more.dataset.before}`)).getElementById("stretch");
    if (begins() !== before) return false;
    earlier.prepend(...[...found.childNodes].map((one) => document.adoptNode(one)));
    shows(Number(found.dataset.first));
    sift();
    return true;
  }));
  let reading = null;
  let again = false;
  const refresh = () => {
    if (reading) {
      again = true;
      return reading;
    }
    reading = read().catch(() => {}).then(() => {
      reading = null;
      if (again) { again = false; return refresh(); }
      return null;
    });
    return reading;
  };
  let timer = 0;
  const refreshSoon = () => { clearTimeout(timer); timer = setTimeout(refresh, 120); };
  /* what the page shows already is no news: reading it anew would shut what its person has just opened */
  const isNews = ({ number: of, version }) => of === number && version > Number($("[data-at-version]").dataset.atVersion);
  document.addEventListener("linia:ticket", ({ detail }) => { if (isNews(detail)) refreshSoon(); });
  document.addEventListener("linia:resync", refreshSoon);

  /* ---- which part of the timeline is shown ---- */
  const sift = () => {
    const any = [...earlier.children, ...talk.children].some((one) => getComputedStyle(one).display !== "none");
    document.getElementById("none").hidden = any || !more.hidden;
  };
  document.addEventListener("click", ({ target }) => {
    const choice = target.closest("[data-show]");
    if (choice) {
      talk.dataset.showing = choice.dataset.show;
      earlier.dataset.showing = choice.dataset.show;
      for (const one of document.querySelectorAll("[data-show]")) {
        one.classList.toggle("is-on", one === choice);
        one.setAttribute("aria-pressed", String(one === choice));
      }
      sift();
    }
    if (target.closest("[data-newest]")) {
      const last = [...talk.children].at(-1);
      last?.scrollIntoView({ block: "center" });
    }
  });

  /* ---- acts ---- */
  const address = (name) => `ticket/act?number=${number}&act=${name}`;
  /** The form stands on what this page shows, so that its person learns of what they have not seen. */
  const stand = (form) => {
    const { atVersion, atSeen } = $("[data-at-version]").dataset;
    form.querySelector('input[name="version"]').value = atVersion;
    form.querySelector('input[name="seen"]').value = atSeen;
  };
  const fetchForm = async (name) => {
    const form = (await get("ticket/act", `number=${number}&act=${name}`)).getElementById("act-form");
    stand(form);
    return document.adoptNode(form);
  };
  /* an offer to undo goes when there is nothing left to undo: somebody has undone it, or gone on from there */
  const offers = new Set();
  const holds = ({ token, version }) => {
    const at = Number($("[data-at-version]").dataset.atVersion);
    if (at < version) return true; // the page does not show yet what was done
    const [name, of] = token.split(" ");
    const stands = (verb) => $(`[data-act="${verb}"]${of ? `[data-id="${CSS.escape(of)}"]` : ""}`) !== null;
    if (name === "unassign") return at === version;
    return name.startsWith("un") ? stands(name) : !stands(`un${name}`);
  };
  document.addEventListener("linia:parts", () => offers.forEach((offer) => {
    if (holds(offer)) return;
    offer.toast?.close();
    offers.delete(offer);
  }));
  const say = (answer) => answer.querySelectorAll("[data-toasts] > li").forEach((one) => {
    const { kind, token } = one.dataset;
    const toast = window.Linia.toast({ text: one.textContent, kind, undo: token ? () => act(...undone(token)) : null });
    if (token) offers.add({ token, toast, version: Number(answer.querySelector('input[name="version"]').value) });
  });
  const undone = (token) => {
    const [name, of] = token.split(" ");
    return [name, { of: of ?? "" }];
  };
  /** Sends the form; gives what its act answers. */
  const send = async (name, form, { files = [], keepalive = false } = {}) => {
    const given = new FormData(form);
    given.set("do", "do");
    files.forEach((file) => given.append("files", file, file.name));
    const answer = files.length ? await window.LiniaAttach.post(address(name), given)
      : await ask(address(name), { method: "POST", body: new URLSearchParams(given), keepalive });
    say(answer);
    return answer;
  };
  const isDone = (answer) => answer.getElementById("outcome").dataset.done === "true";
  const show = (name, form) => {
    dialog.dataset.name = name;
    dialog.classList.toggle("dialog-wide", form.querySelector(".grid-2") !== null);
    dialog.replaceChildren(form);
    if (!dialog.open) dialog.showModal();
    const first = form.querySelector('[aria-invalid="true"]') ?? form.querySelector("[autofocus]")
      ?? form.querySelector(".dialog-body :is(input:not([type=hidden]), textarea, select)") ?? form.querySelector("[id=do]");
    first?.focus();
    document.dispatchEvent(new CustomEvent("linia:act", { detail: { name, form } }));
  };
  /* a second click while the first is on its way would do it twice */
  const running = new Set();
  const once = async (name, deed) => {
    if (running.has(name)) return false;
    running.add(name);
    try {
      return await deed();
    } catch (failure) {
      failed(failure);
      return false;
    } finally {
      running.delete(name);
    }
  };
  const act = (name, given = {}) => once(`${name} ${given.of ?? ""}`, async () => {
    const form = await fetchForm(name);
    for (const [field, value] of Object.entries(given)) form.elements[field].value = value;
    const answer = await send(name, form);
    const done = isDone(answer);
    if (!done && answer.getElementById("outcome").dataset.stale === "true") show(name, document.adoptNode(answer.getElementById("act-form")));
    await refresh();
    return done;
  });
  const open = (name, of) => once(`open ${name}`, async () => {
    const form = await fetchForm(name);
    if (of) form.elements.of.value = of;
    show(name, form);
    return true;
  });
  dialog.addEventListener("submit", (event) => {
    event.preventDefault();
    const form = event.target;
    const { name } = dialog.dataset;
    once(name, async () => {
      form.setAttribute("aria-busy", "true");
      const sends = { name, files: [] };
      document.dispatchEvent(new CustomEvent("linia:sends", { detail: sends }));
      const answer = await send(name, form, sends).finally(() => form.removeAttribute("aria-busy"));
      if (isDone(answer)) {
        dialog.close();
        document.dispatchEvent(new CustomEvent("linia:done", { detail: { name } }));
      } if (dialog.open) show(name, document.adoptNode(answer.getElementById("act-form")));
      const { leads } = answer.getElementById("outcome").dataset;
      if (leads) location.href = leads; else refresh();
      return true;
    });
  });
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      dialog.querySelector("form").requestSubmit(dialog.querySelector("[id=do]"));
    }
  });
  document.addEventListener("click", ({ target }) => {
    const why = target.closest("[data-why]");
    if (why) {
      once("why", async () => {
        const told = (await get("ticket/why", `number=${number}&of=${why.dataset.why}`)).getElementById("why");
        dialog.classList.remove("dialog-wide");
        dialog.replaceChildren(document.adoptNode(told));
        if (!dialog.open) dialog.showModal();
        return true;
      });
      return;
    }
    const button = target.closest("[data-act], [data-asks]");
    if (!button) return;
    if (button.dataset.act) act(button.dataset.act, button.dataset.id ? { of: button.dataset.id } : {});
    else open(button.dataset.asks, button.dataset.id);
  });

  /* ---- fields that look for tickets or people while one types ---- */
  let asked = 0;
  let waiting = 0;
  const look = async (input) => {
    const turn = ++asked;
    const query = new URLSearchParams({ number, of: input.dataset.search, words: input.value });
    const found = await get("ticket/found", query).catch(() => null);
    const list = dialog.querySelector("[data-found]");
    if (turn === asked && found && list) list.replaceChildren(...[...found.querySelectorAll("[data-picks]")].map((one) => document.adoptNode(one)));
  };
  dialog.addEventListener("input", ({ target }) => {
    if (!target.dataset.search) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => look(target), 200);
  });
  dialog.addEventListener("click", ({ target }) => {
    const pick = target.closest("[data-picks]");
    if (!pick) return;
    const input = dialog.querySelector("[data-search]");
    input.value = pick.dataset.picks;
    asked++;
    dialog.querySelector("[data-found]").replaceChildren();
    input.focus();
  });
  dialog.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const list = [dialog.querySelector("[data-search]"), ...dialog.querySelectorAll("[data-picks]")];
    const at = list.indexOf(event.target);
    if (!step || at < 0 || list.length < 2) return;
    event.preventDefault();
    list[Math.max(0, Math.min(list.length - 1, at + step))].focus();
  });

  /* ---- whoever is away, and who stands in ---- */
  dialog.addEventListener("change", ({ target }) => {
    if (target.id !== "to") return;
    const person = target.value.split("/")[2];
    dialog.querySelectorAll("[data-away]").forEach((one) => { one.hidden = one.dataset.away !== person; });
  });
  dialog.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-instead]");
    if (!button) return;
    const to = dialog.querySelector("[id=to]");
    const team = to.value.split("/")[1];
    const places = [...to.options].filter((one) => one.value.split("/")[2] === button.dataset.instead);
    const place = places.find((one) => one.value.split("/")[1] === team) ?? places[0];
    if (!place) return;
    to.value = place.value;
    to.dispatchEvent(new Event("change", { bubbles: true }));
    to.focus();
  });

  /* ---- the title is changed where it stands ---- */
  const retitle = () => {
    const title = $("[data-title]");
    const old = title.textContent;
    const input = Object.assign(document.createElement("input"), { className: "input retitle", value: old, maxLength: 200 });
    input.setAttribute("aria-label", $("[data-retitles]").getAttribute("aria-label"));
    held.add("head");
    $("[data-retitles]").hidden = true;
    title.replaceChildren(input);
    input.focus();
    input.select();
    let over = false;
    const end = async (wanted) => {
      if (over) return;
      over = true;
      if (wanted && wanted !== old) await act("title", { title: wanted, wasTitle: old });
      held.delete("head");
      delete written.head;
      await refresh();
      $("[data-retitles]")?.focus();
    };
    input.addEventListener("keydown", (event) => {
      if (event.key === "Enter") end(input.value.trim());
      else if (event.key === "Escape") end(null);
    });
    input.addEventListener("blur", () => end(input.value.trim()));
  };
  document.addEventListener("click", ({ target }) => { if (target.closest("[data-retitles]")) retitle(); });

  window.LiniaTicket = { number, act, send, show, fetchForm, isDone, once, refresh, hold: (part, on) => { if (on) held.add(part); else held.delete(part); } };
  sift();
  document.dispatchEvent(new CustomEvent("linia:ticket-ready"));
};
document.addEventListener("linia:ready", start);
})();
