package org.rapporteur.notification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.notification.InboxItem.Kind;
import org.rapporteur.notification.InboxRepository.Row;
import org.rapporteur.notification.following.Followed;
import org.rapporteur.notification.following.FollowedNews;
import org.rapporteur.notification.following.FollowedWords;
import org.rapporteur.notification.following.NewComment;
import org.rapporteur.shared.Messages;
import org.springframework.stereotype.Component;

/// Puts what people are told and what is new in what they follow into one order.
@Component
class InboxReading {

  private final InboxRepository items;
  private final FollowedNews news;
  private final FollowedWords words;
  private final ToldItems told;
  private final Messages messages;

  InboxReading(
      InboxRepository items,
      FollowedNews news,
      FollowedWords words,
      ToldItems told,
      Messages messages) {
    this.items = items;
    this.news = news;
    this.words = words;
    this.told = told;
    this.messages = messages;
  }

  /// The latest first, those that come after a place.
  InboxPage page(Viewer viewer, InboxChoice choice, InboxPlace after, Locale locale) {
    var person = viewer.actor("read-inbox");
    var rows = items.shown(person, kinds(choice), after, Inbox.PAGE + 1);
    var lines =
        choice == InboxChoice.DECISIONS
            ? List.<Followed>of()
            : news.lines(
                person,
                choice == InboxChoice.REPLIES,
                after.at(),
                after.newsBefore(),
                Inbox.PAGE + 1);
    var places =
        Stream.concat(rows.stream().map(Row::place), lines.stream().map(InboxReading::place))
            .sorted(InboxPlace.ORDER)
            .limit(Inbox.PAGE + 1L)
            .toList();
    boolean more = places.size() > Inbox.PAGE;
    var last = places.isEmpty() ? after : places.get(Math.min(Inbox.PAGE, places.size()) - 1);
    var page = new ArrayList<InboxItem>();
    var shown =
        rows.stream().filter(row -> InboxPlace.ORDER.compare(row.place(), last) <= 0).toList();
    page.addAll(told.of(viewer, shown, locale));
    page.addAll(lines(person, lines, last, locale));
    page.sort(Comparator.comparing(InboxItem::place, InboxPlace.ORDER));
    return new InboxPage(page, last, more);
  }

  /// How many that were not opened a page would show, news left out; counting stops at so many.
  int unread(Viewer viewer, int most) {
    var person = viewer.actor("read-inbox");
    int count = 0;
    var rows = items.unread(person, InboxPlace.TOP, most);
    while (!rows.isEmpty() && count < most) {
      count += rows.size() - told.withheld(viewer, rows);
      rows = rows.size() < most ? List.of() : items.unread(person, rows.getLast().place(), most);
    }
    return Math.min(count, most);
  }

  private static Set<Kind> kinds(InboxChoice choice) {
    return switch (choice) {
      case ALL -> EnumSet.complementOf(EnumSet.of(Kind.NEWS));
      case DECISIONS -> EnumSet.of(Kind.DECISION);
      case REPLIES -> EnumSet.of(Kind.REPLY);
    };
  }

  private List<InboxItem> lines(
      PersonId person, List<Followed> lines, InboxPlace last, Locale locale) {
    var shown =
        lines.stream().filter(line -> InboxPlace.ORDER.compare(place(line), last) <= 0).toList();
    var single = news.single(person, shown);
    return shown.stream().map(line -> line(line, single.get(line.id()), locale)).toList();
  }

  private static InboxPlace place(Followed line) {
    return new InboxPlace(Objects.requireNonNull(line.lastAt()), true, line.id());
  }

  private InboxItem line(Followed of, @Nullable NewComment single, Locale locale) {
    String title = of.unread() == 0 ? words.name(of, locale) : words.news(of, of.unread(), locale);
    String link = words.link(of);
    if (single != null) {
      var parent = single.comment().parent();
      title =
          parent == null
              ? messages.text(locale, "notification.inbox.comment", single.comment().author())
              : messages.text(
                  locale,
                  "notification.inbox.reply",
                  single.comment().author(),
                  CommentLinks.reference(parent));
      link = single.link();
    }
    String where = words.where(of, locale);
    return new InboxItem(
        of.id(),
        Kind.NEWS,
        of.upTo(),
        title,
        words.why(of, locale) + (where.isEmpty() ? "" : " " + where),
        link,
        Objects.requireNonNull(of.lastAt()),
        of.unread() == 0);
  }
}
