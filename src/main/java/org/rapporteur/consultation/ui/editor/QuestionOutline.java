package org.rapporteur.consultation.ui.editor;

import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.consultation.question.SectionDraft;
import org.rapporteur.consultation.ui.field.LocalizedInput;
import org.rapporteur.shared.LanguageTag;

/// The fields of a draft's sections and questions, in order.
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

  void add(SectionFields section) {
    sections.add(section);
  }

  List<SectionFields> sectionFields() {
    return List.copyOf(sections);
  }

  List<QuestionFields> questions() {
    return sections.stream().flatMap(section -> section.questions.stream()).toList();
  }

  /// Returns the entered sections without empty ones.
  List<SectionDraft> toDrafts() {
    return sections.stream()
        .map(
            fields ->
                new SectionDraft(
                    fields.title.readText(),
                    fields.questions.stream().map(QuestionFields::readDraft).toList()))
        .filter(section -> !section.title().isEmpty() || !section.questions().isEmpty())
        .toList();
  }

  void showLanguage(LanguageTag language) {
    sections.forEach(
        section -> {
          section.title.showLanguage(language);
          section.questions.forEach(question -> question.showLanguage(language));
        });
  }

  /// True for the first question of the first section, which cannot move up.
  boolean isFirst(QuestionFields question) {
    return sections.getFirst().questions.indexOf(question) == 0;
  }

  /// True for the last question of the last section, which cannot move down.
  boolean isLast(QuestionFields question) {
    var lastQuestions = sections.getLast().questions;
    return !lastQuestions.isEmpty() && lastQuestions.getLast() == question;
  }

  /// Moves a question by an offset of -1 or 1. At the edge of its section it moves to the
  /// neighboring section.
  void move(QuestionFields question, int offset) {
    int sectionIndex = indexOf(question);
    var sectionQuestions = sections.get(sectionIndex).questions;
    int questionIndex = sectionQuestions.indexOf(question);
    sectionQuestions.remove(question);
    if (questionIndex + offset >= 0 && questionIndex + offset <= sectionQuestions.size()) {
      sectionQuestions.add(questionIndex + offset, question);
    } else if (offset < 0) {
      sections.get(sectionIndex - 1).questions.add(question);
    } else {
      sections.get(sectionIndex + 1).questions.addFirst(question);
    }
  }

  /// Moves a section by an offset of -1 or 1.
  void moveSection(int index, int offset) {
    sections.add(index + offset, sections.remove(index));
  }

  /// Removes a question. Returns an action that adds it again.
  Runnable remove(QuestionFields question) {
    var sectionQuestions = sections.get(indexOf(question)).questions;
    int questionIndex = sectionQuestions.indexOf(question);
    sectionQuestions.remove(question);
    return () -> sectionQuestions.add(Math.min(questionIndex, sectionQuestions.size()), question);
  }

  /// Removes a section. Its questions move to the section before it, or after it if it was the
  /// first.
  void removeSection(int index) {
    var removed = sections.remove(index);
    if (index > 0) {
      sections.get(index - 1).questions.addAll(removed.questions);
    } else {
      sections.getFirst().questions.addAll(0, removed.questions);
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
