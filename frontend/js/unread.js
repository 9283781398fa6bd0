// <rapporteur-unread>: counts of new comments beside the names of consultations and questions.
// The server stores how far a person has read; for visitors the browser does.
window.rapporteurUnread ??= (() => {
  const STORE = 'rapporteur-visits';
  const VISIT = 30 * 60 * 1000;
  const MOST = 50;
  const asked = new Set();

  const all = () => {
    try {
      return JSON.parse(localStorage.getItem(STORE)) ?? {};
    } catch {
      return {};
    }
  };

  // Only the consultations read last are stored. Without storage nothing counts as new.
  const keep = (slug, questions) => {
    const { [slug]: before, ...others } = all();
    const rest = Object.entries(others).slice(-(MOST - 1));
    try {
      localStorage.setItem(STORE, JSON.stringify(Object.fromEntries([...rest, [slug, questions]])));
    } catch {
      return;
    }
  };

  // Same rule as on the server: a return within VISIT ms continues the same visit.
  // The first visit marks all comments as read.
  const visit = (slug, question, shown) => {
    const questions = all()[slug] ?? {};
    const before = questions[question] ?? { lastRead: shown, lastShown: shown, visitedAt: Date.now() };
    const isNew = Date.now() - before.visitedAt > VISIT;
    keep(slug, {
      ...questions,
      [question]: {
        lastRead: isNew ? before.lastShown : before.lastRead,
        lastShown: Math.max(before.lastShown, shown),
        visitedAt: Date.now(),
      },
    });
  };

  const finish = (slug, question) => {
    const questions = all()[slug] ?? {};
    const before = questions[question];
    if (before) keep(slug, { ...questions, [question]: { ...before, lastRead: before.lastShown } });
  };

  const read = async (address, query) => {
    const answer = await fetch(`${address}?${query}`, { cache: 'no-store' });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  };

  const ask = async (slug, person, question = 0) => {
    const query = new URLSearchParams();
    if (!person) {
      const since = Object.entries(all()[slug] ?? {}).map(([number, { lastRead }]) => `${number}.${lastRead}`);
      if (since.length === 0) return { questions: {}, total: 0, words: '', fresh: [] };
      query.set('since', since.join(','));
    }
    if (question) query.set('question', question);
    return read(`/consultations/${slug}/unread`, query);
  };

  const say = (place, words) => {
    place.textContent = words || '';
    place.classList.toggle('tag', Boolean(words));
    place.classList.toggle('info', Boolean(words));
  };

  const places = (slug) => document.querySelectorAll(`rapporteur-unread[consultation="${CSS.escape(slug)}"]`);

  const fill = (slug, news) => places(slug).forEach((place) => {
    const question = place.getAttribute('question');
    say(place, question ? news.questions[question] : news.total && news.words);
  });

  // Returns the visited consultations on this page with all their questions, latest first,
  // up to the maximum length of a URL.
  const visited = () => {
    const since = [];
    for (const [slug, questions] of Object.entries(all()).reverse()) {
      const entries = Object.entries(questions).map(([number, { lastRead }]) => ['since', `${slug}.${number}.${lastRead}`]);
      if (places(slug).length > 0 && since.length + entries.length <= MOST) since.push(...entries);
    }
    return since;
  };

  const fillList = async (person) => {
    const since = person ? [] : visited();
    if (!person && since.length === 0) return;
    const { consultations } = await read('/unread', new URLSearchParams(since));
    document.querySelectorAll('rapporteur-unread[listed]')
      .forEach((place) => say(place, consultations[place.getAttribute('consultation')]));
  };

  // One request fills all elements of a page.
  const soon = (what, work) => {
    if (asked.has(what)) return;
    asked.add(what);
    queueMicrotask(() => work().catch(() => {}).finally(() => asked.delete(what)));
  };

  customElements.define('rapporteur-unread', class extends HTMLElement {
    connectedCallback() {
      const person = this.hasAttribute('person');
      const slug = this.getAttribute('consultation');
      // On a question page thread-unread.js fills them after it has counted the visit.
      if (this.hasAttribute('listed')) soon('', () => fillList(person));
      else if (!this.hasAttribute('late')) soon(slug, () => ask(slug, person).then((news) => fill(slug, news)));
    }
  });

  return { ask, fill, finish, visit };
})();
