// <rapporteur-unread>: counts of new comments beside the names of consultations and questions.
// The server stores how far a person has read; for visitors the browser does.
window.rapporteurUnread ??= (() => {
  const STORAGE_KEY = 'rapporteur-visits';
  const VISIT_MS = 30 * 60 * 1000;
  const MAX_CONSULTATIONS = 50;
  const MAX_QUERY_ENTRIES = 50;
  const pendingRequests = new Set();

  const loadVisits = () => {
    try {
      return JSON.parse(localStorage.getItem(STORAGE_KEY)) ?? {};
    } catch {
      return {};
    }
  };

  // Only the consultations read last are stored. Without storage nothing counts as new.
  const storeVisits = (slug, questions) => {
    const { [slug]: before, ...others } = loadVisits();
    const rest = Object.entries(others).slice(-(MAX_CONSULTATIONS - 1));
    try {
      localStorage.setItem(STORAGE_KEY, JSON.stringify(Object.fromEntries([...rest, [slug, questions]])));
    } catch {
      return;
    }
  };

  // Same rule as on the server: a return within this time continues the same visit.
  // The first visit marks all comments as read.
  const recordVisit = (slug, question, shown) => {
    const questions = loadVisits()[slug] ?? {};
    const before = questions[question] ?? { lastRead: shown, lastShown: shown, visitedAt: Date.now() };
    const isNew = Date.now() - before.visitedAt > VISIT_MS;
    storeVisits(slug, {
      ...questions,
      [question]: {
        lastRead: isNew ? before.lastShown : before.lastRead,
        lastShown: Math.max(before.lastShown, shown),
        visitedAt: Date.now(),
      },
    });
  };

  const markAllRead = (slug, question) => {
    const questions = loadVisits()[slug] ?? {};
    const before = questions[question];
    if (before) storeVisits(slug, { ...questions, [question]: { ...before, lastRead: before.lastShown } });
  };

  const getJson = async (address, query) => {
    const response = await fetch(`${address}?${query}`, { cache: 'no-store' });
    if (!response.ok) throw new Error(String(response.status));
    return response.json();
  };

  const loadUnread = async (slug, isSignedIn, question = 0) => {
    const query = new URLSearchParams();
    if (!isSignedIn) {
      const since = Object.entries(loadVisits()[slug] ?? {}).map(([number, { lastRead }]) => `${number}.${lastRead}`);
      if (since.length === 0) return { questions: {}, total: 0, totalText: '', newComments: [] };
      query.set('since', since.join(','));
    }
    if (question) query.set('question', question);
    return getJson(`/consultations/${slug}/unread`, query);
  };

  const setBadge = (badge, text) => {
    badge.textContent = text || '';
    badge.classList.toggle('tag', Boolean(text));
    badge.classList.toggle('info', Boolean(text));
  };

  const findBadges = (slug) => document.querySelectorAll(`rapporteur-unread[consultation="${CSS.escape(slug)}"]`);

  const fillBadges = (slug, unread) => findBadges(slug).forEach((badge) => {
    const question = badge.getAttribute('question');
    setBadge(badge, question ? unread.questions[question] : unread.total && unread.totalText);
  });

  // Returns the visited consultations on this page with all their questions, latest first,
  // up to the maximum length of a URL.
  const visitsOnPage = () => {
    const since = [];
    for (const [slug, questions] of Object.entries(loadVisits()).reverse()) {
      const entries = Object.entries(questions).map(([number, { lastRead }]) => ['since', `${slug}.${number}.${lastRead}`]);
      if (findBadges(slug).length > 0 && since.length + entries.length <= MAX_QUERY_ENTRIES) since.push(...entries);
    }
    return since;
  };

  const fillListBadges = async (isSignedIn) => {
    const since = isSignedIn ? [] : visitsOnPage();
    if (!isSignedIn && since.length === 0) return;
    const { consultations } = await getJson('/unread', new URLSearchParams(since));
    document.querySelectorAll('rapporteur-unread[listed]')
      .forEach((badge) => setBadge(badge, consultations[badge.getAttribute('consultation')]));
  };

  // One request fills all elements of a page.
  const requestOnce = (name, request) => {
    if (pendingRequests.has(name)) return;
    pendingRequests.add(name);
    queueMicrotask(() => request().catch(() => {}).finally(() => pendingRequests.delete(name)));
  };

  customElements.define('rapporteur-unread', class extends HTMLElement {
    connectedCallback() {
      const isSignedIn = this.hasAttribute('person');
      const slug = this.getAttribute('consultation');
      // On a question page thread-unread.js fills them after it has counted the visit.
      if (this.hasAttribute('listed')) requestOnce('', () => fillListBadges(isSignedIn));
      else if (!this.hasAttribute('late')) requestOnce(slug, () => loadUnread(slug, isSignedIn).then((unread) => fillBadges(slug, unread)));
    }
  });

  return { loadUnread, fillBadges, markAllRead, recordVisit };
})();
