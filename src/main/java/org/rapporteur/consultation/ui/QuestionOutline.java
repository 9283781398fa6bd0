package org.rapporteur.consultation.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.consultation.question.SectionDraft;
import org.rapporteur.shared.LanguageTag;

/// The sections of a draft with their questions, in order.
class QuestionOutline {

  /// The fields of one section.
  static final class SectionFields {
    final LocalizedInput<TextField> title;
    final List<QuestionFields> questions = new ArrayList<>();

    SectionFields(LocalizedInput<TextField> title) {
      this.title = title;
    }
  }

  private final List<SectionFields> sections = new ArrayList<>();

  void add(SectionFields part) {
    sections.add(part);
  }

  List<SectionFields> sectionFields() {
    return List.copyOf(sections);
  }

  List<QuestionFields> questions() {
    return sections.stream().flatMap(part -> part.questions.stream()).toList();
  }

  /// Leaves out empty sections.
  List<SectionDraft> toDrafts() {
    return sections.stream()
        .map(
            part ->
                new SectionDraft(
                    part.title.text(), part.questions.stream().map(QuestionFields::draft).toList()))
        .filter(section -> !section.title().isEmpty() || !section.questions().isEmpty())
        .toList();
  }

  void showLanguage(LanguageTag language) {
    sections.forEach(
        part -> {
          part.title.showLanguage(language);
          part.questions.forEach(question -> question.showLanguage(language));
        });
  }

  /// True if the question cannot move up.
  boolean isFirst(QuestionFields question) {
    return sections.getFirst().questions.indexOf(question) == 0;
  }

  boolean isLast(QuestionFields question) {
    var last = sections.getLast().questions;
    return !last.isEmpty() && last.getLast() == question;
  }

  /// A question at the edge of a section moves to the next section.
  void move(QuestionFields question, int by) {
    int at = indexOf(question);
    var here = sections.get(at).questions;
    int place = here.indexOf(question);
    here.remove(question);
    if (place + by >= 0 && place + by <= here.size()) {
      here.add(place + by, question);
    } else if (by < 0) {
      sections.get(at - 1).questions.add(question);
    } else {
      sections.get(at + 1).questions.addFirst(question);
    }
  }

  void moveSection(int index, int by) {
    sections.add(index + by, sections.remove(index));
  }

  /// Returns an action that undoes the removal.
  Runnable remove(QuestionFields question) {
    var here = sections.get(indexOf(question)).questions;
    int place = here.indexOf(question);
    here.remove(question);
    return () -> here.add(Math.min(place, here.size()), question);
  }

  /// Moves its questions to the section before or after it.
  void removeSection(int index) {
    var gone = sections.remove(index);
    if (index > 0) {
      sections.get(index - 1).questions.addAll(gone.questions);
    } else {
      sections.getFirst().questions.addAll(0, gone.questions);
    }
  }

  private int indexOf(QuestionFields question) {
    for (int i = 0; i < sections.size(); i++) {
      if (sections.get(i).questions.contains(question)) {
        return i;
      }
    }
    throw new IllegalStateException("A question in no section");
  }
}
