"use strict";

// A tap on a face sends it. Who goes back to the form, and only who goes back, changes what was just said.
(() => {
  const form = document.querySelector("form[data-point]");
  if (!form) {
    return;
  }
  const name = "visit:" + form.dataset.point;

  if (form.dataset.of) {
    sessionStorage.setItem(name, JSON.stringify({ of: form.dataset.of, token: form.dataset.token }));
    return;
  }

  const navigation = performance.getEntriesByType("navigation")[0];
  window.addEventListener("pageshow", (event) => {
    const back = event.persisted || (navigation && navigation.type === "back_forward");
    const visit = back && JSON.parse(sessionStorage.getItem(name) || "null");
    if (visit) {
      form.elements.of.value = visit.of;
      form.elements.token.value = visit.token;
      form.elements.key.value = crypto.randomUUID ? crypto.randomUUID() : form.elements.key.value + Date.now();
    } else {
      sessionStorage.removeItem(name);
    }
  });

  const details = form.querySelector("details");
  const tellTap = () => { document.getElementById("tap").hidden = details.open; };
  details.addEventListener("toggle", tellTap);
  tellTap();

  // With the arrow keys one only looks around.
  let tapped = false;
  form.addEventListener("pointerdown", () => { tapped = true; });
  form.addEventListener("keydown", () => { tapped = false; });
  form.addEventListener("change", (event) => {
    if (tapped && event.target.name === "answer-overall" && !details.open) {
      form.querySelector("button").click();
    }
  });
})();

// A kiosk that is left alone goes back to its beginning: nobody finds there what the one before said, or in which language.
// Nothing else leads away from it, and while there is no network it stays: nobody there could leave the browser's own page.
(() => {
  const patience = 60000;
  const warning = 20000;
  const answering = 5000;
  const kiosk = document.querySelector("[data-start]");
  const start = kiosk.dataset.start;
  if (kiosk.dataset.shared) {
    sessionStorage.setItem("kiosk", start);
  }
  if (sessionStorage.getItem("kiosk") !== start) {
    return;
  }
  [...document.links]
    .filter((link) => !link.pathname.startsWith(start))
    .forEach((link) => (link.matches(".brand") ? link.removeAttribute("href") : link.remove()));

  const leaving = kiosk.querySelector(".leaving");
  const offline = kiosk.querySelector(".offline");

  // A browser knows whether there is a network, not whether it leads anywhere.
  const reach = async () => {
    const enough = new AbortController();
    setTimeout(() => enough.abort(), answering);
    const reached = await fetch("/assets/star.svg", { method: "HEAD", cache: "no-store", signal: enough.signal })
      .then((answer) => answer.ok, () => false);
    offline.hidden = reached;
    return reached;
  };
  const go = async (event, move) => {
    event.preventDefault();
    if (await reach()) {
      move();
    }
  };
  document.addEventListener("submit", (event) => go(event, () => event.target.submit()));
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (link && !link.hash) {
      go(event, () => location.assign(link.href));
    }
  });

  let timer;
  const leave = async () => {
    const due = timer;
    const reached = await reach();
    if (timer !== due) {
      return;
    }
    if (reached) {
      location.replace(start);
      return;
    }
    leaving.hidden = true;
    document.querySelectorAll("main form").forEach((form) => form.reset());
    timer = setTimeout(leave, warning);
  };
  const warn = () => {
    offline.hidden = true;
    leaving.hidden = false;
    timer = setTimeout(leave, warning);
  };
  const stay = () => {
    clearTimeout(timer);
    leaving.hidden = true;
    timer = setTimeout(warn, patience);
  };
  ["pointerdown", "keydown", "input", "scroll"].forEach((sign) => window.addEventListener(sign, stay, { passive: true }));
  const untouched = document.querySelector("form[data-point]") && location.pathname + location.search === start;
  if (!untouched) {
    kiosk.querySelector(".next").hidden = false;
    stay();
  }
})();
