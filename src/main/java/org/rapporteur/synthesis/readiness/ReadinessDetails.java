package org.rapporteur.synthesis.readiness;

import java.util.List;
import java.util.Optional;
import org.rapporteur.synthesis.ParagraphId;
import org.rapporteur.synthesis.readiness.ReadinessItem.Kind;

/// The items of a draft that are still to confirm, and those that people confirmed.
public record ReadinessDetails(List<ReadinessItem> open, List<ConfirmedItem> confirmed) {

  /// For drafts that cannot be published.
  public static final ReadinessDetails NONE = new ReadinessDetails(List.of(), List.of());

  public ReadinessDetails {
    open = List.copyOf(open);
    confirmed = List.copyOf(confirmed);
  }

  public List<ReadinessItem> open(Kind kind) {
    return open.stream().filter(item -> item.kind() == kind).toList();
  }

  public Optional<ReadinessItem> open(ParagraphId paragraph) {
    return open(Kind.PARAGRAPH).stream()
        .filter(item -> paragraph.equals(item.paragraph()))
        .findFirst();
  }

  public Optional<ConfirmedItem> confirmed(ParagraphId paragraph) {
    return confirmed.stream()
        .filter(done -> done.item().kind() == Kind.PARAGRAPH)
        .filter(done -> paragraph.equals(done.item().paragraph()))
        .findFirst();
  }

  /// Returns the next paragraph to confirm after the paragraph with a number, or the first one.
  public Optional<ReadinessItem> nextParagraph(int number) {
    var paragraphs = open(Kind.PARAGRAPH);
    return paragraphs.stream()
        .filter(item -> item.number() > number)
        .findFirst()
        .or(() -> paragraphs.stream().filter(item -> item.number() < number).findFirst());
  }
}
