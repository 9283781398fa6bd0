package org.rapporteur.synthesis.theme;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.snapshot.DiscussionSnapshotSql;
import org.rapporteur.discussion.snapshot.DiscussionSnapshotSql.CommentRevisionNumber;
import org.rapporteur.identity.Viewer;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.rapporteur.synthesis.draft.DraftAccess;
import org.rapporteur.synthesis.draft.DraftHeads;
import org.rapporteur.synthesis.finding.FindingRows;
import org.rapporteur.synthesis.finding.ThemeRows;
import org.rapporteur.synthesis.history.DraftChanges;
import org.rapporteur.synthesis.history.EditAct;
import org.rapporteur.synthesis.theme.KeptThemes.Decision;
import org.springframework.stereotype.Service;

/// What people decide about the themes: they rename, pin, merge, split and move them, and every
/// later run follows. Names are seen at once, all else from the next run on.
@Service
public class ArrangingService {

  public static final int MAX_NAME = 200;

  private final DraftHeads drafts;
  private final FindingRows findings;
  private final ThemeRows rows;
  private final KeptThemes kept;
  private final ThemeNames names;
  private final DraftChanges changes;
  private final DiscussionSnapshotSql discussion;
  private final Transactions transactions;
  private final Clock clock;

  ArrangingService(
      DraftHeads drafts,
      FindingRows findings,
      ThemeRows rows,
      KeptThemes kept,
      ThemeNames names,
      DraftChanges changes,
      DiscussionSnapshotSql discussion,
      Transactions transactions,
      Clock clock) {
    this.drafts = drafts;
    this.findings = findings;
    this.rows = rows;
    this.kept = kept;
    this.names = names;
    this.changes = changes;
    this.discussion = discussion;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Of the draft in use; none where there is no draft yet.
  public Optional<ThemeTree> tree(Viewer viewer, ConsultationId consultation) {
    DraftAccess.requireSecretariat(viewer, consultation);
    return transactions.read(() -> drafts.head(consultation).map(head -> tree(consultation, head)));
  }

  /// Of a draft that need not be in use.
  public Optional<ThemeTree> treeOf(Viewer viewer, ConsultationId consultation, int draft) {
    DraftAccess.requireSecretariat(viewer, consultation);
    return transactions.read(
        () -> drafts.head(consultation, draft).map(head -> tree(consultation, head)));
  }

  private ThemeTree tree(ConsultationId consultation, DraftHeads.Head head) {
    return new ThemeNodes(findings.themes(head.id()), kept.of(consultation), head)
        .tree(rows.remainders(head.id()), findings.terms(head.id()));
  }

  /// The most central statements of a theme or a part, or those of a question that are in no theme.
  public List<ThemeStatement> statements(
      Viewer viewer, ConsultationId consultation, int question, @Nullable String theme) {
    DraftAccess.requireSecretariat(viewer, consultation);
    return transactions.read(
        () -> {
          long draft = drafts.head(consultation).orElseThrow(() -> none(consultation)).id();
          var shown = rows.shown(draft, question, theme == null ? ThemeRows.NONE : theme);
          var texts =
              discussion.loadTexts(
                  consultation,
                  shown.stream()
                      .map(place -> new CommentRevisionNumber(place.comment(), place.revision()))
                      .collect(Collectors.toSet()));
          return shown.stream()
              .flatMap(
                  place ->
                      Stream.ofNullable(
                              texts.get(
                                  new CommentRevisionNumber(place.comment(), place.revision())))
                          .map(
                              text ->
                                  new ThemeStatement(
                                      place.statement(),
                                      place.comment(),
                                      new TextSpan(place.start(), place.end()).textIn(text))))
              .toList();
        });
  }

  /// Gives a theme or a part a name, which stands over its paragraph at once.
  public void rename(Viewer viewer, ConsultationId consultation, String theme, String name) {
    String received = name(name);
    decide(
        viewer,
        consultation,
        EditAct.THEME_NAMED,
        deciding -> {
          deciding.put(deciding.get(theme).named(received));
          names.name(consultation, deciding.draft(), theme, received);
        });
  }

  /// Keeps a theme as it is.
  public void pin(Viewer viewer, ConsultationId consultation, String theme) {
    decide(
        viewer, consultation, EditAct.THEME_PINNED, deciding -> deciding.put(deciding.get(theme)));
  }

  /// Leaves a theme to the next run again; what was a part of it becomes a theme of its own.
  public void release(Viewer viewer, ConsultationId consultation, String theme) {
    decide(viewer, consultation, EditAct.THEME_RELEASED, deciding -> deciding.remove(theme));
  }

  /// Merges several themes of a question into the first.
  public void merge(Viewer viewer, ConsultationId consultation, List<String> themes, String name) {
    String received = name(name);
    if (Set.copyOf(themes).size() < 2) {
      throw new InvalidInput("themes.two", "themes");
    }
    decide(
        viewer, consultation, EditAct.THEMES_MERGED, deciding -> deciding.merge(themes, received));
  }

  /// Makes a theme of its own, on the same level, of some statements of a theme.
  public void split(
      Viewer viewer,
      ConsultationId consultation,
      String theme,
      Set<String> statements,
      String name) {
    String received = name(name);
    decide(
        viewer,
        consultation,
        EditAct.THEME_SPLIT,
        deciding -> {
          var from = deciding.without(deciding.get(theme), statements);
          deciding.arrange(from);
          deciding.arrange(
              new Decision(
                  "T-" + UUID.randomUUID(),
                  from.question(),
                  from.language(),
                  received,
                  statements,
                  from.partOf(),
                  Set.of(),
                  null));
        });
  }

  /// Moves some statements of a theme to another one of the same question.
  public void move(
      Viewer viewer, ConsultationId consultation, String from, Set<String> statements, String to) {
    decide(
        viewer,
        consultation,
        EditAct.STATEMENTS_MOVED,
        deciding -> {
          var source = deciding.get(from);
          var target = deciding.get(to);
          deciding.requireSameQuestion(source, target);
          deciding.arrange(deciding.without(source, statements));
          var all = new HashSet<>(target.statements());
          all.addAll(statements);
          deciding.arrange(target.holding(all));
        });
  }

  /// Makes themes parts of another one, or themes of their own where none is named.
  public void place(
      Viewer viewer, ConsultationId consultation, List<String> themes, @Nullable String under) {
    decide(
        viewer,
        consultation,
        EditAct.THEME_PLACED,
        deciding -> themes.forEach(theme -> deciding.place(theme, under)));
  }

  private void decide(
      Viewer viewer, ConsultationId consultation, EditAct act, Consumer<ThemeDecisions> decision) {
    var by = DraftAccess.requireSecretariat(viewer, consultation);
    transactions.write(
        () -> {
          long draft = changes.lock(consultation);
          decision.accept(
              new ThemeDecisions(
                  rows, kept, consultation, draft, findings.themes(draft), by, clock.instant()));
          changes.record(draft, act, null, null, null, by);
        });
  }

  private static String name(String name) {
    return InputText.requireLine("name", name, MAX_NAME);
  }

  private static NotFound none(ConsultationId consultation) {
    return new NotFound("synthesis", consultation.value());
  }
}
