package org.rapporteur.synthesis.theme;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.analysis.text.Words;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentRedacted;
import org.rapporteur.discussion.CommentRemoved;
import org.rapporteur.discussion.CommentRestored;
import org.rapporteur.discussion.CommentReturned;
import org.rapporteur.discussion.CommentWithdrawn;
import org.rapporteur.discussion.snapshot.IndexableCommentSql;
import org.rapporteur.discussion.theme.ThemeService;
import org.rapporteur.discussion.theme.ThemeUpdateService;
import org.rapporteur.discussion.theme.ThemeUpdateService.StoredTheme;
import org.rapporteur.shared.AfterCommit;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Component;

/// A machine's label is made of contributors' words: where none of the comments that are public now
/// says one of them, the theme is not shown, or the label would tell what was taken away. A name
/// that people gave is theirs.
@Component
class ThemeLabelWords {

  private static final int TOGETHER = 200;

  private final ThemeUpdateService shown;
  private final ThemeService themes;
  private final IndexableCommentSql comments;
  private final Transactions transactions;

  ThemeLabelWords(
      ThemeUpdateService shown,
      ThemeService themes,
      IndexableCommentSql comments,
      Transactions transactions) {
    this.shown = shown;
    this.themes = themes;
    this.comments = comments;
    this.transactions = transactions;
  }

  @AfterCommit
  void on(CommentRemoved event) {
    check(event.consultation(), event.comment());
  }

  @AfterCommit
  void on(CommentRestored event) {
    check(event.consultation(), event.comment());
  }

  @AfterCommit
  void on(CommentRedacted event) {
    check(event.consultation(), event.comment());
  }

  @AfterCommit
  void on(CommentWithdrawn event) {
    check(event.consultation(), event.comment());
  }

  @AfterCommit
  void on(CommentReturned event) {
    check(event.consultation(), event.comment());
  }

  private void check(ConsultationId consultation, CommentId comment) {
    transactions.write(() -> check(consultation, shown.lockThemesOf(consultation, comment)));
  }

  /// In the transaction of its caller.
  void check(ConsultationId consultation, Collection<StoredTheme> of) {
    of.stream()
        .filter(theme -> !theme.isNamedBySecretariat())
        .forEach(theme -> shown.setLabelPublic(consultation, theme, isSaid(theme)));
  }

  /// Most labels are found in the first comments that are read.
  private boolean isSaid(StoredTheme theme) {
    var missing = terms(theme.label());
    var after = new CommentId(0);
    while (!missing.isEmpty()) {
      var some = themes.listComments(theme.id(), after, TOGETHER);
      if (some.isEmpty()) {
        return false;
      }
      for (var comment : comments.findPublished(some)) {
        String said = Words.key(comment.plainText());
        missing.removeIf(said::contains);
      }
      after = some.getLast();
    }
    return true;
  }

  private static Set<String> terms(String label) {
    return Arrays.stream(label.split(", "))
        .map(Words::key)
        .filter(term -> !term.isEmpty())
        .collect(Collectors.toCollection(HashSet::new));
  }
}
