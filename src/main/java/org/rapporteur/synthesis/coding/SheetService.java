package org.rapporteur.synthesis.coding;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.stances.Stance;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.snapshot.DiscussionSnapshotSql;
import org.rapporteur.discussion.snapshot.DiscussionSnapshotSql.CommentRevisionNumber;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.Transactions;
import org.rapporteur.synthesis.coding.Coding.Coder;
import org.rapporteur.synthesis.coding.CodingUnit.Words;
import org.rapporteur.synthesis.draft.DraftAccess;
import org.rapporteur.synthesis.offer.CodedParagraphs;
import org.rapporteur.synthesis.run.CurrentMaterial;
import org.rapporteur.synthesis.theme.DraftThemes;
import org.springframework.stereotype.Service;

/// The sheet of each coder: coded alone, changed until it is handed in, and seen by nobody else.
@Service
public class SheetService {

  private static final int PAGE = 200;

  private final Codings codings;
  private final DraftThemes themes;
  private final CurrentMaterial current;
  private final CodedParagraphs paragraphs;
  private final DiscussionSnapshotSql discussion;
  private final Transactions transactions;
  private final Clock clock;

  SheetService(
      Codings codings,
      DraftThemes themes,
      CurrentMaterial current,
      CodedParagraphs paragraphs,
      DiscussionSnapshotSql discussion,
      Transactions transactions,
      Clock clock) {
    this.codings = codings;
    this.themes = themes;
    this.current = current;
    this.paragraphs = paragraphs;
    this.discussion = discussion;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// The viewer's own; refused for everyone but the two coders.
  public CodingSheet sheet(Viewer viewer, ConsultationId consultation, int number) {
    var by = DraftAccess.requireSecretariat(viewer, consultation);
    var material = current.known(consultation);
    return transactions.read(
        () -> {
          var coding = codings.get(consultation, number);
          var coder = coder(coding, by);
          return new CodingSheet(
              codings.details(coding, material, by),
              coding.units().stream()
                  .map(
                      unit ->
                          new CodingSheet.Line(unit.isReadable(material), unit.of(coder.seat())))
                  .toList(),
              coder.handedInAt());
        });
  }

  /// What a contributor said, as it may be read now; who it was is not told, so that nobody codes a
  /// name.
  public CodingSheet.Unit unit(
      Viewer viewer, ConsultationId consultation, int number, int position) {
    DraftAccess.requireSecretariat(viewer, consultation);
    var material = current.known(consultation);
    return transactions.read(
        () -> {
          var unit = codings.get(consultation, number).unit(position);
          return said(unit, texts(consultation, List.of(unit)), material);
        });
  }

  /// Some units of the viewer's own sheet from a position on, each with what its contributor said
  /// and its code; empty behind the last. Refused for everyone but the two coders.
  public List<CodingSheet.Coded> page(
      Viewer viewer, ConsultationId consultation, int number, int from) {
    var by = DraftAccess.requireSecretariat(viewer, consultation);
    var material = current.known(consultation);
    return transactions.read(
        () -> {
          var coding = codings.get(consultation, number);
          var coder = coder(coding, by);
          var page = coding.units().stream().skip(from).limit(PAGE).toList();
          var texts = texts(consultation, page);
          return page.stream()
              .map(
                  unit -> new CodingSheet.Coded(said(unit, texts, material), unit.of(coder.seat())))
              .toList();
        });
  }

  private Map<CommentRevisionNumber, String> texts(
      ConsultationId consultation, List<CodingUnit> units) {
    return discussion.loadTexts(
        consultation,
        units.stream()
            .flatMap(unit -> unit.words().stream())
            .map(SheetService::key)
            .collect(Collectors.toSet()));
  }

  private static CodingSheet.Unit said(
      CodingUnit unit, Map<CommentRevisionNumber, String> texts, Material material) {
    return new CodingSheet.Unit(
        unit.position(),
        unit.words().stream().map(said -> words(said, texts.get(key(said)), material)).toList());
  }

  private static CommentRevisionNumber key(Words said) {
    return new CommentRevisionNumber(said.comment(), said.revision());
  }

  private static CodingSheet.Words words(Words said, @Nullable String text, Material material) {
    var span = said.span();
    return new CodingSheet.Words(
        said.comment(),
        material
            .comment(said.comment())
            .map(comment -> comment.language())
            .orElse(LanguageTag.UNDETERMINED),
        text == null || span == null ? text : span.textIn(text),
        span == null,
        said.isRevised(material));
  }

  /// Codes a unit, or codes it anew.
  public void code(
      Viewer viewer, ConsultationId consultation, int number, int position, Stance stance) {
    var by = DraftAccess.requireSecretariat(viewer, consultation);
    transactions.write(
        () -> {
          themes.requireOpen(consultation);
          var coding = codings.lock(consultation, number);
          var coder = open(coding, by);
          coding.code(position, coder.seat(), stance);
        });
  }

  /// Hands the sheet in, once each unit of which something may be read has its code.
  public void handIn(Viewer viewer, ConsultationId consultation, int number) {
    var by = DraftAccess.requireSecretariat(viewer, consultation);
    var material = current.known(consultation);
    transactions.write(
        () -> {
          themes.lock(consultation);
          var coding = codings.lock(consultation, number);
          var coder = open(coding, by);
          int left = left(coding.units(), coder, material);
          if (left > 0) {
            throw new SheetUnfinished(left);
          }
          coding.handIn(coder.seat(), clock.instant());
          paragraphs.follow(consultation, material, by);
        });
  }

  private static int left(List<CodingUnit> units, Coder coder, Material material) {
    return (int)
        units.stream()
            .filter(unit -> unit.isReadable(material))
            .map(unit -> unit.of(coder.seat()))
            .filter(Objects::isNull)
            .count();
  }

  private static Coder open(Coding coding, PersonId by) {
    var coder = coder(coding, by);
    if (coding.isGivenUp() || coder.handedInAt() != null) {
      throw new SheetHandedIn();
    }
    return coder;
  }

  private static Coder coder(Coding coding, PersonId by) {
    return coding.coder(by).orElseThrow(() -> new NotAllowed("code"));
  }
}
