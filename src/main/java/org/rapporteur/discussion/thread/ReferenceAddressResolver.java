package org.rapporteur.discussion.thread;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.reference.Reference;
import org.rapporteur.discussion.reference.Reference.ReferenceKind;
import org.rapporteur.discussion.reference.ReferenceTarget;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLogService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Resolves references to the paths of public items, with one lookup for each kind of reference.
@Component
class ReferenceAddressResolver {

  private final CommentSql commentSql;
  private final PublicLogService log;
  private final ObjectProvider<ReferenceTarget> targets;

  ReferenceAddressResolver(
      CommentSql commentSql, PublicLogService log, ObjectProvider<ReferenceTarget> targets) {
    this.commentSql = commentSql;
    this.log = log;
    this.targets = targets;
  }

  Map<Reference, String> resolve(ConsultationDetails consultation, Set<Reference> references) {
    var numbersByKind = new EnumMap<ReferenceKind, Set<Integer>>(ReferenceKind.class);
    references.forEach(
        reference ->
            numbersByKind
                .computeIfAbsent(reference.kind(), kind -> new TreeSet<>())
                .add(reference.number()));
    var addresses = new HashMap<Reference, String>();
    numbersByKind.forEach(
        (kind, numbers) ->
            resolveKind(consultation, kind, numbers)
                .forEach((number, address) -> addresses.put(new Reference(kind, number), address)));
    return addresses;
  }

  private Map<Integer, String> resolveKind(
      ConsultationDetails consultation, ReferenceKind kind, Set<Integer> numbers) {
    return switch (kind) {
      case COMMENT -> resolveComments(consultation, numbers);
      case QUESTION -> resolveQuestions(consultation, numbers);
      case DECISION -> resolveDecisions(consultation, numbers);
      case PARAGRAPH, SUBMISSION ->
          targets.stream()
              .filter(target -> target.kind() == kind)
              .findFirst()
              .map(target -> target.findAddresses(consultation, numbers))
              .orElse(Map.of());
    };
  }

  private Map<Integer, String> resolveComments(
      ConsultationDetails consultation, Set<Integer> numbers) {
    var addresses = new HashMap<Integer, String>();
    commentSql
        .filterVisible(consultation.id(), numbers)
        .forEach(
            number -> addresses.put(number, CommentLinks.comment(consultation.slug(), number)));
    return addresses;
  }

  private static Map<Integer, String> resolveQuestions(
      ConsultationDetails consultation, Set<Integer> numbers) {
    var addresses = new HashMap<Integer, String>();
    for (int number : numbers) {
      if (consultation.question(number).isPresent()) {
        addresses.put(number, ConsultationLinks.question(consultation.slug(), number));
      }
    }
    return addresses;
  }

  // Log entries are numbered from 1 without gaps.
  private Map<Integer, String> resolveDecisions(
      ConsultationDetails consultation, Set<Integer> numbers) {
    int size = log.size(new LogName(consultation.slug().value()));
    var addresses = new HashMap<Integer, String>();
    for (int number : numbers) {
      if (number >= 1 && number <= size) {
        addresses.put(number, ConsultationLinks.log(consultation.slug()) + "/" + number);
      }
    }
    return addresses;
  }
}
