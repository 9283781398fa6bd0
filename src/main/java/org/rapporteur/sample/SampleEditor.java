package org.rapporteur.sample;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.analysis.draft.UncitedReason;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.language.TextSpan;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisService;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.draft.SynthesisParagraph;
import org.rapporteur.synthesis.draft.SynthesisSection;
import org.rapporteur.synthesis.editing.EditingService;
import org.rapporteur.synthesis.editing.EditingService.Seen;
import org.rapporteur.synthesis.translation.QuotedWords;
import org.rapporteur.synthesis.translation.TranslationDraft;
import org.rapporteur.synthesis.translation.TranslationService;
import org.rapporteur.synthesis.writing.ParagraphText;
import org.springframework.stereotype.Component;

/// Edits the draft of a sample report as its secretariat would: replaces paragraphs, gives reasons
/// for sentences without citations and translates quotations.
@Component
class SampleEditor {

  private final SynthesisService synthesis;
  private final EditingService editing;
  private final TranslationService translations;

  SampleEditor(
      SynthesisService synthesis, EditingService editing, TranslationService translations) {
    this.synthesis = synthesis;
    this.editing = editing;
    this.translations = translations;
  }

  /// Replaces the paragraphs of the sections in the file, and removes those on themes of which the
  /// file tells elsewhere. Returns the ids of its paragraphs by key.
  Map<String, ParagraphId> edit(Viewer secretariat, ConsultationId consultation, SampleNode file) {
    var draft = loadDraft(secretariat, consultation);
    var idsByKey = new HashMap<String, ParagraphId>();
    var untold = new LinkedHashSet<>(draft.sections());
    untold.removeIf(section -> section.kind() != SectionKind.THEME);
    for (SampleNode wanted : file.listNodes("sections")) {
      var section = find(draft, wanted);
      untold.remove(section);
      write(secretariat, consultation, section, wanted, idsByKey);
    }
    for (var theme : untold) {
      theme.paragraphs().forEach(each -> remove(secretariat, consultation, each));
    }
    giveReasons(secretariat, consultation);
    translate(secretariat, consultation, file);
    return idsByKey;
  }

  /// Writes a paragraph again.
  void correct(Viewer secretariat, ConsultationId consultation, ParagraphId id, String text) {
    var paragraph = loadDraft(secretariat, consultation).paragraph(id).orElseThrow();
    editing.writeText(secretariat, seen(consultation, paragraph), toText(text));
  }

  private SynthesisDetails loadDraft(Viewer secretariat, ConsultationId consultation) {
    return synthesis.find(secretariat, consultation).orElseThrow();
  }

  private static SynthesisSection find(SynthesisDetails draft, SampleNode wanted) {
    var heading = wanted.getTextOrNull("about");
    var kind = heading == null ? SectionKind.valueOf(wanted.getText("kind")) : SectionKind.THEME;
    @Nullable Integer question = wanted.has("question") ? wanted.getInt("question") : null;
    return draft.sections().stream()
        .filter(section -> section.kind() == kind)
        .filter(section -> Objects.equals(section.question(), question))
        .filter(section -> heading == null || section.title().equals(heading))
        .findFirst()
        .orElseThrow();
  }

  /// Replaces the text of a section.
  private void write(
      Viewer secretariat,
      ConsultationId consultation,
      SynthesisSection section,
      SampleNode wanted,
      Map<String, ParagraphId> idsByKey) {
    var old = section.paragraphs();
    var paragraphs = wanted.listNodesOrTexts("paragraphs", "text");
    @Nullable ParagraphId last = null;
    for (int i = 0; i < paragraphs.size(); i++) {
      var text = toText(paragraphs.get(i).getText("text"));
      if (i < old.size()) {
        editing.writeText(secretariat, seen(consultation, old.get(i)), text);
        last = old.get(i).id();
      } else {
        last = editing.addParagraph(secretariat, consultation, section.name(), last, text);
      }
      if (paragraphs.get(i).has("key")) {
        idsByKey.put(paragraphs.get(i).getText("key"), last);
      }
    }
    old.stream()
        .skip(paragraphs.size())
        .forEach(paragraph -> remove(secretariat, consultation, paragraph));
  }

  private void remove(
      Viewer secretariat, ConsultationId consultation, SynthesisParagraph paragraph) {
    editing.removeParagraph(secretariat, seen(consultation, paragraph));
  }

  /// Sentences without citations state the mandate or the method.
  private void giveReasons(Viewer secretariat, ConsultationId consultation) {
    for (var section : loadDraft(secretariat, consultation).sections()) {
      var reason =
          section.kind() == SectionKind.MANDATE ? UncitedReason.MANDATE : UncitedReason.METHOD;
      for (var paragraph : section.paragraphs()) {
        int version = paragraph.version();
        for (int i = 0; i < paragraph.sentences().size(); i++) {
          if (isUncited(paragraph.sentences().get(i))) {
            var seen = new Seen(consultation, paragraph.id(), version++);
            editing.giveReason(secretariat, seen, i + 1, reason);
          }
        }
      }
    }
  }

  private static boolean isUncited(DraftSentence sentence) {
    return sentence.citations().isEmpty() && sentence.reason() == null;
  }

  private void translate(Viewer secretariat, ConsultationId consultation, SampleNode file) {
    var draft = loadDraft(secretariat, consultation);
    String translator = file.getText("translator");
    for (SampleNode translation : file.listNodes("translations")) {
      for (var paragraph : draft.paragraphs()) {
        for (var sentence : paragraph.sentences()) {
          for (var quote : sentence.quotes()) {
            var words = new TextSpan(quote.start(), quote.end()).textIn(sentence.text());
            if (words.equals(translation.getText("of"))) {
              translations.save(
                  secretariat,
                  consultation,
                  paragraph.id(),
                  new TranslationDraft(
                      QuotedWords.of(quote), null, translation.getText("text"), translator));
            }
          }
        }
      }
    }
  }

  private static Seen seen(ConsultationId consultation, SynthesisParagraph paragraph) {
    return new Seen(consultation, paragraph.id(), paragraph.version());
  }

  private static ParagraphText toText(String text) {
    return new ParagraphText(text.strip(), List.of());
  }
}
