// Finds reports in the data below the form's data-index. The data and the ranking are explained in src/docs/search.md.
(() => {
  const form = document.querySelector("form[data-index]");
  const part = name => document.querySelector(`[data-part="${name}"]`);
  const [list, status, nothing, more] = ["results", "status", "nothing", "more"].map(part);
  const letters = Object.fromEntries(form.dataset.letters.split(" ").map(pair => pair.split("=")));
  const letter = new RegExp(Object.keys(letters).sort((a, b) => b.length - a.length).join("|"), "g");
  const SIGN = "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}";
  const WORD = new RegExp(`[${SIGN}]|(?:(?![${SIGN}])[\\p{L}\\p{N}\\p{M}])+`, "gu");
  const WRITTEN = new RegExp(`[${SIGN}]|(?:(?![${SIGN}])[\\p{L}\\p{N}\\p{M}\\p{Cf}'’‘ʼ]|(?<=\\d)[.,](?=\\d{3}))+`, "gu");
  const PAGE = 10, ENOUGH = 20, MOST_FILES = 24;
  const FIELD = [0.3, 0.5, 0.8, 1];

  // The steps of SearchWords.java, one for one.
  const fold = text => text
    .replace(/['‘’ʼ`´]s(?![\p{L}\p{N}])/giu, "")
    .replace(/['‘’ʼ`´]|\p{Cf}/gu, "")
    .normalize("NFKC").toLowerCase().replace(/ς/g, "σ")
    .replace(/(?<=[0-9])[.,](?=[0-9]{3}(?![0-9]))/g, "")
    .replace(letter, found => letters[found])
    .normalize("NFD").replace(/(?<=[a-zͰ-Ͽ])\p{Mn}+|[\u0591-\u05c7\u0640\u064b-\u065f\u0670]/gu, "").normalize("NFC")
    .replace(/y/g, "i").replace(/([a-z])\1+/g, "$1");
  const wordsOf = text => fold(text).match(WORD) || [];

  const base = new URL(form.dataset.index, location.href);
  const loaded = new Map();
  const load = path => {
    if (!loaded.has(path)) {
      loaded.set(path, fetch(new URL(path, base), {cache: "no-cache"}).then(answer => {
        if (!answer.ok) throw new Error(answer.status);
        return answer.json();
      }).catch(error => {
        loaded.delete(path);
        throw error;
      }));
    }
    return loaded.get(path);
  };

  // The numbers of the blocks that may hold what begins with the text; bounds are sorted.
  const blocks = (bounds, start, exact) => {
    const last = bounds.findLastIndex(bound => bound <= (exact ? start : start + "\uffff"));
    const first = bounds.findLastIndex(bound => bound <= start);
    return Array.from({length: last - first + 1}, (_, i) => first + i);
  };

  // How well a word that is written matches one that was typed, from 0 to 1.
  const likeness = (typed, written, beginnings) => {
    if (typed === written) return 1;
    let same = 0;
    while (same < typed.length && typed[same] === written[same]) same++;
    const longer = Math.max(typed.length, written.length);
    if (same === typed.length && beginnings) return 0.6 + 0.3 * same / longer;
    return same > 3 && longer - same <= Math.min(4, Math.ceil(same / 2)) ? 0.8 * same / longer : 0;
  };
  // How many letters two forms of a word share at least.
  const stem = typed => {
    let same = 4;
    while (typed.length - same > Math.min(4, Math.ceil(same / 2))) same++;
    return typed.slice(0, same);
  };
  const swapped = (word, i) => word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2);
  const isOneOff = (a, b) => {
    if (a.length < b.length) [a, b] = [b, a];
    let i = 0;
    while (i < b.length && a[i] === b[i]) i++;
    return a.length === b.length
      ? a.slice(i + 1) === b.slice(i + 1) || swapped(a, i) === b
      : a.length === b.length + 1 && a.slice(i + 1) === b.slice(i);
  };
  const backwards = word => [...word].reverse().join("");

  // The year's words that begin with the text, and the months of each.
  const beginning = async (year, start, exact) => {
    const {words} = await load(`${year}/index.json`);
    const files = await Promise.all(blocks(words, start, exact).map(i => load(`${year}/words-${i}.json`)));
    return files.flatMap(Object.entries).filter(([word]) => exact ? word === start : word.startsWith(start));
  };
  const ending = async (year, end) => {
    const {tails} = await load(`${year}/index.json`);
    const files = await Promise.all(blocks(tails, end).map(i => load(`${year}/tails-${i}.json`)));
    return files.flat().filter(word => word.startsWith(end)).map(backwards);
  };

  const alike = async (word, year) => {
    const found = new Map();
    for (const typed of word.forms) {
      const short = typed.length < 4;
      let near = await beginning(year, short ? typed : stem(typed));
      const same = near.filter(([written]) => written === typed);
      if (short && same.length && !word.isLast) near = same;
      for (const [written, months] of near) {
        const weight = likeness(typed, written, true);
        if (weight) found.set(written, {months, weight});
      }
    }
    return found;
  };
  const mistyped = async (word, year) => {
    const found = new Map();
    const [typed] = word.forms;
    if (typed.length < 4) return found;
    const head = typed.length < 6 ? 2 : 3;
    const others = (await ending(year, backwards(typed.slice(head)))).filter(written => isOneOff(typed, written));
    others.push(swapped(typed, head - 1));
    const near = await Promise.all([
      beginning(year, typed.slice(0, head)), ...others.map(other => beginning(year, other, true))]);
    for (const [written, months] of near.flat()) {
      if (isOneOff(typed, written)) found.set(written, {months, weight: 0.4});
    }
    return found;
  };

  class Search {
    constructor(asked, months) {
      Object.assign(this, {asked, months, at: 0, found: [], shown: 0, candidates: [], matched: new Set(), terms: new Map()});
      const typed = [...asked.q.matchAll(WRITTEN)].flatMap(([text]) => {
        // a Russian г is written g, a Ukrainian one h
        const other = wordsOf(text.replace(/г/gi, "ґ"));
        return wordsOf(text).map((word, i) => [...new Set([word, other[i] || word])]);
      });
      this.words = typed
        .filter(([word], i) => typed.findIndex(([other]) => other === word) === i)
        .map((forms, i, all) => ({forms, isLast: i === all.length - 1}));
    }

    termsOf(word, year) {
      const key = word.forms[0] + " " + year;
      if (!this.terms.has(key)) this.terms.set(key, (word.isMistyped ? mistyped : alike)(word, year));
      return this.terms.get(key);
    }

    // Which words are in the digest at all; one that is not may be mistyped.
    async resolve() {
      const years = [...new Set(this.months.map(month => month.year))];
      await Promise.all(this.words.map(async word => {
        for (const way of [alike, mistyped]) {
          word.isMistyped = way === mistyped;
          if (word.isMistyped) years.forEach(year => this.terms.delete(word.forms[0] + " " + year));
          for (const year of years) {
            if ((await this.termsOf(word, year)).size) return;
          }
        }
        word.isUnknown = true;
      }));
      this.words = this.words.filter(word => !word.isUnknown);
    }

    async next() {
      if (this.words.length === 0 && wordsOf(this.asked.q).length) this.at = this.months.length;
      const {found} = this;
      const before = found.length;
      let files = 0;
      let full = 0;
      const visit = async month => {
        const results = await this.visit(month);
        files += results.files;
        full += results.filter(result => result.isFull).length;
        found.push(...results);
      };
      while (this.at < this.months.length && full < ENOUGH && files < MOST_FILES) {
        const month = this.months[this.at++];
        month.terms = await Promise.all(this.words.map(async word =>
          [...await this.termsOf(word, month.year)].filter(([, {months}]) => months >> month.number - 1 & 1)));
        const common = month.terms.map(terms => terms.some(([, {months, weight}]) => weight === 1 && months >> 12));
        month.needed = common.every(Boolean) ? common.map(() => true) : common.map(is => !is);
        const has = month.terms.filter((terms, i) => terms.length && month.needed[i]).length;
        if (month.needed.every((is, i) => !is || month.terms[i].length)) await visit(month);
        else if (has) this.candidates.push({month, has});
      }
      if (full < PAGE && this.at === this.months.length) {
        this.candidates.sort((a, b) => b.has - a.has);
        while (this.candidates.length && found.length - before < ENOUGH && files < MOST_FILES) {
          await visit(this.candidates.shift().month);
        }
      }
      const fresh = found.splice(before).filter(result => result.isFull || full < PAGE && result.share > 0.25);
      fresh.sort((a, b) => b.isFull - a.isFull || b.score - a.score || b.place - a.place);
      found.push(...fresh);
    }

    // The month's reports that have one of the words and pass the filters.
    async visit(month) {
      const folder = `${month.year}/${month.name}/`;
      const {months} = await load(`${month.year}/index.json`);
      const {days, words: bounds} = months[month.name];
      const used = new Set();
      const read = async (start, exact) => {
        const files = blocks(bounds, start, exact).map(i => `${folder}words-${i}.json`);
        files.forEach(file => used.add(file));
        return Object.assign({}, ...await Promise.all(files.map(load)));
      };
      const reports = numbers => {
        let at = -1;
        return numbers.map(number => [at += number >> 3, number & 7]);
      };
      const {topic, status, source, from, to} = this.asked;
      const allowed = [];
      for (const filter of [topic && "#" + topic, status && "$" + status]) {
        if (filter) allowed.push(new Set(reports((await read(filter, true))[filter] || []).map(([at]) => at)));
      }
      const outlet = wordsOf(source).join(" ");
      if (outlet) {
        const outlets = Object.entries(await read("%")).filter(([name]) => name[0] === "%" && name.includes(outlet));
        allowed.push(new Set(outlets.flatMap(([, numbers]) => reports(numbers).map(([at]) => at))));
      }
      const day = [];
      days.forEach((count, i) => {
        for (; count; count--) day.push(`${month.year}-${month.name}-${String(i + 1).padStart(2, 0)}`);
      });
      const passes = at => (!from || day[at] >= from) && (!to || day[at] <= to) && allowed.every(set => set.has(at));

      const scores = new Map();
      let total = 0;
      await Promise.all(month.terms.map(async (terms, i) => {
        const best = new Map();
        const blocksOfTerms = await Promise.all(terms.map(([term]) => read(term, true)));
        terms.forEach(([term, {weight}], t) => {
          this.matched.add(term);
          for (const [at, bits] of reports(blocksOfTerms[t][term] || [])) {
            const value = weight * FIELD[bits >> 1] * (bits & 1 ? 1.03 : 1);
            if (!(best.get(at) >= value)) best.set(at, value);
          }
        });
        if (!best.size) return;
        const rarity = Math.log(1 + (day.length - best.size + 0.5) / (best.size + 0.5)) + 0.05;
        total += rarity;
        for (const [at, value] of best) {
          const score = scores.get(at) || {score: 0, share: 0, has: []};
          score.score += rarity * value;
          score.share += rarity;
          score.has[i] = true;
          scores.set(at, score);
        }
      }));
      if (!month.terms.length) day.forEach((_, at) => scores.set(at, {score: 0, share: 0, has: []}));
      const results = [...scores].filter(([at]) => passes(at)).map(([at, {score, share, has}]) => ({
        folder, at, place: day[at] + String(at).padStart(5, 0),
        score: score * share / total * (1 + 0.03 * at / day.length) || 0, share: share / total,
        isFull: month.needed.every((is, i) => !is || has[i])
      }));
      results.files = used.size;
      return results;
    }
  }

  const marked = (element, text, matched) => {
    let end = 0;
    for (const found of text.matchAll(WRITTEN)) {
      if (wordsOf(found[0]).some(word => matched.has(word))) {
        const mark = document.createElement("mark");
        mark.textContent = found[0];
        element.append(text.slice(end, found.index), mark);
        end = found.index + found[0].length;
      }
    }
    element.append(text.slice(end));
  };

  const item = async ({folder, at}, matched) => {
    const row = (await load(`${folder}reports-${at >> 3}.json`))[at & 7];
    const [href, title, iso, day, state, badge, sources, summary, language] = row;
    const node = document.getElementById("_item").content.cloneNode(true);
    const link = node.querySelector("a");
    link.href = href;
    link.textContent = "";
    marked(link, title, matched);
    const time = node.querySelector("time");
    time.dateTime = iso;
    time.textContent = day;
    if (state) {
      const look = document.getElementById("_status-" + state).content.cloneNode(true);
      look.firstElementChild.lastChild.textContent = badge;
      time.before(look.firstElementChild, " ");
    }
    marked(node.querySelector(".sources"), sources, matched);
    const brief = node.querySelector(".summary");
    marked(brief, summary, matched);
    if (language) link.lang = brief.lang = language;
    if (!summary) brief.remove();
    return node;
  };

  const say = (name, ...values) => form.dataset[name].replace(/\{(\d)\}/g, (_, i) => values[i]);
  const names = ["q", "topic", "status", "source", "from", "to"];
  let search;
  let months;

  const show = async (mine, fresh) => {
    while (mine.shown >= mine.found.length && mine.at < mine.months.length) {
      await mine.next();
      if (mine.found.length === 0 && mine.at < mine.months.length) break;
    }
    const rows = mine.found.slice(mine.shown, mine.shown + PAGE);
    const nodes = await Promise.all(rows.map(row => item(row, mine.matched)));
    if (search !== mine) return;
    if (fresh) list.replaceChildren();
    const first = nodes.length ? nodes[0].querySelector("a") : null;
    list.append(...nodes);
    mine.shown += rows.length;
    const older = mine.months[mine.at];
    const next = mine.months[mine.at - 1];
    status.textContent = older
      ? say("since", mine.found.length, next.label)
      : mine.found.length ? say("count", mine.found.length) : say("none");
    nothing.hidden = mine.found.length > 0 || !!older;
    more.hidden = mine.shown >= mine.found.length && !older;
    more.textContent = mine.shown < mine.found.length ? say("more") : older ? say("before", next.label) : "";
    if (!fresh && first) first.focus();
  };

  const run = async () => {
    const asked = Object.fromEntries(names.map(name => [name, form.elements[name].value.trim()]));
    const mine = search = {};
    if (!names.some(name => asked[name])) {
      list.replaceChildren();
      status.textContent = "";
      nothing.hidden = more.hidden = true;
      return;
    }
    try {
      months ||= (await load("index.json")).map(([year, name, label, count]) =>
        ({year, name, label, count, number: +name})).reverse();
      const within = months.filter(({year, name}) => (!asked.from || `${year}-${name}-31` >= asked.from)
        && (!asked.to || `${year}-${name}` <= asked.to.slice(0, 7)));
      const begun = new Search(asked, within.map(month => ({...month})));
      await begun.resolve();
      if (search !== mine) return;
      search = begun;
      await show(begun, true);
    } catch (error) {
      if (search === mine) status.textContent = say("failed");
    }
  };

  // The address says what is asked. What is typed replaces it, until it is sent or a filter changes.
  let settled = true;
  const write = () => {
    const query = new URLSearchParams(names.map(name => [name, form.elements[name].value.trim()])
      .filter(([, value]) => value)).toString();
    const address = location.pathname + (query && "?" + query);
    if (address === location.pathname + location.search) return;
    history[settled ? "pushState" : "replaceState"](null, "", address);
    settled = false;
  };
  const read = () => {
    const query = new URLSearchParams(location.search);
    names.forEach(name => form.elements[name].value = query.get(name) || "");
    settled = true;
    return run();
  };
  const ask = () => {
    clearTimeout(timer);
    write();
    return run();
  };
  let timer;
  form.addEventListener("input", event => {
    clearTimeout(timer);
    if (event.target.name !== "q" && event.target.name !== "source") settled = true;
    timer = setTimeout(ask, 120);
  });
  form.addEventListener("submit", event => {
    event.preventDefault();
    ask();
    settled = true;
  });
  more.addEventListener("click", () => show(search));
  addEventListener("popstate", read);
  read();
})();
