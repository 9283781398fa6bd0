package org.rapporteur.synthesis.editing;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.CommentRedacted;
import org.rapporteur.discussion.CommentRemoved;
import org.rapporteur.discussion.CommentReturned;
import org.rapporteur.discussion.CommentWithdrawn;
import org.rapporteur.discussion.snapshot.CommentAttributionSql;
import org.rapporteur.shared.AfterCommit;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Transactions;
import org.rapporteur.synthesis.draft.DraftHeads;
import org.rapporteur.synthesis.draft.DraftMade;
import org.rapporteur.synthesis.draft.DraftOffered;
import org.rapporteur.synthesis.draft.DraftRows;
import org.rapporteur.synthesis.draft.DraftWriter;
import org.rapporteur.synthesis.draft.RemovedRows;
import org.rapporteur.synthesis.draft.Withheld;
import org.rapporteur.synthesis.finding.FindingRows;
import org.rapporteur.synthesis.finding.ThemeFinding;
import org.rapporteur.synthesis.history.EditRows;
import org.rapporteur.synthesis.removal.RemovedTexts;
import org.rapporteur.synthesis.theme.ThemeNames;
import org.rapporteur.synthesis.translation.TranslationRows;
import org.rapporteur.synthesis.translation.TranslationRows.Translated;
import org.springframework.stereotype.Component;

/// Takes what is not published any more or was redacted out of every draft, of its history and of
/// what people took out of it, and what such words were translated to. That a sentence lost its
/// words is found by the check, which stops its publication.
@Component
class DraftRemovals {

  private final DraftHeads heads;
  private final FindingRows findings;
  private final ThemeNames names;
  private final DraftRows rows;
  private final DraftWriter writer;
  private final EditRows edits;
  private final RemovedRows removed;
  private final TranslationRows translations;
  private final CommentAttributionSql bylines;
  private final Messages messages;
  private final Transactions transactions;

  DraftRemovals(
      DraftHeads heads,
      FindingRows findings,
      ThemeNames names,
      DraftRows rows,
      DraftWriter writer,
      EditRows edits,
      RemovedRows removed,
      TranslationRows translations,
      CommentAttributionSql bylines,
      Messages messages,
      Transactions transactions) {
    this.heads = heads;
    this.findings = findings;
    this.names = names;
    this.rows = rows;
    this.writer = writer;
    this.edits = edits;
    this.removed = removed;
    this.translations = translations;
    this.bylines = bylines;
    this.messages = messages;
    this.transactions = transactions;
  }

  /// Also told of one that is reviewed again.
  @AfterCommit
  void on(CommentRemoved event) {
    takeOut(event.consultation());
  }

  @AfterCommit
  void on(CommentWithdrawn event) {
    takeOut(event.consultation());
  }

  @AfterCommit
  void on(CommentRedacted event) {
    takeOut(event.consultation());
  }

  /// Of a comment that stays published what was changed awaits review again.
  @AfterCommit
  void on(CommentReturned event) {
    takeOut(event.consultation());
  }

  /// A run that began before and ends after writes words that have gone since.
  @AfterCommit
  void on(DraftOffered event) {
    takeOut(event.consultation());
  }

  @AfterCommit
  void on(DraftMade event) {
    takeOut(event.consultation());
  }

  /// No transaction is under way, so that the use case can try again: people edit the same draft.
  private void takeOut(ConsultationId consultation) {
    var withheld =
        new Withheld(
            RemovedTexts.load(bylines, consultation),
            messages.text(Locale.ENGLISH, "synthesis.draft.withheld"));
    if (!withheld.texts().isEmpty()) {
      transactions.write(
          () -> {
            heads.lockLatest(consultation);
            sentences(consultation, withheld);
            themes(consultation, withheld);
            translations.remove(consultation, words -> isWithheld(words, withheld));
          });
    }
  }

  private void sentences(ConsultationId consultation, Withheld withheld) {
    for (var head : heads.all(consultation)) {
      long draft = head.id();
      for (var before : rows.states(draft)) {
        var after = withheld.from(before);
        if (!after.equals(before)) {
          writer.replace(draft, after);
        }
      }
      edits.withhold(draft, withheld);
      removed.withhold(draft, withheld);
    }
  }

  private void themes(ConsultationId consultation, Withheld withheld) {
    var inUse = heads.head(consultation).map(DraftHeads.Head::id);
    for (var head : heads.all(consultation)) {
      long draft = head.id();
      for (var finding : findings.themes(draft)) {
        var left = left(finding, withheld);
        if (!left.equals(finding)) {
          names.replace(draft, left);
        }
        if (!left.label().equals(finding.label()) && inUse.filter(id -> id == draft).isPresent()) {
          names.show(consultation, left);
        }
      }
    }
  }

  private static ThemeFinding left(ThemeFinding finding, Withheld withheld) {
    var points = finding.points().stream().filter(point -> !isWithheld(point, withheld)).toList();
    var parts = finding.parts().stream().map(part -> left(part, withheld)).toList();
    var left = finding.with(points, parts);
    return isNameWithheld(left, withheld) ? left.with(withheld.instead(), points, parts) : left;
  }

  private static ThemeFinding.Part left(ThemeFinding.Part part, Withheld withheld) {
    var point = part.point();
    if (point == null || !isWithheld(point, withheld)) {
      return part;
    }
    return part.withoutPoint(part.kept() ? part.label() : withheld.instead());
  }

  /// A theme that nobody named has words of one of its comments as its name. Returns true unless a
  /// point that remains contains them.
  private static boolean isNameWithheld(ThemeFinding finding, Withheld withheld) {
    String label = finding.label().toLowerCase(Locale.ROOT);
    return !finding.isNamed()
        && finding.comments().stream().anyMatch(withheld.texts()::concerns)
        && Stream.concat(
                finding.points().stream(),
                finding.parts().stream().map(ThemeFinding.Part::point).filter(Objects::nonNull))
            .noneMatch(point -> point.text().toLowerCase(Locale.ROOT).contains(label));
  }

  private static boolean isWithheld(Translated words, Withheld withheld) {
    var of = words.of();
    return withheld.texts().contains(of.comment(), of.revision(), words.quoted());
  }

  private static boolean isWithheld(ThemeFinding.Point point, Withheld withheld) {
    return withheld.texts().concerns(point.comment())
        && withheld.texts().contains(point.comment(), point.revision(), point.text());
  }
}
