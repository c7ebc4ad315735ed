// Filters the lists of tags as one types. Words are folded as in search.js; see src/docs/search.md.
const form = document.querySelector("[data-letters]");
const field = form.querySelector("input");
const found = form.querySelector("[role=status]");
const letters = Object.fromEntries(form.dataset.letters.split(" ").map(pair => pair.split("=")));
const letter = new RegExp(Object.keys(letters).join("|"), "g");
const fold = text => text.normalize("NFKC").toLowerCase().replace(letter, one => letters[one])
  .normalize("NFD").replace(/\p{Mn}|\p{Cf}/gu, "").normalize("NFC").replace(/([a-z])\1+/g, "$1")
  .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ").trim();
const sections = [...form.parentElement.querySelectorAll("section[data-kind]")].map(section => ({
  section,
  letters: section.querySelector("nav"),
  lists: [...section.querySelectorAll("h3 + ul")].map(list => ({
    list,
    tags: [...list.children].map(tag => ({tag, name: " " + fold(tag.querySelector("a").textContent + " " + (tag.dataset.aliases || ""))}))
  }))
}));

const active = document.querySelector("[data-active]");
const filter = () => {
  const asked = " " + fold(field.value);
  let count = 0;
  if (active) active.hidden = asked.trim();
  for (const {section, letters, lists} of sections) {
    section.hidden = true;
    if (letters) letters.hidden = asked.trim();
    for (const {list, tags} of lists) {
      tags.forEach(({tag, name}) => tag.hidden = !name.includes(asked));
      const shown = tags.filter(({tag}) => !tag.hidden).length;
      list.hidden = list.previousElementSibling.hidden = !shown;
      if (shown) section.hidden = false;
      count += shown;
    }
  }
  found.textContent = field.value.trim() && form.dataset.found.replace("{0}", count);
};
form.hidden = false;
form.addEventListener("submit", event => event.preventDefault());
field.addEventListener("input", filter);
filter();
