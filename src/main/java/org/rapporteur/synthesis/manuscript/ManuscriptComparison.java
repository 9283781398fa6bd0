package org.rapporteur.synthesis.manuscript;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.language.SentenceSplitter;
import org.rapporteur.language.TextSpan;
import org.rapporteur.rendering.docx.EditedManuscript;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.Refusal;
import org.rapporteur.synthesis.draft.StoredDraft;
import org.rapporteur.synthesis.draft.SynthesisParagraph;
import org.rapporteur.synthesis.editing.EditingService;
import org.rapporteur.synthesis.manuscript.ManuscriptChange.Kind;
import org.rapporteur.synthesis.manuscript.Unmatched.Reason;
import org.rapporteur.synthesis.run.CurrentMaterial;
import org.rapporteur.synthesis.writing.ParagraphText;
import org.springframework.stereotype.Component;

/// Compares an edited file with the draft, paragraph by paragraph.
@Component
class ManuscriptComparison {

  private static final ParagraphText NOTHING = new ParagraphText("", List.of());

  private final ManuscriptExport export;
  private final CurrentMaterial current;
  private final SentenceSplitter splitter;

  ManuscriptComparison(
      ManuscriptExport export, CurrentMaterial current, SentenceSplitter splitter) {
    this.export = export;
    this.current = current;
    this.splitter = splitter;
  }

  ManuscriptImport compare(
      ConsultationId consultation, StoredDraft draft, EditedManuscript edited, Locale locale) {
    var result = new Result(draft, current.known(consultation));
    edited.paragraphs().forEach(result::compare);
    int exported = number(edited, ManuscriptExport.DRAFT);
    if (exported == draft.head().version()) {
      result.addMissing(edited);
    }
    var unedited = new HashSet<>(export.readBack(consultation, draft, locale).others());
    edited.others().stream()
        .filter(other -> !unedited.contains(other))
        .forEach(other -> result.add(Reason.valueOf(other.kind().name()), null, other.text()));
    return new ManuscriptImport(
        draft.head().version(),
        exported,
        result.changes,
        result.unmatched,
        edited.remarks().stream().map(result::remark).toList(),
        result.isReordered(edited));
  }

  /// Returns -1 if the file has no such property.
  static int number(EditedManuscript edited, String property) {
    String value = edited.properties().getOrDefault(property, "");
    return value.matches("\\d{1,9}") ? Integer.parseInt(value) : -1;
  }

  private List<TextSpan> split(String words) {
    return splitter.split(words, CurrentMaterial.LANGUAGE);
  }

  private final class Result {
    private final StoredDraft draft;
    private final Material material;
    private final Map<String, SynthesisParagraph> byId;
    private final List<ManuscriptChange> changes = new ArrayList<>();
    private final List<Unmatched> unmatched = new ArrayList<>();

    Result(StoredDraft draft, Material material) {
      this.draft = draft;
      this.material = material;
      byId =
          draft
              .paragraphs()
              .collect(
                  toMap(
                      paragraph -> paragraph.id().value(),
                      Function.identity(),
                      (one, same) -> one,
                      LinkedHashMap::new));
    }

    void add(Reason reason, @Nullable Integer number, String text) {
      unmatched.add(new Unmatched(reason, number, text, null));
    }

    void compare(EditedManuscript.Paragraph edited) {
      if (edited.tag().isOf(edited.text(), edited.footnotes())) {
        return;
      }
      var paragraph = byId.get(edited.tag().paragraph());
      if (paragraph == null) {
        add(Reason.NOT_IN_DRAFT, null, text(edited).withNotes());
      } else if (edited.tag().equals(ManuscriptExport.tag(paragraph))) {
        addChange(paragraph, text(edited));
      } else if (!isTextOf(paragraph, text(edited))) {
        add(Reason.CHANGED_AT_DESK, paragraph.number(), text(edited).withNotes());
      }
    }

    private void addChange(SynthesisParagraph paragraph, ParagraphText typed) {
      if (typed.text().isBlank()) {
        addRemoval(Kind.EMPTIED, paragraph);
        return;
      }
      try {
        InputText.requireText("text", typed.text(), EditingService.MAX_PARAGRAPH);
        var after = withoutUnknown(paragraph, typed);
        if (!isTextOf(paragraph, after)) {
          addChange(Kind.EDITED, paragraph, after);
        }
      } catch (Refusal refusal) {
        unmatched.add(Unmatched.refused(paragraph.number(), typed.withNotes(), refusal));
      }
    }

    private ParagraphText withoutUnknown(SynthesisParagraph paragraph, ParagraphText typed) {
      var old = paragraph.sentences();
      var unknown = new TreeSet<Integer>();
      typed
          .parse(old, ManuscriptComparison.this::split)
          .forEach(sentence -> unknown.addAll(sentence.comments()));
      unknown.removeAll(paragraph.citedComments());
      unknown.removeIf(comment -> material.comment(comment).isPresent());
      if (unknown.isEmpty()) {
        return typed;
      }
      String names = unknown.stream().map(comment -> "C" + comment).collect(joining(", "));
      unmatched.add(
          new Unmatched(
              Reason.CITATION,
              paragraph.number(),
              typed.withNotes(),
              InvalidManuscript.citing(names)));
      return typed.citingOnly(
          comment -> !unknown.contains(comment), old, ManuscriptComparison.this::split);
    }

    /// Offers to remove the paragraphs of the exported section that the file does not have.
    void addMissing(EditedManuscript edited) {
      var present = new HashSet<String>();
      edited.paragraphs().forEach(paragraph -> present.add(paragraph.tag().paragraph()));
      int section = number(edited, ManuscriptExport.SECTION);
      ManuscriptExport.sections(draft, section < 0 ? null : section).stream()
          .flatMap(each -> each.paragraphs().stream())
          .filter(paragraph -> !present.contains(paragraph.id().value()))
          .forEach(paragraph -> addRemoval(Kind.MISSING, paragraph));
    }

    private void addRemoval(Kind kind, SynthesisParagraph paragraph) {
      addChange(kind, paragraph, NOTHING);
    }

    private void addChange(Kind kind, SynthesisParagraph paragraph, ParagraphText after) {
      changes.add(
          new ManuscriptChange(
              kind,
              paragraph.id(),
              paragraph.number(),
              paragraph.version(),
              ParagraphText.print(paragraph.sentences()),
              after));
    }

    boolean isReordered(EditedManuscript edited) {
      var ids = edited.paragraphs().stream().map(each -> each.tag().paragraph()).toList();
      return !byId.keySet().stream()
          .filter(Set.copyOf(ids)::contains)
          .toList()
          .equals(ids.stream().filter(byId::containsKey).toList());
    }

    ManuscriptImport.Remark remark(EditedManuscript.Remark remark) {
      var tag = remark.paragraph();
      var paragraph = tag == null ? null : byId.get(tag.paragraph());
      return new ManuscriptImport.Remark(
          paragraph == null ? null : paragraph.number(), remark.author(), remark.text());
    }
  }

  private static ParagraphText text(EditedManuscript.Paragraph edited) {
    return new ParagraphText(edited.text(), edited.footnotes());
  }

  private static boolean isTextOf(SynthesisParagraph paragraph, ParagraphText text) {
    return ManuscriptExport.tag(paragraph).isOf(text.text(), text.footnotes());
  }
}
