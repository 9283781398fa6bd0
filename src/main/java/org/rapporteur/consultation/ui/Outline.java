package org.rapporteur.consultation.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.consultation.question.SectionDraft;
import org.rapporteur.shared.LanguageTag;

/// The sections of a draft with their questions, in their order.
class Outline {

  /// A section as it is edited.
  static final class Part {
    final LocalizedInput<TextField> title;
    final List<QuestionFields> questions = new ArrayList<>();

    Part(LocalizedInput<TextField> title) {
      this.title = title;
    }
  }

  private final List<Part> parts = new ArrayList<>();

  void add(Part part) {
    parts.add(part);
  }

  List<Part> parts() {
    return List.copyOf(parts);
  }

  List<QuestionFields> questions() {
    return parts.stream().flatMap(part -> part.questions.stream()).toList();
  }

  /// What is worth keeping.
  List<SectionDraft> sections() {
    return parts.stream()
        .map(
            part ->
                new SectionDraft(
                    part.title.text(), part.questions.stream().map(QuestionFields::draft).toList()))
        .filter(section -> !section.title().isEmpty() || !section.questions().isEmpty())
        .toList();
  }

  void show(LanguageTag language) {
    parts.forEach(
        part -> {
          part.title.show(language);
          part.questions.forEach(question -> question.show(language));
        });
  }

  /// Whether nothing stands before it that it could change places with.
  boolean isFirst(QuestionFields question) {
    return parts.getFirst().questions.indexOf(question) == 0;
  }

  boolean isLast(QuestionFields question) {
    var last = parts.getLast().questions;
    return !last.isEmpty() && last.getLast() == question;
  }

  /// Over the edge of a section a question goes into the next one.
  void move(QuestionFields question, int by) {
    int at = indexOf(question);
    var here = parts.get(at).questions;
    int place = here.indexOf(question);
    here.remove(question);
    if (place + by >= 0 && place + by <= here.size()) {
      here.add(place + by, question);
    } else if (by < 0) {
      parts.get(at - 1).questions.add(question);
    } else {
      parts.get(at + 1).questions.addFirst(question);
    }
  }

  void moveSection(int index, int by) {
    parts.add(index + by, parts.remove(index));
  }

  /// Answers what brings it back to its place.
  Runnable remove(QuestionFields question) {
    var here = parts.get(indexOf(question)).questions;
    int place = here.indexOf(question);
    here.remove(question);
    return () -> here.add(Math.min(place, here.size()), question);
  }

  /// Its questions go to the section before or after it.
  void removeSection(int index) {
    var gone = parts.remove(index);
    if (index > 0) {
      parts.get(index - 1).questions.addAll(gone.questions);
    } else {
      parts.getFirst().questions.addAll(0, gone.questions);
    }
  }

  private int indexOf(QuestionFields question) {
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).questions.contains(question)) {
        return i;
      }
    }
    throw new IllegalStateException("A question in no section");
  }
}
