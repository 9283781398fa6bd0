package org.rapporteur.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.reference.Reference.ReferenceKind;
import org.rapporteur.discussion.reference.ReferenceTarget;
import org.rapporteur.rendering.document.Block;
import org.springframework.stereotype.Component;

/// Lets comments refer to the paragraphs of the latest edition of a report: "¶ 13".
@Component
class ParagraphReferences implements ReferenceTarget {

  private final EditionRepository editions;
  private final Cache<String, Set<Integer>> numbers =
      Caffeine.newBuilder().maximumSize(100).build();

  ParagraphReferences(EditionRepository editions) {
    this.editions = editions;
  }

  @Override
  public ReferenceKind kind() {
    return ReferenceKind.PARAGRAPH;
  }

  @Override
  public Map<Integer, String> findPaths(ConsultationDetails consultation, Set<Integer> wanted) {
    var addresses = new HashMap<Integer, String>();
    editions
        .latest(consultation.id())
        .map(edition -> Objects.requireNonNull(numbers.get(edition.hash(), hash -> of(edition))))
        .ifPresent(
            there ->
                wanted.stream()
                    .filter(there::contains)
                    .forEach(
                        n -> addresses.put(n, ReportLinks.latest(consultation.slug()) + "#p" + n)));
    return addresses;
  }

  private Set<Integer> of(Edition edition) {
    return editions.document(edition).paragraphs().stream()
        .map(Block.Paragraph::number)
        .collect(Collectors.toSet());
  }
}
