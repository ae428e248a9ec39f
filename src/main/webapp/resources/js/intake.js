/* Phone intake: the search answers while one types; arrows and Enter choose the person who calls. */
document.addEventListener("linia:ready", () => {
  "use strict";
  const words = document.getElementById("words");
  const caller = document.getElementById("caller");
  const found = () => [...document.querySelectorAll("[data-caller]")];
  let waiting = 0;
  words.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => window.liniaIntakeSearch(), 250);
  });
  document.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.target === words && event.key === "Enter") {
      event.preventDefault();
      found()[0]?.click();
    } else if (step && (event.target === words || event.target.matches?.("[data-caller]"))) {
      event.preventDefault();
      const list = [words, ...found()];
      list[Math.max(0, Math.min(list.length - 1, list.indexOf(event.target) + step))].focus();
    }
  });
  document.addEventListener("click", ({ target }) => {
    const chosen = target.closest("[data-caller]");
    if (!chosen) return;
    caller.value = chosen.dataset.caller;
    words.value = chosen.querySelector(".strong").textContent;
    document.getElementById("found").textContent = "";
    window.liniaIntakeCaller();
    document.getElementById("title").focus();
  });
});
