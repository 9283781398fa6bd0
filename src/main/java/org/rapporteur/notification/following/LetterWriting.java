package org.rapporteur.notification.following;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.identity.PersonId;
import org.rapporteur.notification.following.NewsRepository.News;
import org.rapporteur.notification.following.NewsRepository.NewsKind;
import org.rapporteur.notification.following.NewsRepository.Range;
import org.rapporteur.publiclog.Entry;
import org.rapporteur.publiclog.LogLinks;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Messages;
import org.springframework.stereotype.Component;

/// Writes what a mail tells when it is sent: what was removed since, and what one no longer
/// follows, is not in it. A comment that comes by several ways is told once, where it is narrowest.
@Component
public class LetterWriting {

  private static final int MOST_ITEMS = 10;

  /// Enough to know whether to read on; the comment itself is one link away.
  private static final int MOST_WORDS = 400;

  private final FollowRepository follows;
  private final NewsRepository news;
  private final NewsReading reading;
  private final FollowedWords words;
  private final Messages messages;

  LetterWriting(
      FollowRepository follows,
      NewsRepository news,
      NewsReading reading,
      FollowedWords words,
      Messages messages) {
    this.follows = follows;
    this.news = news;
    this.reading = reading;
    this.words = words;
    this.messages = messages;
  }

  /// Empty where nothing is left to tell.
  public Optional<Letter> write(PersonId person, List<Stretch> stretches, Locale locale) {
    var followed =
        follows.mailed(person, stretches.stream().map(Stretch::follow).toList()).stream()
            .collect(Collectors.toMap(Followed::id, Function.identity()));
    var told = new HashSet<Long>();
    var sections = new ArrayList<Letter.Section>();
    stretches.stream()
        .filter(stretch -> followed.containsKey(stretch.follow()))
        .map(stretch -> new Told(Objects.requireNonNull(followed.get(stretch.follow())), stretch))
        .sorted(Comparator.comparing(one -> one.of().kind()))
        .forEach(
            one -> section(person, one.of(), one.stretch(), told, locale).ifPresent(sections::add));
    return sections.isEmpty() ? Optional.empty() : Optional.of(new Letter(sections));
  }

  private record Told(Followed of, Stretch stretch) {}

  private Optional<Letter.Section> section(
      PersonId person, Followed of, Stretch stretch, Set<Long> told, Locale locale) {
    var range = new Range(stretch.place(), stretch.after(), stretch.upTo(), person);
    var found = news.between(List.of(range), NewsRepository.KEPT);
    var read = reading.read(found);
    var acts = reading.acts(found);
    var items = new ArrayList<Letter.Item>();
    int count = 0;
    for (var one : found.reversed()) {
      var item = item(one, read, acts, told, locale);
      if (item.isPresent()) {
        count++;
        if (items.size() < MOST_ITEMS) {
          items.add(item.get());
        }
      }
    }
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Letter.Section(
                words.name(of, locale),
                words.where(of, locale),
                words.link(of),
                words.why(of, locale),
                words.news(of, count, locale),
                items,
                count - items.size()));
  }

  private Optional<Letter.Item> item(
      News one,
      Map<CommentId, NewComment> read,
      Map<News, Entry> acts,
      Set<Long> told,
      Locale locale) {
    if (one.kind() == NewsKind.ACT) {
      return Optional.ofNullable(acts.get(one)).map(entry -> act(entry, locale));
    }
    var comment = read.get(new CommentId(one.subject()));
    return comment != null && told.add(one.subject())
        ? Optional.of(comment(comment))
        : Optional.empty();
  }

  private static Letter.Item comment(NewComment of) {
    var comment = of.comment();
    return new Letter.Item(
        comment.author(),
        CommentLinks.reference(comment.number()),
        excerpt(Markdown.toPlainText(comment.text())),
        comment.language(),
        comment.createdAt(),
        of.link());
  }

  private Letter.Item act(Entry entry, Locale locale) {
    String subject = entry.subject().equals(entry.log().value()) ? "" : ": " + entry.subject();
    String reason = entry.text();
    return new Letter.Item(
        messages.text(locale, "publiclog.kind." + entry.kind()) + subject,
        entry.label(),
        reason == null ? "" : excerpt(reason),
        new LanguageTag(locale.getLanguage()),
        entry.at(),
        LogLinks.entry(entry.log(), entry.number()));
  }

  private static String excerpt(String text) {
    String stripped = text.strip();
    return stripped.codePointCount(0, stripped.length()) <= MOST_WORDS
        ? stripped
        : stripped.substring(0, stripped.offsetByCodePoints(0, MOST_WORDS - 1)).stripTrailing()
            + "…";
  }
}
