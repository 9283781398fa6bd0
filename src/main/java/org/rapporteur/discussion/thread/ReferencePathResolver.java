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
class ReferencePathResolver {

  private final CommentSql commentSql;
  private final PublicLogService log;
  private final ObjectProvider<ReferenceTarget> targets;

  ReferencePathResolver(
      CommentSql commentSql, PublicLogService log, ObjectProvider<ReferenceTarget> targets) {
    this.commentSql = commentSql;
    this.log = log;
    this.targets = targets;
  }

  Map<Reference, String> resolve(ConsultationDetails consultation, Set<Reference> references) {
    var numbersByKind = new EnumMap<ReferenceKind, Set<Integer>>(ReferenceKind.class);
    for (var reference : references) {
      numbersByKind
          .computeIfAbsent(reference.kind(), kind -> new TreeSet<>())
          .add(reference.number());
    }
    var paths = new HashMap<Reference, String>();
    numbersByKind.forEach(
        (kind, numbers) ->
            resolveKind(consultation, kind, numbers)
                .forEach((number, path) -> paths.put(new Reference(kind, number), path)));
    return paths;
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
              .map(target -> target.findPaths(consultation, numbers))
              .orElse(Map.of());
    };
  }

  private Map<Integer, String> resolveComments(
      ConsultationDetails consultation, Set<Integer> numbers) {
    var paths = new HashMap<Integer, String>();
    for (int number : commentSql.filterVisible(consultation.id(), numbers)) {
      paths.put(number, CommentLinks.comment(consultation.slug(), number));
    }
    return paths;
  }

  private static Map<Integer, String> resolveQuestions(
      ConsultationDetails consultation, Set<Integer> numbers) {
    var paths = new HashMap<Integer, String>();
    for (int number : numbers) {
      if (consultation.question(number).isPresent()) {
        paths.put(number, ConsultationLinks.question(consultation.slug(), number));
      }
    }
    return paths;
  }

  // Log entries are numbered from 1 without gaps.
  private Map<Integer, String> resolveDecisions(
      ConsultationDetails consultation, Set<Integer> numbers) {
    int size = log.size(new LogName(consultation.slug().value()));
    var paths = new HashMap<Integer, String>();
    for (int number : numbers) {
      if (number >= 1 && number <= size) {
        paths.put(number, ConsultationLinks.log(consultation.slug()) + "/" + number);
      }
    }
    return paths;
  }
}
