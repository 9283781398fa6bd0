package org.rapporteur.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.Slug;

/// A consultation as it is read, with its phase at the moment of reading.
public record ConsultationDetails(
    ConsultationId id,
    Slug slug,
    Phase phase,
    LocalizedText title,
    LocalizedText summary,
    LocalizedText background,
    Mandate mandate,
    Schedule schedule,
    Terms terms,
    List<SectionDetails> sections,
    boolean sample,
    @Nullable Instant reportedAt) {

  public List<QuestionDetails> questions() {
    return sections.stream().flatMap(section -> section.questions().stream()).toList();
  }

  public Optional<QuestionDetails> question(int number) {
    return questions().stream().filter(q -> q.number() == number).findFirst();
  }

  public Optional<QuestionDetails> question(QuestionId id) {
    return questions().stream().filter(q -> q.id().equals(id)).findFirst();
  }
}
