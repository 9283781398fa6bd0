package org.rapporteur.discussion.theme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentThemesChanged;
import org.rapporteur.discussion.QuestionThemesChanged;
import org.rapporteur.discussion.theme.ThemeMembers.Membership;
import org.rapporteur.discussion.theme.ThemeMembers.Read;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Takes in what a later module found. Each of these belongs into a transaction of its caller, who
/// sees to it that no two replace the themes of the same consultation.
@Service
public class ThemeKeeping {

  /// A theme whatever is public of it, for who decides what may be.
  public record KeptTheme(ThemeId id, QuestionId question, String label, boolean named) {}

  /// So many comments are told one by one.
  private static final int MOST_TOLD = 200;

  private final ThemeRows rows;
  private final ThemeMembers members;
  private final ApplicationEventPublisher events;

  ThemeKeeping(ThemeRows rows, ThemeMembers members, ApplicationEventPublisher events) {
    this.rows = rows;
    this.members = members;
    this.events = events;
  }

  /// In the place of what was found before. A theme that is found again keeps its number, and its
  /// comments the reading in which they came to it.
  public void replace(ThemeReading reading) {
    var consultation = reading.consultation();
    rows.hold(consultation);
    var read = members.read(consultation, reading.revisions().keySet());
    var before = members.kept(consultation);
    var known = rows.known(consultation, before);
    var found = found(reading, read);
    var goesOn = ThemeContinuity.of(known, List.copyOf(found.keySet()));
    var readings = rows.begin(consultation, reading.readAt(), read.values());
    var left = new HashSet<Long>();
    known.forEach(theme -> left.add(theme.id()));
    left.removeAll(goesOn.values());
    rows.leave(left);
    var memberships = new ArrayList<Membership>();
    found.forEach(
        (now, theme) -> {
          var id = goesOn.get(now);
          long kept = id == null ? rows.add(consultation, theme) : rows.update(id, theme);
          var joined = before.getOrDefault(kept, Map.of());
          int current = readings.getOrDefault(theme.question(), 1);
          for (int number : theme.comments()) {
            var comment = read.get(number);
            if (comment != null) {
              var same = joined.get(comment.id());
              memberships.add(
                  new Membership(
                      kept,
                      comment.id(),
                      comment.root(),
                      Objects.requireNonNull(reading.revisions().get(number)),
                      same == null ? current : same.reading()));
            }
          }
        });
    var changed = members.replace(before, memberships);
    members.count(rows.ids(consultation));
    if (!changed.isEmpty()) {
      events.publishEvent(new CommentThemesChanged(consultation, told(changed)));
    }
    rows.questions(consultation).forEach(question -> changed(consultation, question));
  }

  /// The name that people gave a theme.
  public void name(ConsultationId consultation, int question, String source, String name) {
    rows.name(consultation, question, source, name)
        .ifPresent(changed -> changed(consultation, changed));
  }

  /// Counts again the themes that a comment is in.
  void count(ConsultationId consultation, QuestionId question, CommentId comment) {
    var themes = hold(consultation, comment).stream().map(theme -> theme.id().value()).toList();
    if (!themes.isEmpty()) {
      members.count(themes);
      changed(consultation, question);
    }
  }

  /// The themes that a comment is in. Until the caller's transaction ends nobody else changes those
  /// of the consultation: whoever looks at what is public in them after a change of it waits for a
  /// reading that began before, and sees what that put there.
  public List<KeptTheme> hold(ConsultationId consultation, CommentId comment) {
    rows.hold(consultation);
    return rows.of(comment);
  }

  /// All that the last reading of a consultation found.
  public List<KeptTheme> in(ConsultationId consultation) {
    return rows.in(consultation);
  }

  /// Whether a theme's label may be read, which is made of words that contributors said.
  public void show(ConsultationId consultation, KeptTheme theme, boolean shown) {
    if (rows.show(theme.id(), shown)) {
      changed(consultation, theme.question());
    }
  }

  private void changed(ConsultationId consultation, QuestionId question) {
    events.publishEvent(new QuestionThemesChanged(consultation, question));
  }

  private static List<CommentId> told(Collection<Long> changed) {
    return changed.size() > MOST_TOLD
        ? List.of()
        : changed.stream().sorted().map(CommentId::new).toList();
  }

  private static Map<ThemeContinuity.Now, FoundTheme> found(
      ThemeReading reading, Map<Integer, Read> read) {
    var found = new LinkedHashMap<ThemeContinuity.Now, FoundTheme>();
    for (var theme : reading.themes()) {
      var comments = ids(theme.comments(), read);
      found.put(
          new ThemeContinuity.Now(theme.question(), theme.source(), theme.language(), comments),
          theme);
    }
    return found;
  }

  private static Set<Long> ids(Collection<Integer> numbers, Map<Integer, Read> read) {
    var ids = new HashSet<Long>();
    for (int number : numbers) {
      var comment = read.get(number);
      if (comment != null) {
        ids.add(comment.id());
      }
    }
    return ids;
  }
}
