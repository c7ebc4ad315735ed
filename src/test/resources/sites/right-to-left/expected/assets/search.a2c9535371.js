// Explained in src/docs/search.md.
const form = document.querySelector("[data-index]");
const [list, said, nothing, more] = ["results", "status", "nothing", "more"]
  .map(name => document.querySelector(`[data-part=${name}]`));
let letters, letter;
const sign = "[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}]";
const token = inner => new RegExp(`(${sign}|(?:(?!${sign})(?:[\\p{L}\\p{N}\\p{M}]${inner}))+)`, "gu");
const folded = token("");
const written = token("|['‘’ʼ`]|\\p{Cf}");
const PAGE = 10, ENOUGH = 20, MOST_FILES = 10;

// The steps of SearchWords.java.
const wordsOf = text => text.replace(/['’]s(?![\p{L}\p{N}])/giu, "").normalize("NFKC").toLowerCase()
  .replace(letter, found => letters[found])
  .normalize("NFD").replace(/\p{Mn}|\p{Cf}/gu, "").normalize("NFC")
  .replace(/([a-z])\1+/g, "$1").match(folded) || [];

let loaded = {};
const load = path => loaded[path] ||= fetch(form.dataset.index.replace("index.json", path), {cache: "no-cache"})
  .then(answer => answer.json());
const range = async (name, bounds, start, end = start + "\uffff") => (await Promise.all(bounds.map((bound, i) =>
  bound <= end && !(bounds[i + 1] <= start) ? load(`${name}-${i}.json`) : {}))).flatMap(Object.entries);

const stem = length => Math.max(4, Math.ceil(length * 0.6));
const likeness = (asked, word) => {
  let same = 0;
  while (asked[same] && asked[same] === word[same]) same++;
  const length = Math.max(asked.length, word.length);
  if (same === length) return 1;
  if (same === asked.length) return 0.6 + 0.3 * same / length;
  return same < stem(length) ? 0 : 0.8 * same / length;
};
const swapped = (word, i) => word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2);
const isOneOff = (a, b) => {
  if (a.length < b.length) [a, b] = [b, a];
  let i = 0;
  while (b[i] && a[i] === b[i]) i++;
  return a.slice(i + 1) === b.slice(i + 1 + b.length - a.length) || swapped(a, i) === b;
};
const backwards = word => [...word].reverse().join("");

const beginning = async (year, start) =>
  (await range(`${year}/words`, (await load(`${year}/index.json`)).words, start)).filter(([word]) => word.startsWith(start));
const alike = async (asked, year) => {
  const found = await beginning(year, asked.slice(0, stem(asked.length)));
  const exact = found.filter(([word]) => word === asked);
  return (exact[0] && asked.length < 4 ? exact : found)
    .map(([word, months]) => [word, months, likeness(asked, word)]).filter(([, , weight]) => weight);
};
const mistyped = async (asked, year) => {
  if (asked.length < 4) return [];
  const head = asked.length < 6 ? 2 : 3;
  const {tails} = await load(`${year}/index.json`);
  const ending = (await range(`${year}/tails`, tails, backwards(asked.slice(head)))).map(([, word]) => backwards(word));
  const slips = [swapped(asked, head - 1), ...ending].filter(word => isOneOff(asked, word));
  const near = await Promise.all([asked.slice(0, head), ...slips].map(start => beginning(year, start)));
  return near.flat().filter(([word]) => isOneOff(asked, word)).map(([word, months]) => [word, months, 0.4]);
};

const begin = async (asked, months) => {
  const all = await Promise.all(wordsOf(asked.q || "").map(async word => {
    for (const way of [alike, mistyped]) {
      const found = {};
      const find = year => found[year] ||= way(word, year);
      for (const {year} of months) if ((await find(year))[0]) return find;
    }
  }));
  const words = all.filter(Boolean);
  return {asked, words, months: all.length && !words[0] ? [] : months, at: 0, shown: 0, found: [], rest: [], marks: new Set()};
};

const visit = async ({asked, marks}, {year, name, index, terms, needed}) => {
  const read = (start, end) => range(`${year}/${name}/words`, index.words, start, end);
  const reports = (numbers, at = -1) => numbers.map(number => [at += number >> 3, number % 8]);
  const results = index.days.flatMap((count, i) => Array(count).fill(`${year}-${name}-${i < 9 ? "0" : ""}${i + 1}`))
    .map((day, at) => ({year, name, day, at, score: 0, share: 0, lacks: needed.filter(Boolean).length}));
  const passing = await Promise.all(["topic", "status", "source"].filter(kind => asked[kind]).map(async kind => {
    const key = `!${kind}=`;
    const value = " " + (kind === "source" ? wordsOf(asked.source).join(" ") : asked[kind] + ";");
    const found = (await read(key)).filter(([word]) => word.startsWith(key) && word.replace(key, " ").includes(value));
    return new Set(found.flatMap(([, numbers]) => reports(numbers).map(([at]) => at)));
  }));
  let total = 0;
  await Promise.all(terms.map(async (ofWord, i) => {
    const best = [];
    for (const [term, , weight] of ofWord) {
      marks.add(term);
      for (const [word, numbers] of await read(term, term)) {
        if (word === term) reports(numbers).forEach(([at, bits]) => {
          best[at] = Math.max(best[at] || 0, weight * (0.3 + 0.23 * (bits >> 1)) + bits % 2 * 0.02);
        });
      }
    }
    const count = Object.keys(best).length;
    const rarity = Math.log(1.05 + (results.length - count + 0.5) / (count + 0.5));
    total += rarity;
    best.forEach((value, at) => {
      results[at].score += rarity * value * (1 + 0.03 * at / results.length);
      results[at].share += rarity;
      results[at].lacks -= needed[i];
    });
  }));
  results.forEach(result => result.score *= result.share /= total);
  return results.filter(({share, day, at}) => (share || !terms[0]) && !(day < asked.from) && !(day > asked.to)
    && passing.every(set => set.has(at))).reverse();
};

const goOn = async search => {
  const fresh = [];
  let files = 0;
  const full = () => fresh.filter(({lacks}) => !lacks).length;
  const add = async month => {
    files += month.terms.length;
    fresh.push(...await visit(search, month));
  };
  for (let month; full() < ENOUGH && files < MOST_FILES && (month = search.months[search.at]); search.at++) {
    const index = (await load(`${month.year}/index.json`)).months[month.name];
    const terms = await Promise.all(search.words.map(async find =>
      (await find(month.year)).filter(([, months]) => months >> month.name - 1 & 1)));
    const rare = terms.map(ofWord => !ofWord.some(([, months, weight]) => weight === 1 && months >> 12));
    const needed = rare.map(is => is || !rare.includes(true));
    const lacking = terms.filter((ofWord, i) => needed[i] && !ofWord[0]).length;
    month = {...month, index, terms, needed, lacking};
    if (!lacking) await add(month);
    else if (lacking < terms.length) search.rest.push(month);
  }
  if (!search.months[search.at]) {
    search.rest.sort((a, b) => a.lacking - b.lacking);
    while (search.rest[0] && fresh.length < ENOUGH && files < MOST_FILES) await add(search.rest.shift());
  }
  search.found.push(...fresh.filter(({lacks, share}) => !lacks || full() < PAGE && share > 0.25)
    .sort((a, b) => !b.lacks - !a.lacks || b.score - a.score));
};

const copyOf = id => document.getElementById(id).content.firstElementChild.cloneNode(true);
const item = async ({year, name, at}, marks) => {
  const row = (await load(`${year}/${name}/reports-${at >> 3}.json`))[at % 8];
  const [href, title, day, dayText, status, badge, sources, summary, language] = row;
  const node = copyOf("_item");
  const fill = (part, text) => {
    const element = node.querySelector(part);
    element.replaceChildren(...text.split(written).map(piece => {
      if (!wordsOf(piece).some(word => marks.has(word))) return piece;
      const mark = document.createElement("mark");
      mark.textContent = piece;
      return mark;
    }));
    return element;
  };
  const link = fill("a", title);
  link.href = href;
  const time = fill("time", dayText);
  time.dateTime = day;
  fill(".sources", sources);
  const text = fill(".summary", summary);
  if (language) link.lang = text.lang = language;
  if (status) {
    const look = copyOf("_status-" + status);
    look.lastChild.textContent = badge;
    time.before(look, " ");
  }
  return node;
};

const say = (name, count, month) => form.dataset[name].replace("{0}", count).replace("{1}", month);
let current;
const show = async (search, isNew) => {
  if (search.shown === search.found.length) await goOn(search);
  const nodes = await Promise.all(search.found.slice(search.shown, search.shown + PAGE).map(row => item(row, search.marks)));
  if (current !== search) return;
  if (isNew) clear();
  list.append(...nodes);
  search.shown += nodes.length;
  const count = search.found.length;
  const isAll = search.shown === count;
  const older = search.months[search.at] && search.months[search.at - 1].label;
  const rest = older || search.rest[0];
  said.textContent = say(older ? "since" : count ? "count" : "none", count, older);
  nothing.hidden = count || rest;
  more.hidden = isAll && !rest;
  more.textContent = say(isAll && older ? "before" : "more", count, older);
  if (!isNew && nodes[0]) nodes[0].querySelector("a").focus();
};

const clear = () => {
  list.replaceChildren();
  said.textContent = "";
  nothing.hidden = more.hidden = true;
};
const fields = [...form.elements].filter(field => field.name);
const asking = () => Object.fromEntries(fields.map(field => [field.name, field.value.trim()]).filter(pair => pair[1]));
const attempt = step => step().catch(() => {
  loaded = {};
  said.textContent = say("failed");
});
const run = () => attempt(async () => {
  const mine = current = {};
  const asked = asking();
  if (!Object.keys(asked)[0]) return clear();
  const index = await load("index.json");
  letters = index.letters;
  letter = new RegExp(Object.keys(letters).join("|"), "g");
  const months = index.months
    .filter(({year, name}) => !(`${year}-${name}-31` < asked.from) && !(`${year}-${name}` > asked.to));
  const search = await begin(asked, months);
  if (current === mine) await show(current = search, true);
});

let timer;
let isSettled = true;
const ask = () => {
  clearTimeout(timer);
  const query = String(new URLSearchParams(asking()));
  if (query !== location.search.slice(1)) {
    history[isSettled ? "pushState" : "replaceState"](null, "", "?" + query);
    isSettled = false;
  }
  run();
};
const restore = () => {
  const query = new URLSearchParams(location.search);
  fields.forEach(field => field.value = query.get(field.name) || "");
  fields.slice(1).forEach(field => field.value && field.closest("details")?.setAttribute("open", ""));
  isSettled = true;
  run();
};
form.addEventListener("input", event => {
  clearTimeout(timer);
  isSettled ||= event.target !== fields[0];
  timer = setTimeout(ask, 120);
});
form.addEventListener("submit", event => {
  event.preventDefault();
  ask();
  isSettled = true;
});
more.addEventListener("click", async () => {
  more.disabled = true;
  await attempt(() => show(current));
  more.disabled = false;
});
addEventListener("popstate", restore);
restore();
