package org.rapporteur.synthesis.readiness;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.draft.SynthesisParagraph;
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

  /// Returns the next paragraph to confirm after a paragraph, in the order of the draft. After the
  /// last paragraph follows the first.
  public Optional<ReadinessItem> nextParagraph(SynthesisDetails draft, ParagraphId current) {
    var byId = new HashMap<ParagraphId, ReadinessItem>();
    open(Kind.PARAGRAPH).forEach(item -> byId.put(item.paragraph(), item));
    var ids = draft.paragraphs().stream().map(SynthesisParagraph::id).toList();
    int at = ids.indexOf(current);
    return Stream.concat(ids.subList(at + 1, ids.size()).stream(), ids.subList(0, at).stream())
        .flatMap(id -> Stream.ofNullable(byId.get(id)))
        .findFirst();
  }
}
