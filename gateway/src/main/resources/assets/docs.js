// Shows the chosen document; without this script the links lead to the documents themselves.
const links = [...document.querySelectorAll("a[data-document]")];

function show(link) {
  links.forEach((other) => other.removeAttribute("aria-current"));
  link.setAttribute("aria-current", "true");
  SwaggerUIBundle({ url: link.getAttribute("href"), dom_id: "#document", deepLinking: false, validatorUrl: null });
}

links.forEach((link) =>
  link.addEventListener("click", (event) => {
    event.preventDefault();
    show(link);
  }),
);
show(links[0]);
